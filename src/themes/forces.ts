import type { Leg, LegKind, Men } from '../model/types'
import type { FlowStyle } from './types'

/** Sizes in CSS px at scale 1; `scale` is 1.5 on the projector. */
export const flow = {
  perThousandMen: 0.6,
  least: 2,
  /** An open band of two edges: the number of men is not known. */
  unknown: 6,
  unknownEdge: 1.5,
  casing: 1.3,
  laneGap: 2,
  /** Room left for the railway between those who come and those who go. */
  railGap: 4,
  startGap: 6,
  tipGap: 8,
  smoothRail: 6,
  smoothSea: 14,
  tildeRadius: 7,
  tildeEach: 170,
  /** Days after arrival in which a leg keeps its full ink and its head. */
  freshDays: 14,
} as const

export const garrison = { perSqrtMan: 0.085, least: 3.5, unknown: 4.6, besideTown: 13, gap: 1.5 } as const

/** How many men a band or a disc speaks of: one number, a range, or not known. */
export interface Strength {
  readonly low: number | null
  readonly high: number | null
}

/** A single reported value counts as itself; without it, the range is drawn as a range. */
export function strengthOf(men: Men | null): Strength {
  if (!men) return { low: null, high: null }
  if (men.value !== null) return { low: men.value, high: men.value }
  const low = men.low ?? men.high
  return { low, high: men.high ?? low }
}

/** Width of a flow in px: rises with the men, never under 2, and 6 where no number is known. */
export function flowWidth(men: number | null, scale = 1): number {
  if (men === null) return flow.unknown * scale
  return Math.max(flow.least, (flow.perThousandMen * men) / 1000) * scale
}

/** Radius of a garrison's disc in px. */
export function garrisonRadius(men: number | null, scale = 1): number {
  if (men === null) return garrison.unknown * scale
  return Math.max(garrison.least, garrison.perSqrtMan * Math.sqrt(men)) * scale
}

const homeward: ReadonlySet<LegKind> = new Set<LegKind>(['withdraw', 'evacuate'])

export function flowStyle(leg: Pick<Leg, 'kind'>): FlowStyle {
  return homeward.has(leg.kind) ? 'withdraw' : 'advance'
}

/** Dash and gap in px of a withdrawal of that width. */
export function withdrawDash(width: number, scale = 1): readonly [dash: number, gap: number] {
  const w = width / scale
  const [dash, gap] = w > 9 ? [1.1 * w + 9, 0.35 * w + 5.4] : [Math.max(7, 2.1 * w), Math.max(4, 0.95 * w)]
  return [dash * scale, gap * scale]
}

/** Diameter and pitch in px of the dots of what was only planned. */
export function plannedDots(width: number, scale = 1): readonly [diameter: number, pitch: number] {
  const d = Math.min(11, Math.max(2.4, (0.62 * width) / scale)) * scale
  return [d, 2.3 * d]
}

/** Length and breadth in px of an arrowhead on a band of that width. */
export function headSize(width: number, scale = 1): readonly [length: number, breadth: number] {
  const w = width / scale
  const [length, breadth] = w > 9 ? [w + 16, 1.35 * w + 10] : [2 * w + 7, 1.7 * w + 7]
  return [length * scale, breadth * scale]
}
