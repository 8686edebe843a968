import type { FeatureCollection } from 'geojson'
import { base as baseUrl, lessons } from 'virtual:data-urls'
import { unpackBase, unpackLesson } from '../io/pack'
import { graticule } from '../map/graticule'
import { readLesson } from '../model/read'
import type { Lesson, Problem } from '../model/types'

export interface Loaded {
  /** Null when nothing of the lesson could be read. */
  readonly lesson: Lesson | null
  readonly problems: readonly Problem[]
  readonly base: Readonly<Record<string, FeatureCollection>>
}

export const defaultLesson = 'basic-convention'

/** Fetches and reads a lesson and the base map, both at once. What can be read is kept; an unknown lesson gives the flagship. */
export async function load(id: string): Promise<Loaded> {
  const url = lessons[id] ?? lessons[defaultLesson]!
  const [packed, ground] = await Promise.all([json(url), json(baseUrl)])
  const { lesson, problems } = readLesson(unpackLesson(packed as never))
  const layers = Object.entries(unpackBase(ground as never)).map(([file, layer]) => [file.replace('.geojson', ''), layer] as const)
  return { lesson, problems, base: { ...Object.fromEntries(layers), graticule: graticule() } }
}

async function json(url: string): Promise<unknown> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.json()
}
