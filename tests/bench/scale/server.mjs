// Builds the page once and serves it with its data from memory, so that every engine fetches the same bytes.
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { makeData } from './data.mjs'
import { landText } from './land.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' }

/** @returns {Promise<{ url: string, close: () => void }>} data lie at `data/<kind>-<n>-<alive>.json` */
export async function serveScale() {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'shunju-scale-'))
  await build({
    root: here,
    base: './',
    logLevel: 'warn',
    configFile: false,
    build: { outDir: out, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 3000, minify: true },
    worker: { format: 'es' },
  })
  const made = new Map([['/land.json', Buffer.from(landText())]])
  const server = http.createServer((request, response) => {
    const name = new URL(request.url, 'http://x').pathname
    // Alone on its origin, a page may measure all of its memory, workers included.
    response.setHeader('cross-origin-opener-policy', 'same-origin')
    response.setHeader('cross-origin-embedder-policy', 'require-corp')
    response.setHeader('content-type', types[path.extname(name)] ?? 'text/html')
    const data = /^\/data\/(\w+)-(\d+)-(\d+)\.json$/.exec(name)
    if (data && !made.has(name)) {
      const [, kind, n, alive] = data
      for (const key of made.keys()) if (key.startsWith('/data/')) made.delete(key)
      made.set(name, Buffer.from(makeData(kind, Number(n), Number(alive))))
    }
    const file = path.join(out, name === '/' ? 'index.html' : name)
    if (made.has(name)) response.end(made.get(name))
    else if (file.startsWith(out) && fs.existsSync(file)) response.end(fs.readFileSync(file))
    else response.writeHead(404).end()
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections()
      server.close()
      fs.rmSync(out, { recursive: true })
    },
  }
}
