// A static server for the built app on this machine only. Plain JavaScript, so that `npm start` needs no build of its own.
import http from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist')

/**
 * Serves a built folder on 127.0.0.1, at `port` or the next free one of twenty.
 * @param {number} port first port to try; 0 lets the system choose
 * @param {{ folder?: string, at?: string }} options the folder (`dist/`), and the path below which it is served (`/`)
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(port = 4173, { folder = dist, at = '/' } = {}) {
  const files = sirv(folder, { brotli: true, gzip: true, etag: true })
  const server = http.createServer((request, response) => {
    const missing = () => {
      response.statusCode = 404
      response.setHeader('Cache-Control', 'no-store')
      response.end('Not found')
    }
    const { url } = request
    if (!url.startsWith(at)) return missing()
    request.url = `/${url.slice(at.length)}`
    response.setHeader('Cache-Control', cacheControl(request.url))
    files(request, response, missing)
  })
  const listening = await listen(server, port, port === 0 ? 1 : 20)
  return {
    url: `http://127.0.0.1:${listening}${at}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Files with a hash in their names never change; all others are asked for again, and answered with 304 while they are the same. */
const cacheControl = (url) =>
  /^\/(assets|data)\/[^?]*-[\w-]{8}\.\w+/.test(url) ? 'public, max-age=31536000, immutable' : 'no-cache'

function listen(server, port, tries) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && tries > 1) resolve(listen(server, port + 1, tries - 1))
      else reject(error)
    })
    server.listen(port, '127.0.0.1', () => resolve(server.address().port))
  })
}
