import type { FeatureCollection } from 'geojson'
import { base as baseUrl, baseLater as laterUrl, lessons } from 'virtual:data-urls'
import { readAsset } from '../io/asset'
import { unpackBase, unpackLesson } from '../io/pack'
import { graticule } from '../map/graticule'
import { readLesson } from '../model/read'
import type { Lesson, Problem } from '../model/types'

/** Layers of the base map by name. */
export type Layers = Readonly<Record<string, FeatureCollection>>

export interface Loaded {
  /** Null when nothing of the lesson could be read. */
  readonly lesson: Lesson | null
  readonly problems: readonly Problem[]
  readonly base: Layers
}

export const defaultLesson = 'basic-convention'

/** Fetches and reads a lesson and the base map, both at once. What can be read is kept; an unknown lesson gives the flagship, or the only one there is. */
export async function load(id: string): Promise<Loaded> {
  // A build of one lesson holds no other.
  const url = lessons[id] ?? lessons[defaultLesson] ?? Object.values(lessons)[0]!
  const [packed, ground] = await Promise.all([json(url), json(baseUrl)])
  const { lesson, problems } = readLesson(unpackLesson(packed as never))
  return { lesson, problems, base: { ...layersOf(ground), graticule: graticule() } }
}

/** The layers that the first picture does without: rivers and the depths of the sea. */
export function loadLater(): Promise<Layers> {
  later ??= json(laterUrl).then(layersOf)
  return later
}

/** Fetched once, whoever asks. */
let later: Promise<Layers> | null = null

function layersOf(packed: unknown): Layers {
  return Object.fromEntries(
    Object.entries(unpackBase(packed as never)).map(([file, layer]) => [file.replace('.geojson', ''), layer]),
  )
}

async function json(url: string): Promise<unknown> {
  const response = await readAsset(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.json()
}
