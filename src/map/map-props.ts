import type { FeatureCollection } from 'geojson'
import type { Box } from '../ink/names'
import type { Cause, Lesson } from '../model/types'
import type { Scene } from '../scene/types'
import type { Settings } from '../state/settings.svelte'

/** What is drawn above the ground, whichever map draws that. */
export interface InkProps {
  readonly lesson: Lesson
  readonly scene: Scene
  readonly settings: Settings
  /** Id of the fact whose card is open. */
  readonly selected: string | null
  readonly reducedMotion: boolean
  readonly playing: boolean
  /** The scene that will be shown in so many ms, while the clock plays. */
  readonly coming: (ms: number) => Scene
  /** Boxes that lie over the map, such as the large date. */
  readonly covered: readonly Box[]
  /** Small maps beside the globe show the forces; the globe itself shows capitals, signings and causes. */
  readonly plated: boolean
  /** What the story tells of: all else is paler. */
  readonly lit: ReadonlySet<string> | null
  /** Causes drawn on request, instead of those at work. */
  readonly chain: readonly Cause[] | null
  /** Rings with a sign, in degrees. */
  readonly marks: readonly { readonly lng: number; readonly lat: number; readonly sign: string }[]
  /** A fact was clicked or chosen by key. */
  readonly onopen: (id: string) => void
  /** Plain land or sea was clicked, at degrees. */
  readonly onhere: (lng: number, lat: number) => void
}

/** What a map of the whole stage takes, the globe as well as the paper. */
export interface MapProps extends InkProps {
  readonly base: Readonly<Record<string, FeatureCollection>>
  /** Fetches the layers that come after the first picture. */
  readonly loadLater: () => Promise<Readonly<Record<string, FeatureCollection>>>
  /** Decides which railways are there. */
  readonly year: number
}
