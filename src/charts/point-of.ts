import type { DateRange, Moment } from '../time/types'

/** Where a date stands on an axis: its day, or the middle of what is possible. */
export function pointOf(range: DateRange): Moment {
  if (!Number.isFinite(range.from)) return range.to
  if (!Number.isFinite(range.to)) return range.from
  return Math.floor((range.from + range.to) / 2)
}
