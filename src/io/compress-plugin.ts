import { promises as fs } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const text = /\.(html|js|mjs|css|json|svg|webmanifest)$/

/** Writes `.br` and `.gz` beside every text file of the build, so that a small static server can send them as they are. */
export function compress(): Plugin {
  let outDir = ''
  return {
    name: 'shunju-compress',
    apply: 'build',
    configResolved(config) {
      outDir = path.resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      const files = await fs.readdir(outDir, { recursive: true })
      for (const file of files.filter((name) => text.test(name))) {
        const whole = path.join(outDir, file)
        const bytes = await fs.readFile(whole)
        await fs.writeFile(`${whole}.br`, await promisify(brotliCompress)(bytes))
        await fs.writeFile(`${whole}.gz`, await promisify(gzip)(bytes, { level: 9 }))
      }
    },
  }
}
