import type { Leg, Men } from '../model/types'
import { flow, flowWidth, headSize, strengthOf } from '../themes/forces'
import { totalKm, type FlowCourse } from './flows'
import type { Traveller } from './lanes'
import { pointAt, type Line } from './polyline'
import type { Point } from './types'

interface Head {
  readonly bundle: string
  readonly centre: Point
  readonly radius: number
}

/** px by which a head steps back until it is whole, and the farthest that it goes, at scale 1. */
const step = 4
const farthest = 48
/** Two heads touch when their circles overlap by more than this share: their corners reach into each other's circle without harm. */
const whole = 0.74

/** A leg that may come to its end on the screen, and its course. */
export interface Arrival {
  readonly traveller: Traveller
  readonly lines: readonly Line[]
  readonly men: Men | null
}

/**
 * How many px before its usual stop each head waits, so that those of several nations that come to one town stand one behind the other:
 * the first to arrive stands nearest. Legs of one bundle share a lane and a head. Known before anything moves, so that no head jumps
 * when another arrives.
 */
export function headSlots(arrivals: readonly Arrival[], scale: number): ReadonlyMap<string, number> {
  const placed: Head[] = []
  const slots = new Map<string, number>()
  const byTime = [...arrivals].sort(
    ({ traveller: { leg: a } }, { traveller: { leg: b } }) =>
      a.stops.at(-1)!.at - b.stops.at(-1)!.at || (a.id < b.id ? -1 : 1),
  )
  for (const { traveller, lines, men } of byTime) {
    const { bundle, leg } = traveller
    const line = lineToEnd(leg, lines)
    if (!line) continue
    const width = flowWidth(strengthOf(men).high, scale)
    const [length] = headSize(width, scale)
    const most = Math.min(farthest * scale, Math.max(0, line.length - 1.6 * length - flow.tipGap * scale))
    let back = 0
    const head = (): Head => ({ bundle, ...spotOn(line, back, width, scale) })
    while (back <= most && placed.some((other) => touch(other, head()))) back += step * scale
    // Where the whole course has no room, the head stays where it belongs.
    if (back > most) back = 0
    if (back > 0) slots.set(leg.id, back)
    placed.push(head())
  }
  return slots
}

/** Where the head of a leg stands once it has arrived; null where its end is not on the screen. */
export function headSpot(
  { leg, lines, back }: Pick<FlowCourse, 'leg' | 'lines' | 'back'>,
  width: number,
  scale: number,
): Pick<Head, 'centre' | 'radius'> | null {
  const line = lineToEnd(leg, lines)
  return line && spotOn(line, back, width, scale)
}

const lineToEnd = (leg: Leg, lines: readonly Line[]): Line | null => {
  const line = lines.at(-1)
  return line && line.km.at(-1)! >= totalKm(leg) - 1e-6 ? line : null
}

function spotOn(line: Line, back: number, width: number, scale: number): Pick<Head, 'centre' | 'radius'> {
  const [length, breadth] = headSize(width, scale)
  const tip = line.length - Math.min(flow.tipGap * scale, line.length / 3) - back
  return { centre: pointAt(line, tip - 0.55 * length), radius: Math.hypot(length, breadth) / 2 }
}

const touch = (a: Head, b: Head): boolean =>
  a.bundle !== b.bundle &&
  Math.hypot(a.centre[0] - b.centre[0], a.centre[1] - b.centre[1]) < whole * (a.radius + b.radius)
