/**
 * A moment: days (with fraction) since 1970-01-01T00:00, proleptic Gregorian, civil time without zone.
 * 0.5 is noon of 1 January 1970. Whole numbers are midnights.
 */
export type Moment = number

/**
 * One date as well as it is known: it lies on one of the days `from` … `to - 1`.
 * `1918-08-12` is one day; `1918-08` thirty-one; `1918-08~` is widened on both sides (see edtf.ts).
 * `from` may be -Infinity and `to` +Infinity (unknown or open).
 */
export interface DateRange {
  /** The text as written in the file; never thrown away. */
  readonly edtf: string
  /** First possible day (a whole Moment). */
  readonly from: Moment
  /** The day after the last possible day (a whole Moment). */
  readonly to: Moment
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'interval' | 'open'
  readonly approximate: boolean
  readonly uncertain: boolean
}

/**
 * How long something holds. It begins on a day of `start` and ends on a day of `end`; half open, so that on the
 * day when one holder gives way to the next, the new one holds: sure for start.to-1 <= t < end.from, possible for
 * start.from <= t < end.to-1 (for ends known to the day both are the same: t < end.from).
 * An open end has end.from = end.to = +Infinity.
 */
export interface Span {
  readonly start: DateRange
  readonly end: DateRange
}

/** Sure, possible (between the earliest and the latest bound), or not at all. */
export type Certainty = 'sure' | 'possible'

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }
