import { upperBound } from './intervals'
import type { Moment } from './types'

/** How playing goes: headless, so that the same pace moves the page, the film and the tests. */
export interface Pace {
  readonly from: Moment
  readonly to: Moment
  /** Seconds that playing from `from` to `to` takes at speed 1. */
  readonly seconds: number
  /** Seconds from the start to a moment at speed 1. */
  secondsAt(moment: Moment): number
  /** The moment reached after playing for so many seconds from the start at speed 1. */
  momentAt(seconds: number): Moment
  /** Where the clock stands `elapsedMs` later; `speed` 0.25 … 4. Never goes back, stops at `to`. */
  advance(moment: Moment, elapsedMs: number, speed: number): Moment
}

export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const

/** Days a second near events, and at most, far from any. */
const SLOW = 12
const FAST = 120
/** Days around an event that go by slowly, and days over which the pace rises to FAST beyond them. */
const NEAR = 10
const RAMP = 60

/**
 * A pace that is slow where something happens and quick where nothing does. Days a second are linear between knots,
 * so the time to any moment has a closed form and playing is the same at every frame rate.
 * @param events moments at which something happens, in any order
 */
export function makePace(events: readonly Moment[], from: Moment, to: Moment): Pace {
  const { at, speed } = knots(events, from, Math.max(from, to))
  const since = new Float64Array(at.length)
  for (let i = 1; i < at.length; i++) {
    since[i] = since[i - 1]! + segmentSeconds(at[i - 1]!, speed[i - 1]!, at[i]!, speed[i]!)
  }
  const end = at[at.length - 1]!
  const seconds = since[since.length - 1]!

  const secondsAt = (moment: Moment): number => {
    if (moment <= from) return 0
    if (moment >= end) return seconds
    const i = upperBound(at, moment) - 1
    return since[i]! + segmentSeconds(at[i]!, speed[i]!, moment, speedAt(at, speed, i, moment))
  }
  const momentAt = (second: number): Moment => {
    if (second <= 0) return from
    if (second >= seconds) return end
    const i = upperBound(since, second) - 1
    const rate = (speed[i + 1]! - speed[i]!) / (at[i + 1]! - at[i]!)
    const rest = second - since[i]!
    const days = Math.abs(rate) < 1e-9 ? speed[i]! * rest : (speed[i]! * Math.expm1(rate * rest)) / rate
    return Math.min(at[i]! + days, at[i + 1]!)
  }
  return {
    from,
    to: end,
    seconds,
    secondsAt,
    momentAt,
    advance(moment, elapsedMs, factor) {
      if (moment >= end) return end
      const speedFactor = Math.min(Math.max(factor, SPEEDS[0]), SPEEDS[SPEEDS.length - 1]!)
      const next = momentAt(secondsAt(moment) + (Math.max(elapsedMs, 0) / 1000) * speedFactor)
      return Math.max(next, moment, from)
    },
  }
}

/** The first of the moments (in any order) after this one, or null. */
export function nextMoment(moments: Iterable<Moment>, after: Moment): Moment | null {
  let best: Moment | null = null
  for (const moment of moments) if (moment > after && (best === null || moment < best)) best = moment
  return best
}

/** The last of the moments (in any order) before this one, or null. */
export function previousMoment(moments: Iterable<Moment>, before: Moment): Moment | null {
  let best: Moment | null = null
  for (const moment of moments) if (moment < before && (best === null || moment > best)) best = moment
  return best
}

/** Moments at which the pace bends, and the days a second there. */
function knots(events: readonly Moment[], from: Moment, to: Moment): { at: Float64Array; speed: Float64Array } {
  const stops = [...new Set(events.filter((event) => event >= from && event <= to))].sort((a, b) => a - b)
  const bends = new Set<Moment>([from, to])
  // The ends of the span are treated as events, so that playing starts and stops gently.
  const anchors = [...new Set([from, ...stops, to])]
  anchors.forEach((anchor, i) => {
    const next = anchors[i + 1]
    if (next === undefined) return
    const half = (next - anchor) / 2
    for (const distance of [0, NEAR, NEAR + RAMP]) {
      if (distance < half) bends.add(anchor + distance).add(next - distance)
    }
    bends.add(anchor + half)
  })
  const at = Float64Array.from(bends).sort()
  return { at, speed: at.map((moment) => speedFrom(nearest(anchors, moment))) }
}

function speedFrom(distance: number): number {
  const rise = Math.min(Math.max((distance - NEAR) / RAMP, 0), 1)
  return SLOW + (FAST - SLOW) * rise
}

function nearest(rising: readonly Moment[], moment: Moment): number {
  const i = upperBound(rising, moment)
  return Math.min(moment - (rising[i - 1] ?? -Infinity), (rising[i] ?? Infinity) - moment)
}

function speedAt(at: Float64Array, speed: Float64Array, i: number, moment: Moment): number {
  const share = (moment - at[i]!) / (at[i + 1]! - at[i]!)
  return speed[i]! + (speed[i + 1]! - speed[i]!) * share
}

/** Seconds from one knot to a later moment when days a second change evenly with the days between. */
function segmentSeconds(from: Moment, speedFromDays: number, to: Moment, speedToDays: number): number {
  const change = speedToDays - speedFromDays
  const days = to - from
  if (Math.abs(change) < 1e-9) return days / speedFromDays
  return (days * Math.log(speedToDays / speedFromDays)) / change
}
