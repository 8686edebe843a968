import type { Text } from '../model/types'
import type { DateRange } from '../time/types'

/** In the order in which results are shown. */
export const findKinds = [
  'place',
  'area',
  'event',
  'treaty',
  'force',
  'zone',
  'person',
  'recognition',
  'term',
  'chapter',
  'conflict',
] as const
export type FindKind = (typeof findKinds)[number]

/** Something of the lesson that can be found. */
export interface Entry {
  /** Id of the fact; of a force its own, of a zone that of its first stage. */
  readonly id: string
  readonly kind: FindKind
  readonly title: Text
  /** When it happened or began; null for what has no date. */
  readonly when: DateRange | null
  /** Degrees; null for what is nowhere. */
  readonly at: { readonly lng: number; readonly lat: number } | null
  /** Other names, older ones, those of its parts: weigh as much as the title. */
  readonly names: readonly Text[]
  /** What is told about it. */
  readonly told: readonly Text[]
  /** 1 core … 3 detail. */
  readonly weight: 1 | 2 | 3
}

export interface Hit {
  readonly entry: Entry
  /** Smaller is better. */
  readonly rank: number
}

export interface Group {
  readonly kind: FindKind
  readonly hits: readonly Hit[]
  /** How many were found, of which `hits` are the best. */
  readonly all: number
}
