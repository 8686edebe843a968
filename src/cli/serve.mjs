// A static server for the built app on this machine only. Plain JavaScript, so that `npm start` needs no build of its own.
import http from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist')

/**
 * Serves `dist/` on 127.0.0.1, at `port` or the next free one of twenty.
 * @param {number} port first port to try; 0 lets the system choose
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(port = 4173) {
  const files = sirv(dist, { brotli: true, gzip: true, etag: true })
  const server = http.createServer((request, response) =>
    files(request, response, () => {
      response.statusCode = 404
      response.end('Not found')
    }),
  )
  const listening = await listen(server, port, port === 0 ? 1 : 20)
  return {
    url: `http://127.0.0.1:${listening}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function listen(server, port, tries) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && tries > 1) resolve(listen(server, port + 1, tries - 1))
      else reject(error)
    })
    server.listen(port, '127.0.0.1', () => resolve(server.address().port))
  })
}
