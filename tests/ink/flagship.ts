/** The flagship lesson on the screens that pupils have: the same ink that the atlas draws, with the names that it draws under it. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadLesson } from '../../src/cli/load'
import { inkMemory, inkOf, type InkMemory, type InkOptions } from '../../src/ink'
import { estimate } from '../../src/ink/measure'
import { placeNames, type Box, type PlacedName } from '../../src/ink/names'
import type { DisplayList } from '../../src/ink/types'
import { capitalsOf } from '../../src/ink/capitals'
import { mapNames, usedPlaces } from '../../src/ink/map-names'
import { projector, type Camera } from '../../src/map/projector'
import { readLesson } from '../../src/model/read'
import type { Lesson } from '../../src/model/types'
import { sceneIndex, type SceneIndex } from '../../src/scene/scene'

export type ScreenId = 'chromebook' | 'phone'

/** Centre and zoom that the map takes for each region, read from the running atlas; w and h are its map's px. */
const cameras: Record<string, Record<ScreenId, readonly [lng: number, lat: number, zoom: number]>> = {
  siberia: { chromebook: [124, 47.467, 3.817], phone: [124, 46.9904, 2.5314] },
  shandong: { chromebook: [119.75, 36.3454, 6.1602], phone: [119.75, 36.2524, 4.9701] },
  'northern-sakhalin': { chromebook: [141.5, 51.3593, 4.9687], phone: [141.5, 51.1681, 3.7013] },
  washington: { chromebook: [203, 50, 1.4149], phone: [203, 50, 0.7938] },
  whole: { chromebook: [186, 58, 1.2949], phone: [186, 58, 0.6738] },
}
const sizes = { chromebook: [1038, 568], phone: [390, 372] } as const

/** The large date, which nothing may cover: bottom left, but where a region's land leaves another corner empty. */
function dateBox(region: string, screen: ScreenId): Box {
  const [width, height] = sizes[screen]
  if (screen === 'phone') return { x: region === 'northern-sakhalin' ? 272 : 6, y: 258, w: 112, h: 108 }
  const x = region === 'northern-sakhalin' ? width - 356 : 16
  return { x, y: region === 'washington' ? 10 : height - 130, w: 340, h: 120 }
}

export interface Flagship {
  readonly lesson: Lesson
  readonly index: SceneIndex
  readonly areas: GeoJSON.FeatureCollection
}

export async function flagship(): Promise<Flagship> {
  const path = (name: string): string => fileURLToPath(new URL(`../../geodata/${name}`, import.meta.url))
  const { files } = await loadLesson(path('basic-convention'))
  const { lesson } = readLesson(files)
  if (!lesson) throw new Error('the flagship lesson was not read')
  const areas = JSON.parse(await readFile(path('base/names.geojson'), 'utf8')) as GeoJSON.FeatureCollection
  return { lesson, index: sceneIndex(lesson), areas }
}

export interface Shot {
  readonly list: DisplayList
  readonly names: readonly PlacedName[]
  readonly size: readonly [number, number]
  readonly date: Box
  readonly options: InkOptions
  readonly moment: number
  readonly memory: InkMemory
}

/** Noon of a day, as the atlas counts moments. */
export const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`) / 86_400_000

/** The ink of a region at noon of a day. */
export function shoot(
  { lesson, index, areas }: Flagship,
  region: string,
  date: string,
  lang: 'ja' | 'en',
  screen: ScreenId,
  more: Partial<InkOptions> = {},
): Shot {
  const moment = noon(date)
  const scene = index.sceneAt(moment)
  const size = sizes[screen]
  const [lng, lat, zoom] = cameras[region]![screen]
  const camera: Camera = { lng, lat, zoom, width: size[0], height: size[1], globe: true }
  const project = projector(camera)
  const covered = dateBox(region, screen)
  const names = placeNames(mapNames(lesson, areas, usedPlaces(scene.standing), zoom, lang), {
    project,
    size,
    lang,
    scale: 1,
    measure: (text, _style, px) => estimate(text, 'unit', px),
    obstacles: [covered],
  })
  const towns = names.flatMap(({ boxes, dot }) =>
    dot ? [...boxes, { x: dot[0] - 5, y: dot[1] - 5, w: 10, h: 10 }] : [],
  )
  const memory = inkMemory()
  const options: InkOptions = {
    lesson, project, size, look: 'light', lang, zoom, measure: estimate, memory, reducedMotion: true,
    obstacles: [covered, ...towns], capitals: capitalsOf(lesson), ruby: lang === 'ja', ...more,
  } // prettier-ignore
  return { list: inkOf(scene, options), names, size, date: covered, options, moment, memory }
}
