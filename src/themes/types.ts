import type { NationId, ZoneStatus } from '../model/types'
import type { TreatyNow } from '../scene/types'

/** The kinds of fact that are drawn. A kind without a theme does not compile. */
export type Kind = 'forces' | 'zones' | 'treaties' | 'events' | 'places'

export type FlowStyle = 'advance' | 'withdraw' | 'planned'

/** What a legend entry shows at true size; each painter knows how to draw it. */
export type Sample =
  | { readonly kind: 'flow'; readonly style: FlowStyle; readonly men: number | null; readonly nation?: NationId }
  | { readonly kind: 'trace' }
  | { readonly kind: 'schematic' }
  | { readonly kind: 'garrison'; readonly low: number | null; readonly high: number | null }
  | { readonly kind: 'zone'; readonly status: ZoneStatus | 'ending' | 'two-holders' | 'soft-edge' }
  | { readonly kind: 'seal'; readonly state: TreatyNow['state'] }
  | { readonly kind: 'event'; readonly mark: EventMark }
  | { readonly kind: 'just-changed' }
  | { readonly kind: 'differs' }
  | { readonly kind: 'town'; readonly rank: 1 | 2 | 3 }

export type EventMark = 'clash' | 'decision'

export interface LegendEntry {
  readonly id: string
  /** Key of the message that names it. */
  readonly label: string
  readonly sample: Sample
}

export interface Theme {
  readonly kind: Kind
  /** Key of the message that heads its part of the legend. */
  readonly label: string
  readonly legend: readonly LegendEntry[]
}
