import type { Timescale, Window } from '../time/timescale'
import { fromCivil, toCivil } from '../time/moment'
import type { Moment } from '../time/types'

/** The lesson's whole time, or `years` whole calendar years with the day in the first half of the window. */
export function chartWindow(bounds: Window, day: Moment, years: number | null): Window {
  if (years === null) return bounds
  const [first, last] = [toCivil(bounds.from).year, toCivil(bounds.to - 1).year]
  const start = Math.max(first, Math.min(toCivil(day).year - 1, last - years + 1))
  return {
    from: Math.max(bounds.from, fromCivil(start, 1, 1)),
    to: Math.min(bounds.to, fromCivil(start + years, 1, 1)),
  }
}

/** The day that a press at px means: that of a mark within `reach` px, else the day under the pointer. */
export function dayUnder(x: number, scale: Timescale, marks: readonly { x: number; at: Moment }[], reach = 7): Moment {
  const near = marks
    .map((mark) => ({ at: mark.at, off: Math.abs(mark.x - x) }))
    .filter(({ off }) => off <= reach)
    .sort((a, b) => a.off - b.off)[0]
  const day = near?.at ?? Math.floor(scale.moment(x))
  return Math.max(scale.from, Math.min(day, scale.to - 1))
}
