import type { Text } from '../../model/types'
import type { Timescale } from '../../time/timescale'
import type { Moment } from '../../time/types'
import { spread } from './spread'

/** A chapter of the story on the time axis. */
export interface Disc {
  readonly id: string
  /** Its number in the course, from 1. */
  readonly n: number
  readonly title: Text
  /** First midnight and the midnight after the last day. */
  readonly from: Moment
  readonly to: Moment
  readonly done: boolean
  readonly now: boolean
}

/** Px between the middles of two discs, at least. */
const gap = 19
/** How far from the middle of a disc a pointer still means it, px. */
const reach = 13

/** Middles of the discs in px: at their first days, pushed apart where these are close. In the order of the discs. */
export function discPlaces(discs: readonly Disc[], scale: Timescale): number[] {
  const rising = discs.map((_, i) => i).sort((a, b) => discs[a]!.from - discs[b]!.from || a - b)
  const room = Math.min(gap, (scale.width - gap) / Math.max(1, discs.length - 1))
  const wanted = rising.map((i) => scale.x(discs[i]!.from))
  const placed = spread(wanted, room, gap / 2, scale.width - gap / 2)
  const places: number[] = []
  rising.forEach((i, k) => (places[i] = placed[k]!))
  return places
}

/** The disc under a pointer at (x, y) px of the track, or null. */
export function discAt(
  discs: readonly Disc[],
  scale: Timescale,
  row: number | null,
  x: number,
  y: number,
): Disc | null {
  if (row === null || Math.abs(y - row) > reach) return null
  const places = discPlaces(discs, scale)
  let best: Disc | null = null
  let least = reach
  discs.forEach((disc, i) => {
    const far = Math.abs(places[i]! - x)
    if (far < least) [best, least] = [disc, far]
  })
  return best
}
