import type { MenWords } from '../i18n/numbers'
import type { CauseKind, ClaimVerdict, NationId, Seat } from '../model/types'
import type { TreatyNow } from '../scene/types'

export type CardKind = 'force' | 'treaty' | 'event' | 'place' | 'zone' | 'person' | 'recognition' | 'term' | 'conflict'

/** All that a card shows, in one language. Strings may carry readings; numbers in `sources` count from 1 in `CardModel.sources`. */
export interface CardModel {
  readonly id: string
  readonly kind: CardKind
  readonly title: string
  readonly subtitle: string | null
  readonly badge: Badge | null
  readonly seal: TreatyNow['state'] | null
  readonly state: StateLine | null
  readonly summary: string | null
  /** Label and value pairs: when, where, men, held by … */
  readonly facts: readonly FactRow[]
  readonly stops: readonly StopRow[]
  readonly terms: readonly string[]
  readonly signatories: readonly SignatoryRow[]
  readonly effects: readonly { readonly when: string | null; readonly text: string }[]
  /** What is here on this date, of a place. */
  readonly links: readonly LinkRow[]
  /** Who holds a place on this date, the closest hold first. */
  readonly holders: readonly LinkRow[]
  /** Who had a hand in it. */
  readonly people: readonly LinkRow[]
  /** What led to it, and what it led to. */
  readonly causes: { readonly led: readonly CauseRow[]; readonly leads: readonly CauseRow[] }
  /** How it looked from several capitals then. */
  readonly views: readonly ViewRow[]
  /** Statements of the article that the lesson tells, held against the research. */
  readonly claims: readonly ClaimRow[]
  /** A longer list that opens on request. */
  readonly more: { readonly label: string; readonly rows: readonly StopRow[] } | null
  readonly notes: readonly string[]
  readonly conflicts: readonly ConflictBlock[]
  readonly sources: readonly SourceRow[]
  readonly confidence: 'high' | 'medium' | 'low' | null
}

export interface Badge {
  readonly nation: NationId
  readonly code: string
}

/** What a force does now, with the sample of line that stands for it. */
export interface StateLine {
  readonly text: string
  readonly sample: 'advance' | 'withdraw' | 'garrison'
  readonly nation: NationId
  readonly men: number | null
}

export interface FactRow {
  readonly label: string
  readonly value: string
  readonly note: string | null
  readonly differs: boolean
}

export interface StopRow {
  readonly when: string
  readonly text: string
  readonly time: 'past' | 'now' | 'later'
  readonly sources: readonly number[]
  /** The fact that it tells of, where that has a card of its own. */
  readonly id?: string
}

export interface SignatoryRow extends Badge {
  readonly state: string
  readonly persons: readonly string[]
}

export interface LinkRow extends Badge {
  readonly id: string
  readonly text: string
  /** In small below it. */
  readonly note?: string
  readonly men: MenWords | null
}

/** A cause seen from one of its ends. */
export interface CauseRow {
  /** Id of the cause. */
  readonly id: string
  readonly kind: CauseKind
  /** The fact at the other end. */
  readonly other: string
  readonly title: string
  readonly when: string | null
  readonly because: string
  /** Whether it is a link of the lesson's main thread. */
  readonly chained: boolean
  readonly sources: readonly number[]
}

export interface ViewRow {
  readonly seat: Seat
  readonly text: string
  readonly sources: readonly number[]
}

export interface ClaimRow {
  readonly id: string
  readonly text: string
  readonly verdict: ClaimVerdict
  readonly note: string | null
  readonly sources: readonly number[]
}

export interface ConflictBlock {
  readonly id: string
  readonly topic: string
  readonly variants: readonly VariantRow[]
  readonly advice: string
  /** Why one is better attested, or why none is. */
  readonly why: string | null
  /** Figures of at least two sides on one line; null where they are not about a figure. */
  readonly axis: FigureAxis | null
}

export interface VariantRow {
  readonly claim: string
  readonly sources: readonly number[]
  readonly better: boolean
}

export interface FigureAxis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  /** In the order of the variants, from 0; one without a figure is left out. */
  readonly bars: readonly { readonly variant: number; readonly low: number; readonly high: number }[]
}

export interface SourceRow {
  readonly n: number
  readonly title: string
  readonly by: string | null
  readonly url: string | null
  readonly seen: boolean
  /** What on this card it supports, in a few words. */
  readonly supports: readonly string[]
}
