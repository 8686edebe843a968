import type { DateRange, Moment } from '../time/types'

/**
 * The one day (midnight) that stands for a date where a picture can show only one: a known day itself, the middle of
 * a month, season, year or "about", and the first day of an interval, from which on it has begun.
 */
export function nominalDay(range: DateRange): Moment {
  if (range.from === -Infinity) return range.to - 1
  if (range.to === Infinity || range.precision === 'interval') return range.from
  return Math.floor((range.from + range.to - 1) / 2)
}

/** Whether the day is known: neither "about" nor only to the month, year or interval. */
export function isExact(range: DateRange): boolean {
  return range.precision === 'day' && !range.approximate
}
