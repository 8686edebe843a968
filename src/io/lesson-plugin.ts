import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { FeatureCollection } from 'geojson'
import { readLesson } from '../model/read'
import type { LessonFiles } from '../model/types'
import { readFolder } from './folder'
import { packLesson } from './pack-lesson'
import { looksOf, packShapes } from './shapes'

const GEODATA = fileURLToPath(new URL('../../geodata', import.meta.url))
const MODULE = 'virtual:data-urls'

/** Layers of the ground that the first picture can do without: they come after it, in a file of their own. */
const LATER = ['rivers.geojson', 'depth.geojson']
/** Lines that only the recipes follow. */
const NOT_SHIPPED = ['sea-lanes.geojson', 'river-ways.geojson']

interface DataFile {
  readonly name: string
  readonly text: string
}

/** Files for shipping, and what the program is told of them. */
interface Shipped {
  readonly files: readonly DataFile[]
  readonly lessons: Readonly<Record<string, DataUrls['lessons'][string]>>
  readonly base: DataUrls['base']
}

type DataUrls = typeof import('virtual:data-urls')

/**
 * Reads and packs the lessons and the ground of geodata/ into files `data/<id>-<part>-<hash>.json`, of which the first parts hold what the
 * first picture needs, and tells the program their addresses in the module `virtual:data-urls`. The development server packs
 * anew whenever a file of geodata changes.
 */
export function lessonData(geodata = GEODATA): Plugin {
  let packed: Promise<Shipped> | null = null
  const shipped = () => (packed ??= packAll(geodata))
  return {
    name: 'shunju-lesson-data',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null
      const { lessons, base } = await shipped()
      return `export const lessons = ${JSON.stringify(lessons)}\nexport const base = ${JSON.stringify(base)}`
    },
    async generateBundle() {
      for (const { name, text } of (await shipped()).files)
        this.emitFile({ type: 'asset', fileName: name, source: text })
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
        shipped()
          .then(({ files }) => {
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

async function packAll(geodata: string): Promise<Shipped> {
  const entries = await fs.readdir(geodata, { withFileTypes: true })
  const files: DataFile[] = []
  const ship = (id: string, text: string): string => {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
    files.push({ name: `data/${id}-${hash}.json`, text })
    return `./data/${id}-${hash}.json`
  }
  const lessons: Record<string, DataUrls['lessons'][string]> = {}
  const looks = []
  for (const folder of entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()) {
    const whole = path.join(geodata, folder)
    const isLesson = await fs.stat(path.join(whole, 'lesson.json')).then(
      (found) => found.isFile(),
      () => false,
    )
    if (!isLesson) continue
    const { lesson, problems } = readLesson(await filesOf(whole))
    if (lesson) looks.push(...looksOf(lesson))
    const { first, rest } = lesson ? packLesson(lesson) : { first: '', rest: '' }
    lessons[folder] = {
      first: ship(`${folder}-first`, first),
      rest: ship(`${folder}-rest`, rest),
      problems: lesson ? [] : problems,
    }
  }
  const base = await filesOf(path.join(geodata, 'base'))
  const layers = (keep: (file: string) => boolean): Record<string, FeatureCollection> =>
    Object.fromEntries(
      Object.entries(base)
        .filter(([file]) => file.endsWith('.geojson') && !NOT_SHIPPED.includes(file) && keep(file))
        .map(([file, layer]) => [file, layer as FeatureCollection]),
    )
  const soon = layers((file) => !LATER.includes(file))
  return {
    files,
    lessons,
    base: {
      first: ship('base-first', JSON.stringify(packShapes(soon, 'coarse', looks))),
      whole: ship('base', JSON.stringify(packShapes(soon, 'fine'))),
      later: ship(
        'base-later',
        JSON.stringify(
          packShapes(
            layers((file) => LATER.includes(file)),
            'fine',
          ),
        ),
      ),
    },
  }
}

/** The files of a folder. Rejects, with the file and what to do, when one is no JSON. */
async function filesOf(folder: string): Promise<LessonFiles> {
  const { files, problems } = await readFolder(folder)
  const [bad] = problems
  if (bad) throw new Error(`${path.join(folder, bad.file)}: ${bad.message} ${bad.fix}`)
  return files
}
