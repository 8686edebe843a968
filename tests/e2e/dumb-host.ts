import { promises as fs } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

export interface DumbHost {
  readonly url: string
  /** Addresses that were asked for and are not there. */
  readonly missed: readonly string[]
  readonly close: () => Promise<void>
}

/** The few types that every host knows; everything else is bytes. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
}

/** The plainest host there is: files of a folder below a path, no packed copies, no headers for caches, no page for what is not there. */
export async function dumbHost(folder: string, at: string): Promise<DumbHost> {
  const missed: string[] = []
  const server = http.createServer((request, response) => {
    const wanted = decodeURI(request.url!.replace(/[?#].*/, ''))
    const name = wanted.startsWith(at) ? wanted.slice(at.length) || 'index.html' : '..'
    fs.readFile(path.join(folder, name)).then(
      (content) => {
        response.setHeader('Content-Type', TYPES[path.extname(name)] ?? 'application/octet-stream')
        response.end(content)
      },
      () => {
        missed.push(wanted)
        response.writeHead(404).end('Not found')
      },
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${at}`,
    missed,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
