import { OPEN_END, OPEN_START } from './edtf'
import type { Certainty, DateRange, Moment, Span } from './types'

/** A span from its two dates as the files give them; null or `..` is an open end. */
export function spanFrom(start: DateRange | null, end: DateRange | null): Span {
  return { start: isOpen(start) ? OPEN_START : start, end: isOpen(end) ? OPEN_END : end }
}

function isOpen(date: DateRange | null): date is null {
  return date === null || date.edtf === '..'
}

/** The four moments at which the certainty of a span can change. */
export interface SpanBounds {
  readonly possibleFrom: Moment
  readonly sureFrom: Moment
  readonly sureUntil: Moment
  readonly possibleUntil: Moment
}

/** The days on which a date may lie. */
type Days = Pick<DateRange, 'from' | 'to'>

/**
 * The day on which something ends is the first on which it no longer holds, so with an end known to the month it is
 * sure until that month begins and possible until its last day begins.
 */
export function spanBounds(span: { readonly start: Days; readonly end: Days }): SpanBounds {
  return {
    possibleFrom: span.start.from,
    sureFrom: span.start.to - 1,
    sureUntil: span.end.from,
    possibleUntil: span.end.to - 1,
  }
}

/** Whether the span holds at a moment: sure, possible, or not at all (null). */
export function certaintyAt(span: Span, moment: Moment): Certainty | null {
  const { possibleFrom, sureFrom, sureUntil, possibleUntil } = spanBounds(span)
  if (moment >= sureFrom && moment < sureUntil) return 'sure'
  return moment >= possibleFrom && moment < possibleUntil ? 'possible' : null
}

/** True when the span holds on no day, not even possibly: it ends as soon as it begins. */
export function spanIsEmpty(span: Span): boolean {
  return span.start.from >= span.end.to - 1
}

/** Whether there is a moment at which both may hold. */
export function overlaps(a: Span, b: Span): boolean {
  if (spanIsEmpty(a) || spanIsEmpty(b)) return false
  return a.start.from < b.end.to - 1 && b.start.from < a.end.to - 1
}

/** Whether there is a moment at which both surely hold. */
export function surelyOverlaps(a: Span, b: Span): boolean {
  const from = Math.max(a.start.to, b.start.to) - 1
  const until = Math.min(a.end.from, b.end.from)
  return from < until
}

/** Whether the day of a moment is one on which an event with this date happened, or may have happened. */
export function eventSpanHolds(range: DateRange, moment: Moment): boolean {
  return moment >= range.from && moment < range.to
}
