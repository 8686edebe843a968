import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { LessonFiles } from '../model/types'
import { readFolder } from './folder'
import { packBase, packLesson } from './pack'
import type { Packed } from './pack'

const GEODATA = fileURLToPath(new URL('../../geodata', import.meta.url))
const MODULE = 'virtual:data-urls'

/** Layers of the ground that the first picture can do without: they come after it, in a file of their own. */
const LATER = ['rivers.geojson', 'depth.geojson']
/** Lines that only the recipes follow. */
const NOT_SHIPPED = ['sea-lanes.geojson', 'river-ways.geojson']

interface DataFile {
  /** Lesson id, `base` or `base-later`. */
  readonly id: string
  readonly name: string
  readonly text: string
}

/**
 * Packs the lessons and the ground of geodata/ into files `data/<id>-<hash>.json` and tells the program their addresses in
 * the module `virtual:data-urls`. The development server packs anew whenever a file of geodata changes.
 */
export function lessonData(geodata = GEODATA): Plugin {
  let packed: Promise<readonly DataFile[]> | null = null
  const dataFiles = () => (packed ??= packAll(geodata))
  return {
    name: 'shunju-lesson-data',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null
      const urls = (await dataFiles()).map((file) => [file.id, `./${file.name}`] as const)
      const lessons = Object.fromEntries(urls.filter(([file]) => !file.startsWith('base')))
      const { base, 'base-later': baseLater } = Object.fromEntries(urls)
      return Object.entries({ lessons, base, baseLater })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n')
    },
    async generateBundle() {
      for (const { name, text } of await dataFiles()) this.emitFile({ type: 'asset', fileName: name, source: text })
    },
    configureServer(server) {
      server.watcher.add(geodata)
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(geodata) || file.includes('recipes')) return
        packed = null
        const module = server.moduleGraph.getModuleById(`\0${MODULE}`)
        if (module) server.moduleGraph.invalidateModule(module)
        server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/data/')) return next()
        dataFiles()
          .then((files) => {
            const file = files.find(({ name }) => `/${name}` === request.url)
            if (!file) return next()
            response.setHeader('Content-Type', 'application/json')
            response.end(file.text)
          })
          .catch(next)
      })
    },
  }
}

async function packAll(geodata: string): Promise<readonly DataFile[]> {
  const entries = await fs.readdir(geodata, { withFileTypes: true })
  const files: DataFile[] = []
  const folders = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  for (const folder of folders.sort()) {
    const whole = path.join(geodata, folder)
    const isBase = folder === 'base'
    const isLesson = await fs.stat(path.join(whole, 'lesson.json')).then(
      (found) => found.isFile(),
      () => false,
    )
    if (!isBase && !isLesson) continue
    const { files: read, problems } = await readFolder(whole)
    const [bad] = problems
    if (bad) throw new Error(`${path.join(whole, bad.file)}: ${bad.message} ${bad.fix}`)
    if (isBase) {
      const only = (keep: (file: string) => boolean): LessonFiles =>
        Object.fromEntries(Object.entries(read).filter(([file]) => !NOT_SHIPPED.includes(file) && keep(file)))
      files.push(dataFile('base', packBase(only((file) => !LATER.includes(file)))))
      const later = only((file) => LATER.includes(file))
      files.push(dataFile('base-later', packBase(later)))
    } else files.push(dataFile(folder, packLesson(read)))
  }
  return files
}

function dataFile(id: string, packed: Packed): DataFile {
  const text = JSON.stringify(packed)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return { id, name: `data/${id}-${hash}.json`, text }
}
