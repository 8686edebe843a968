import fs from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** What nobody's browser fetches to run the lesson. */
const aside = /^(schema\/|screenshot\.png$)|\.(br|gz)$/

/** What a file of the build is, by its name without the hash; `first` are those that the page itself asks for. */
function kindOf(name: string, first: ReadonlySet<string>): string {
  if (/worker/.test(name)) return "MapLibre's worker"
  if (/^data\/base/.test(name)) return /later/.test(name) ? 'base map, later' : /first/.test(name) ? 'base map, first' : 'base map, whole' // prettier-ignore
  if (/^data\//.test(name)) return /-rest/.test(name) ? 'lesson, later' : 'lesson, first'
  if (/\.woff2$/.test(name)) return /-rest/.test(name) ? 'faces, later' : 'faces, first'
  if (/\.(webp|png|jpg|svg|ico)$/.test(name)) return 'pictures'
  if (first.has(name)) return name.endsWith('.css') ? 'style of the first view' : 'program of the first view'
  if (/MapView/.test(name)) return 'program of the map'
  return 'program, later'
}

/** Bytes of the build as they go over the wire (brotli where text), by what they are; and all together. */
export function sizesOf(dist: string): Record<string, number> {
  const names = fs
    .readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => !aside.test(name))
    .sort()
  const page = fs.readFileSync(path.join(dist, 'index.html'), 'utf8')
  const first = new Set(['index.html', ...names.filter((name) => page.includes(`"./${name}"`))])
  const sizes: Record<string, number> = {}
  let everything = 0
  for (const name of names) {
    const bytes = onTheWire(path.join(dist, name))
    const kind = kindOf(name, first)
    sizes[kind] = (sizes[kind] ?? 0) + bytes
    everything += bytes
  }
  return { ...sizes, everything }
}

function onTheWire(file: string): number {
  if (fs.existsSync(`${file}.br`)) return fs.statSync(`${file}.br`).size
  const bytes = fs.readFileSync(file)
  return /\.(html|js|css|json|webmanifest)$/.test(file) ? brotliCompressSync(bytes).length : bytes.length
}
