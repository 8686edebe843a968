import type { Cause, Force, HistoricalEvent, Leg, Men, Treaty, Zone } from '../model/types'
import type { Certainty, Moment } from '../time/types'

export interface ZoneNow {
  readonly zone: Zone
  readonly certainty: Certainty
  /** A treaty that ends it is signed but not yet carried out. */
  readonly ending: boolean
}

/** A force standing at a place, or moving between two. */
export interface ForceNow {
  readonly force: Force
  /** The leg that it is on, or has last gone. */
  readonly leg: Leg
  readonly state: 'moving' | 'stationed'
  /** Unwrapped longitude, as in Leg.line. */
  readonly lng: number
  readonly lat: number
  /** Degrees clockwise from north; the direction of movement (of arrival when stationed). */
  readonly bearing: number
  /** Share of the leg's line that lies behind, 0 … 1. */
  readonly fraction: number
  /** Place where it stands, or that it left last. */
  readonly place: string
  /** Index of the stop left last. */
  readonly stop: number
  /** Men of this leg, or the force's last report if it is under 120 days old at `moment`; else null (not known). */
  readonly men: Men | null
  /** False where the stops on both sides are approximate, so that the position is interpolated. */
  readonly certain: boolean
}

export interface TreatyNow {
  readonly treaty: Treaty
  readonly state: 'talks' | 'signing' | 'signed' | 'in-force' | 'ended' | 'failed'
}

/** A leg gone lately by a force that is still on the map: drawn as a trace. */
export interface Trace {
  readonly leg: Leg
  /** Moment of its last stop. */
  readonly arrived: Moment
}

/** All that does not move between two breakpoints: the very same object for every moment in [from, until). */
export interface Standing {
  readonly from: Moment
  readonly until: Moment
  /** Lowest first: territory under railway zones under occupied under leased. */
  readonly zones: readonly ZoneNow[]
  readonly stationed: readonly ForceNow[]
  /** Ids of legs whose forces stand where a signed treaty calls them home. */
  readonly recalled: ReadonlySet<string>
  /** Legs under way; their positions are the moving part. */
  readonly underWay: readonly { readonly force: Force; readonly leg: Leg }[]
  readonly traces: readonly Trace[]
  readonly treaties: readonly TreatyNow[]
  /** Events whose own span holds. */
  readonly events: readonly HistoricalEvent[]
  /** What led to what just now, the newest first. */
  readonly causes: readonly Cause[]
  /** What changed last at or before `from`: the latest event or signing within 30 days, or null. */
  readonly latest: HistoricalEvent | Treaty | null
}

export interface Scene {
  readonly moment: Moment
  readonly standing: Standing
  readonly moving: readonly ForceNow[]
}

export interface Total {
  readonly nation: string
  /** Men; null where nothing but a range is known. */
  readonly value: number | null
  readonly low: number
  readonly high: number
  readonly basis: 'reported' | 'interpolated' | 'zero'
}
