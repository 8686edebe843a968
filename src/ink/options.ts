import type { Cause, Lesson, NationId } from '../model/types'
import type { Look } from '../themes/palette'
import type { Way } from './cause-bow'
import type { Course } from './courses'
import type { TagForm } from './tags'
import type { Lane } from './lanes'
import type { Layout } from './layout'
import type { Still } from './still'
import type { Box } from './names'
import type { Line } from './polyline'
import type { Spot } from './place-labels'
import type { Measure, Project } from './types'

export interface InkOptions {
  readonly lesson: Lesson
  /** The very same function while the camera rests: what is computed for it is kept in `memory`. */
  readonly project: Project
  /** Screen in CSS px. */
  readonly size: readonly [width: number, height: number]
  readonly look: Look
  readonly lang: 'ja' | 'en'
  /** 1, or 1.5 on the projector. */
  readonly scale?: number
  /** Zoom of a web map with tiles of 512 px: decides how much a tag says. Guessed from the projection where it is left out. */
  readonly zoom?: number
  readonly measure: Measure
  /** Boxes that nothing is printed over: names and dots of towns, the large date, controls. */
  readonly obstacles?: readonly Box[]
  readonly selected?: string | null
  /** What a story tells of: all else that can be chosen is paler. The very same set while it is the same; null: nothing is paler. */
  readonly lit?: ReadonlySet<string> | null
  readonly hovered?: string | null
  readonly focused?: string | null
  /** Milliseconds since a fact began to hold on the screen, by its id: drives the ring of what just changed. */
  readonly ages?: ReadonlyMap<string, number>
  readonly reducedMotion?: boolean
  /** Readings over the names of units. */
  readonly ruby?: boolean
  readonly filters?: InkFilters
  /** Causes shown on request, instead of those that work just now; the very same list while it is the same. */
  readonly chain?: readonly Cause[] | null
  /** [lng, lat] of capitals, for the arcs on the day of a signing. */
  readonly capitals?: ReadonlyMap<NationId, readonly [lng: number, lat: number]>
  /** Kept by the caller from frame to frame; without it everything is computed anew. */
  readonly memory?: InkMemory
}

/** What is switched off. */
export interface InkFilters {
  readonly nations?: ReadonlySet<NationId>
  readonly forces?: boolean
  readonly treaties?: boolean
  readonly events?: boolean
  readonly traces?: boolean
  readonly labels?: boolean
  readonly causes?: boolean
}

/** What was made, and from what. */
export interface Kept<T> {
  readonly key: readonly unknown[]
  readonly made: T
}

/** What one map remembers between frames. */
export interface InkMemory {
  project: Project | null
  size: string
  courses: Map<string, Course[]>
  /** Courses set into the lanes that they had last, by leg. */
  lines: Map<string, { readonly courses: readonly Course[]; readonly lane: Lane | undefined; readonly lines: Line[] }>
  /** Ways that a cause's line might take. */
  ways: Map<Cause, readonly Way[]>
  /** The edge that changed last, by its key. */
  edge: { readonly key: string; readonly change: Layout['zoneChange'] } | null
  lanes: ReadonlyMap<string, Lane> | null
  lanesKey: readonly unknown[]
  layout: Kept<Layout> | null
  still: Kept<Still> | null
  /** Layouts, and what stands still, that were made before they are wanted: the newest last. */
  ahead: { layouts: Kept<Layout>[]; stills: Kept<Still>[] }
  /** Tags set from words, by what they say. */
  forms: Map<string, TagForm[]>
  formsKey: readonly unknown[]
  /** Where labels stood in the last frame. */
  labels: Map<string, Spot>
}

export const inkMemory = (): InkMemory => ({
  project: null,
  size: '',
  courses: new Map(),
  lines: new Map(),
  ways: new Map(),
  edge: null,
  lanes: null,
  lanesKey: [],
  layout: null,
  still: null,
  ahead: { layouts: [], stills: [] },
  forms: new Map(),
  formsKey: [],
  labels: new Map(),
})

/** What was made from the very same parts, if it is there. */
export const keptFor = <T>(all: readonly (Kept<T> | null)[], key: readonly unknown[]): Kept<T> | undefined =>
  all.find((kept): kept is Kept<T> => kept !== null && sameKey(kept.key, key))

/** Whether all parts of a key are the very same. */
export const sameKey = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, i) => part === b[i])
