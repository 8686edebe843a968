import { addMonths, fromCivil, toCivil } from './moment'
import type { Moment } from './types'

/** A stretch of time that is looked at: from < to, in days. */
export interface Window {
  readonly from: Moment
  readonly to: Moment
}

/** Days on a line of px. */
export interface Timescale extends Window {
  /** px from the left end. */
  readonly width: number
  x(moment: Moment): number
  moment(x: number): Moment
}

/** A linear scale that puts `from` at 0 and `to` at `width` px; it does not clamp. */
export function makeTimescale({ from, to }: Window, width: number): Timescale {
  const days = to - from || 1
  return {
    from,
    to,
    width,
    x: (moment) => ((moment - from) / days) * width,
    moment: (x) => (width > 0 ? from + (x / width) * days : from),
  }
}

type TickUnit = 'century' | 'decade' | 'year' | 'month' | 'day'

export interface Tick {
  readonly moment: Moment
  /** The largest unit that begins here: 1 January begins a year. */
  readonly unit: TickUnit
}

/** Steps of the ticks, finest first: months, or days where there are none. */
const STEPS = [
  { days: 1 },
  { days: 5 },
  { months: 1 },
  { months: 3 },
  { months: 6 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((years) => ({ months: 12 * years })),
] as const satisfies readonly ({ days: number } | { months: number })[]

/** Ticks within the window, both ends included, on round dates; the finest step that gives at most `most` of them. */
export function ticks(window: Window, most: number): Tick[] {
  const days = window.to - window.from
  if (!(days > 0) || !Number.isFinite(days) || most < 1) return []
  const step =
    STEPS.find((s) => days / ('days' in s ? s.days : s.months * 30.436_875) < most) ?? STEPS[STEPS.length - 1]!
  return 'days' in step ? dayTicks(window, step.days) : monthTicks(window, step.months)
}

/** The window made `factor` times as wide (0.5 zooms in) with `around` staying where it is, kept inside `bounds`. */
export function zoomWindow(window: Window, factor: number, around: Moment, bounds: Window, leastDays = 14): Window {
  const days = window.to - window.from
  const wanted = Math.min(Math.max(days * factor, leastDays), bounds.to - bounds.from)
  const share = days > 0 ? (around - window.from) / days : 0.5
  const from = around - share * wanted
  return panWindow({ from, to: from + wanted }, 0, bounds)
}

/** The window moved by some days, but not out of `bounds`. */
export function panWindow(window: Window, days: number, bounds: Window): Window {
  const length = Math.min(window.to - window.from, bounds.to - bounds.from)
  const from = Math.min(Math.max(window.from + days, bounds.from), bounds.to - length)
  return { from, to: from + length }
}

function dayTicks({ from, to }: Window, step: number): Tick[] {
  const found: Tick[] = []
  for (let moment = Math.ceil(from); moment <= to; moment++) {
    const { day } = toCivil(moment)
    // Every fifth day of a month, without a 30th or 31st that would crowd the 1st.
    if (step === 1 || day === 1 || (day % step === 0 && day < 30)) found.push({ moment, unit: unitAt(moment) })
  }
  return found
}

function monthTicks({ from, to }: Window, step: number): Tick[] {
  const { year, month } = toCivil(from)
  const first = Math.floor((year * 12 + month - 1) / step) * step
  const firstYear = Math.floor(first / 12)
  const found: Tick[] = []
  for (
    let moment = fromCivil(firstYear, first - firstYear * 12 + 1, 1);
    moment <= to;
    moment = addMonths(moment, step)
  ) {
    if (moment >= from) found.push({ moment, unit: unitAt(moment) })
  }
  return found
}

function unitAt(moment: Moment): TickUnit {
  const { year, month, day } = toCivil(moment)
  if (day !== 1) return 'day'
  if (month !== 1) return 'month'
  return year % 100 === 0 ? 'century' : year % 10 === 0 ? 'decade' : 'year'
}
