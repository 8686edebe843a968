import type { ZoneStatus } from '../model/types'
import { strengths } from './palette'

/** How an area is filled; numbers in CSS px, angles in degrees. */
export type Hatch =
  | { readonly kind: 'flat' }
  | { readonly kind: 'lines'; readonly width: number; readonly each: number; readonly broken: boolean }
  | { readonly kind: 'cross'; readonly width: number; readonly each: number }
  | { readonly kind: 'dots'; readonly radius: number; readonly each: number }
  | { readonly kind: 'bars'; readonly width: number; readonly long: number; readonly each: number }
  | { readonly kind: 'beads'; readonly width: number; readonly long: number; readonly each: number }

export interface ZoneLook {
  readonly hatch: Hatch
  /** Share of the holder's hue under the hatch, 0 … 1. */
  readonly tint: number
  /** Opacity of the hatch itself, 0 … 1. */
  readonly strength: number
  /** Edge: width and dash in px, or null for none; `ink` says whether it is drawn in ink rather than in the hue. */
  readonly edge: { readonly width: number; readonly dash: readonly number[] | null; readonly ink: boolean } | null
}

const lines = (width: number, each: number, broken = false): Hatch => ({ kind: 'lines', width, each, broken })
const edge = (width: number, dash: readonly number[] | null = null, ink = false) => ({ width, dash, ink })

export const zoneLooks: Readonly<Record<ZoneStatus, ZoneLook>> = {
  territory: { hatch: { kind: 'flat' }, tint: strengths.territory, strength: 1, edge: edge(1) },
  claimed: { hatch: { kind: 'flat' }, tint: strengths.claim, strength: 1, edge: edge(1.2, [6, 4]) },
  occupied: { hatch: lines(1.6, 6.5), tint: strengths.zone, strength: 1, edge: edge(1.3) },
  guarded: { hatch: lines(1, 10), tint: 0.08, strength: 0.9, edge: edge(0.8) },
  leased: { hatch: { kind: 'cross', width: 1.1, each: 8 }, tint: strengths.zone, strength: 1, edge: edge(1.3) },
  sphere: { hatch: { kind: 'dots', radius: 1.5, each: 11 }, tint: 0.06, strength: 1, edge: edge(1.2, [2, 4]) },
  neutral: {
    hatch: { kind: 'bars', width: 1, long: 9, each: 7 },
    tint: 0.06,
    strength: 0.45,
    edge: edge(1.2, [7, 4], true),
  },
  railway: { hatch: { kind: 'beads', width: 1, long: 8, each: 6 }, tint: strengths.range, strength: 1, edge: null },
}

/** An area whose end is agreed but not yet carried out: its own hatch broken and paler, its edge dashed. */
export function zoneLook(status: ZoneStatus, ending: boolean): ZoneLook {
  const look = zoneLooks[status]
  if (!ending) return look
  const hatch: Hatch = look.hatch.kind === 'lines' ? { ...look.hatch, broken: true } : look.hatch
  const dashed = look.edge ? { ...look.edge, dash: [5, 4] } : null
  return { hatch, tint: strengths.zoneEnding, strength: 0.6, edge: dashed }
}
