import type { MenWords } from '../i18n/numbers'
import type { NationId } from '../model/types'
import type { TreatyNow } from '../scene/types'

export type CardKind = 'force' | 'treaty' | 'event' | 'place' | 'zone'

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
}

export interface SignatoryRow extends Badge {
  readonly state: string
  readonly persons: readonly string[]
}

export interface LinkRow extends Badge {
  readonly id: string
  readonly text: string
  readonly men: MenWords | null
}

export interface ConflictBlock {
  readonly id: string
  readonly topic: string
  readonly variants: readonly { readonly claim: string; readonly sources: readonly number[] }[]
  readonly advice: string
}

export interface SourceRow {
  readonly n: number
  readonly title: string
  readonly by: string | null
  readonly url: string | null
  readonly seen: boolean
}
