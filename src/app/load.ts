import type { FeatureCollection } from 'geojson'
import { base as ground, lessons } from 'virtual:data-urls'
import { readAsset } from '../io/asset'
import { unpackBase } from '../io/pack-base'
import { unpackFirst, unpackRest } from '../io/pack-lesson'
import { graticule } from '../map/graticule'
import type { Lesson, Problem } from '../model/types'
import { patiently } from './patiently'

/** Layers of the base map by name. */
export type Layers = Readonly<Record<string, FeatureCollection>>

/** What the first picture needs. */
export interface Loaded {
  /** Null when nothing of the lesson could be read. */
  readonly lesson: Lesson | null
  readonly problems: readonly Problem[]
  /** Coarse. */
  readonly base: Layers
  /** Address of the rest of the lesson. */
  readonly rest: string
}

export const defaultLesson = 'basic-convention'

export const hasLesson = (loaded: Loaded): loaded is Loaded & { readonly lesson: Lesson } => loaded.lesson !== null

/**
 * Fetches what the first picture of a lesson needs, and the ground under it, both at once. An unknown lesson gives the flagship, or the
 * only one there is. Rejects when one of them cannot be fetched.
 */
export async function load(id: string): Promise<Loaded> {
  // A build of one lesson holds no other.
  const urls = lessons[id] ?? lessons[defaultLesson] ?? Object.values(lessons)[0]!
  const [text, base] = await Promise.all([read(urls.first), layersAt(ground.first)])
  const { problems } = urls
  return { lesson: problems.length > 0 ? null : unpackFirst(text), problems, base: withNet(base), rest: urls.rest }
}

/** What comes after the first picture: the whole lesson and the fine ground. It tries until it succeeds; the first picture works meanwhile. */
export async function loadRest({
  lesson,
  rest,
}: Loaded & { readonly lesson: Lesson }): Promise<{ lesson: Lesson; base: Layers }> {
  const [text, base] = await Promise.all([patiently(() => read(rest)), patiently(() => layersAt(ground.whole))])
  return { lesson: unpackRest(lesson, text), base: withNet(base) }
}

/** The layers that come last: rivers and the depths of the sea. */
export function loadLater(): Promise<Layers> {
  later ??= patiently(() => layersAt(ground.later))
  return later
}

/** Fetched once, whoever asks. */
let later: Promise<Layers> | null = null

const withNet = (base: Layers): Layers => ({ ...base, graticule: graticule() })

async function layersAt(url: string): Promise<Layers> {
  return Object.fromEntries(
    Object.entries(unpackBase(JSON.parse(await read(url)) as never)).map(([file, layer]) => [
      file.replace('.geojson', ''),
      layer,
    ]),
  )
}

async function read(url: string): Promise<string> {
  const response = await readAsset(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.text()
}
