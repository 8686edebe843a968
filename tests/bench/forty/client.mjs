import http from 'node:http'

/** Connections that a browser opens to one server. */
const CONNECTIONS = 6
/** The files kept for later come two at a time, as the service worker fetches them. */
const LATER = 2

/**
 * One cold load: the page, then what the first picture needs, then the rest. Times in ms from the call; bytes on the wire,
 * headers too.
 * @param {(bytes: number) => Promise<void> | undefined} line lets bytes through
 */
export async function fetchAll(url, { first, rest }, line) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const sockets = new Set()
  const bytes = () => [...sockets].reduce((sum, socket) => sum + socket.bytesRead, 0)
  const start = performance.now()
  const get = (name) => fetchOne(new URL(name, url), agent, sockets, line)
  const [page, ...others] = first
  await get(page)
  await lanes(CONNECTIONS, others, get)
  const firstMs = performance.now() - start
  const firstBytes = bytes()
  await lanes(LATER, rest, get)
  const done = { firstMs, firstBytes, allMs: performance.now() - start, allBytes: bytes() }
  agent.destroy()
  return done
}

async function lanes(count, names, get) {
  const waiting = [...names]
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await get(name)
  }
  await Promise.all(Array.from({ length: count }, lane))
}

function fetchOne(url, agent, sockets, line) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { 'Accept-Encoding': 'gzip, deflate, br' } }, async (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${url}: ${response.statusCode}`))
      try {
        for await (const chunk of response) await line(chunk.length)
        resolve()
      } catch (error) {
        reject(error)
      }
    })
    request.on('socket', (socket) => sockets.add(socket))
    request.on('error', (error) => {
      // A connection that the server gave up while it lay idle: browsers ask again, too.
      if (request.reusedSocket && error.code === 'ECONNRESET') resolve(fetchOne(url, agent, sockets, line))
      else reject(error)
    })
  })
}
