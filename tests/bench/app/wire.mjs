import net from 'node:net'

/**
 * A slow line before a server on this machine: counts what goes to the browser, whoever asked for it (page, workers, service
 * worker), and lets it through at a rate.
 * @param {string} target URL of the server
 * @param {{ bitsPerSecond?: number, latencyMs?: number }} [line] unlimited if left out; latency is of one way there and back
 */
export async function wire(target, { bitsPerSecond = Infinity, latencyMs = 0 } = {}) {
  const port = Number(new URL(target).port)
  const passed = []
  const sockets = new Set()
  let free = 0
  const server = net.createServer((browser) => {
    const origin = net.connect(port, '127.0.0.1')
    sockets.add(browser).add(origin)
    for (const socket of [browser, origin]) socket.on('error', () => {})
    browser.on('data', (chunk) => setTimeout(() => origin.writable && origin.write(chunk), latencyMs / 2))
    browser.on('close', () => origin.destroy())
    let due = Promise.resolve()
    origin.on('data', (chunk) => {
      // All connections share the one line, in packets of a size that lets none wait long.
      for (let at = 0; at < chunk.length; at += 1460) {
        const packet = chunk.subarray(at, at + 1460)
        const now = performance.now()
        free = Math.max(free, now) + (packet.length * 8000) / bitsPerSecond
        const wait = free - now + latencyMs / 2
        const sent = wait < 1 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, wait))
        due = due
          .then(() => sent)
          .then(() => {
            passed.push({ at: Date.now(), bytes: packet.length })
            if (browser.writable) browser.write(packet)
          })
      }
    })
    origin.on('close', () => due.then(() => browser.end()))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    /** Bytes that came to the browser after `from` and up to `until`, ms since 1970. */
    bytes: (from = 0, until = Infinity) =>
      passed.reduce((sum, { at, bytes }) => (at > from && at <= until ? sum + bytes : sum), 0),
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
