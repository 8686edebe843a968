import type { Moment } from '../../time/types'
import type { Timescale } from '../../time/timescale'
import type { Seal, Tick, TimelineData } from './data'

/** How far a pointer may be from a mark to mean it, in px. */
const REACH = 4

/** The event or treaty that a pointer at x means: the nearest in reach, and on the same spot the treaty. */
export function markAt(data: TimelineData, scale: Timescale, x: number): Tick | Seal | null {
  let best: Tick | Seal | null = null
  let least = REACH
  for (const mark of [...data.seals, ...data.ticks]) {
    const distance = Math.abs(scale.x(mark.at) - x)
    if (distance < least) [best, least] = [mark, distance]
  }
  return best
}

/** The day under a pointer, drawn to a mark in reach: px are coarser than days. */
export function dayAt(data: TimelineData, scale: Timescale, x: number): Moment {
  const day = markAt(data, scale, x)?.at ?? Math.floor(scale.moment(x))
  return Math.min(Math.max(day, data.from), data.to - 1)
}
