import { readEdtf } from './edtf-syntax'
import type { DateBound, DatePoint, DateTree } from './edtf-syntax'
import { daysInMonth, fromCivil } from './moment'
import { fail, ok } from './result'
import type { DateRange, Moment, Result, Span } from './types'

/** An end that is not there: nothing ends (or begins) it. */
export const OPEN_START: DateRange = openRange(-Infinity)
export const OPEN_END: DateRange = openRange(Infinity)

/**
 * Days by which "about" (`~`) widens a date on both sides. A convention of this program: near enough that a
 * map may still show it, wide enough not to claim a day. `?` widens nothing, it doubts the whole statement.
 */
export const ABOUT_DAYS = { day: 3, month: 15, season: 30, year: 183 } as const

/**
 * Reads one date: EDTF (ISO 8601-2) levels 0 and 1, with `[..a]`, `[a..b]` of level 2. An interval a/b means "on
 * some day between". Seasons are the months of the northern year: spring March to May, summer June to August,
 * autumn September to November, winter December to February of the next year.
 * Refuses days that do not exist, reversed intervals, times of day and anything else, with a message for people.
 */
export function parseDate(text: string): Result<DateRange> {
  const tree = readEdtf(text)
  if (!tree.ok) return tree
  if (tree.value.kind === 'point') return ok(pointRange(tree.value))
  const ends = intervalEnds(text, tree.value)
  if (!ends.ok) return ends
  const { start, end } = ends.value
  const open = start.from === -Infinity || end.to === Infinity
  return ok({
    edtf: text,
    from: start.from,
    to: end.to,
    precision: open ? 'open' : 'interval',
    approximate: start.approximate || end.approximate,
    uncertain: start.uncertain || end.uncertain,
  })
}

/**
 * Reads how long something holds: `a/b` begins on a day of a and ends on a day of b, on which it holds no longer.
 * `..` is an open end; nothing written is an unknown one (it may end on any day after the start).
 * A single date holds throughout it: 1918-08 from 1 August until 1 September 1918.
 */
export function parseSpan(text: string): Result<Span> {
  const tree = readEdtf(text)
  if (!tree.ok) return tree
  if (tree.value.kind === 'interval') return intervalEnds(text, tree.value)
  const whole = pointRange(tree.value)
  return ok({ start: { ...whole, to: whole.from + 1 }, end: { ...whole, from: whole.to, to: whole.to + 1 } })
}

/** First day and the day after the last that a written date means by itself, before "about" widens it. */
export function pointDays(point: DatePoint): { readonly from: Moment; readonly to: Moment } {
  const { year, years, month, day, season } = point
  if (day !== null && month !== null) {
    const from = fromCivil(year, month, day)
    return { from, to: from + 1 }
  }
  if (month !== null) {
    const from = fromCivil(year, month, 1)
    return { from, to: from + daysInMonth(year, month) }
  }
  if (season !== null) {
    const first = (season - 20) * 3
    const from = fromCivil(year, first, 1)
    return { from, to: season === 24 ? fromCivil(year + 1, 3, 1) : fromCivil(year, first + 3, 1) }
  }
  return { from: fromCivil(year, 1, 1), to: fromCivil(year + years, 1, 1) }
}

function pointPrecision(point: DatePoint): 'day' | 'month' | 'season' | 'year' {
  if (point.day !== null) return 'day'
  if (point.month !== null) return 'month'
  return point.season !== null ? 'season' : 'year'
}

function pointRange(point: DatePoint): DateRange {
  const { from, to } = pointDays(point)
  const precision = pointPrecision(point)
  const about = point.approximate ? ABOUT_DAYS[precision] : 0
  return {
    edtf: point.text,
    from: from - about,
    to: to + about,
    precision: point.years > 1 ? 'interval' : precision,
    approximate: point.approximate,
    uncertain: point.uncertain,
  }
}

function intervalEnds(text: string, tree: DateTree & { kind: 'interval' }): Result<Span> {
  const { start, end } = tree
  if (start.kind === 'point' && end.kind === 'point' && pointDays(end).to <= pointDays(start).from) {
    return fail(`"${text}" ends before it begins: write the earlier date first`)
  }
  const first = boundRange(start)
  const last = boundRange(end)
  return ok({
    start: first ?? (start.kind === 'open' ? OPEN_START : unknownRange(-Infinity, last?.to ?? Infinity)),
    end: last ?? (end.kind === 'open' ? OPEN_END : unknownRange(first?.from ?? -Infinity, Infinity)),
  })
}

function boundRange(bound: DateBound): DateRange | null {
  return bound.kind === 'point' ? pointRange(bound) : null
}

function openRange(at: Moment): DateRange {
  return { edtf: '..', from: at, to: at, precision: 'open', approximate: false, uncertain: false }
}

function unknownRange(from: Moment, to: Moment): DateRange {
  return { edtf: '', from, to, precision: 'open', approximate: false, uncertain: true }
}
