import type { DateRange } from '../time/types'
import type { NationId, Text } from './types'

/** How a statement of the article that the lesson tells stands beside the research. */
export type ClaimVerdict = 'confirmed' | 'differs' | 'unclear'

/** One statement of the article that the lesson tells. */
export interface Claim {
  readonly id: string
  /** What the article states, in our words. */
  readonly text: Text
  readonly verdict: ClaimVerdict
  /** Ids of everything in the lesson where it can be met: facts, people, recognitions, series, the fleets of the treaty. */
  readonly facts: readonly string[]
  /** The conflict that weighs it; never null where it differs or is unclear. */
  readonly conflict: string | null
  /** What to add or to mend; null where nothing is. */
  readonly note: Text | null
  readonly sources: readonly string[]
}

/** A word of the glossary. */
export interface Term {
  readonly id: string
  /** The word; its Japanese carries its reading in `word.reading`, never inline. */
  readonly word: Text
  readonly definition: Text
  /** Words in texts that open it. */
  readonly forms: { readonly ja: readonly string[]; readonly en: readonly string[] }
  readonly sources: readonly string[]
}

export type OfficeKind =
  | 'head-of-state'
  | 'regent'
  | 'head-of-government'
  | 'foreign-minister'
  | 'commander'
  | 'envoy'
  | 'delegate'
  | 'minister'
  | 'official'
  | 'party-leader'

/** Of these a state has one holder at a time. */
export const SINGLE_SEATS: readonly OfficeKind[] = ['head-of-state', 'regent', 'head-of-government', 'foreign-minister']

export interface Office {
  readonly kind: OfficeKind
  readonly title: Text
  readonly nation: NationId
  /** First day and last day in office; an end of `..` is open. */
  readonly start: DateRange
  readonly end: DateRange
}

export interface Person {
  readonly id: string
  readonly name: Text
  /** Id of a nation of the lesson. */
  readonly nation: NationId
  readonly born: DateRange | null
  readonly died: DateRange | null
  /** In the order of the file: the most telling first. */
  readonly offices: readonly Office[]
  /** Ids of the facts whose cards name the person. */
  readonly facts: readonly string[]
  readonly note: Text | null
  readonly sources: readonly string[]
}

/** A state takes up relations with Soviet Russia or the USSR. */
export interface Recognition {
  readonly id: string
  /** A nation of the lesson, or an own code: ISO 3166, and ALB for Albania, because AL are the Allies. */
  readonly nation: string
  readonly name: Text
  /** Whom it recognised: Soviet Russia (RD), or from 30 December 1922 the USSR (SU). */
  readonly of: 'RD' | 'SU'
  readonly date: DateRange
  /** When relations began or were settled, where that came later. */
  readonly later: DateRange | null
  /** False where it was never carried out, or was soon broken off: it then holds on no date. */
  readonly lasting: boolean
  readonly place: Text
  readonly lng: number
  readonly lat: number
  /** How: by treaty, by note, by exchange of letters; in a few words. */
  readonly form: Text
  readonly note: Text | null
  readonly sources: readonly string[]
  readonly confidence: 'high' | 'medium' | 'low'
}

/** The capital ships that one power could keep and have by the treaty of 1922. */
export interface Fleet {
  readonly nation: NationId
  /** Its share, with 5 for the largest. */
  readonly ratio: number
  /** Limit of replacement tonnage, Article IV, in tons. */
  readonly tons: number
  /** Limit for aircraft carriers, Article VII, in tons. */
  readonly carrierTons: number
  /** The ships kept, Chapter II, Part 1, in tons each. */
  readonly kept: readonly { readonly name: Text; readonly tons: number }[]
  readonly note: Text | null
}

export interface CapitalShips {
  /** Id by which claims and chapters name the whole: capital-ships. */
  readonly id: string
  readonly treaty: string
  /** Largest single ship and gun. */
  readonly shipTons: number
  readonly gunInches: number
  /** Years without new capital ships. */
  readonly holidayYears: number
  readonly fleets: readonly Fleet[]
  readonly note: Text | null
  readonly sources: readonly string[]
}

export type Seat = 'tokyo' | 'moscow' | 'chita' | 'washington' | 'peking' | 'vladivostok' | 'london'

/** How one fact looked from several capitals then. */
export interface Perspective {
  readonly fact: string
  readonly views: readonly { readonly seat: Seat; readonly text: Text; readonly sources: readonly string[] }[]
}
