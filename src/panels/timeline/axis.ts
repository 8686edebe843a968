import { addMonths, fromCivil, toCivil } from '../../time/moment'
import { ERAS, eraOf } from '../../time/era'
import type { Moment } from '../../time/types'

/** A year on the axis; the first and last may be cut by the domain. */
export interface YearSpan {
  readonly year: number
  readonly from: Moment
  readonly to: Moment
}

export function years(from: Moment, to: Moment): YearSpan[] {
  const spans: YearSpan[] = []
  for (let at = from; at < to;) {
    const year = toCivil(at).year
    const next = Math.min(fromCivil(year + 1, 1, 1), to)
    spans.push({ year, from: at, to: next })
    at = next
  }
  return spans
}

/** First days of months; July is marked so that half a year can be read off. */
export function months(from: Moment, to: Moment): { at: Moment; july: boolean }[] {
  const { year, month } = toCivil(from)
  const marks = []
  for (let at = fromCivil(year, month, 1); at < to; at = addMonths(at, 1)) {
    if (at >= from) marks.push({ at, july: toCivil(at).month === 7 })
  }
  return marks
}

/** A year of a Japanese era. The year of an accession is split at its day. */
export interface EraSpan {
  readonly from: Moment
  readonly to: Moment
  readonly name: { readonly ja: string; readonly en: string } | null
  readonly year: number
  /** The first of its era on this axis, which names the era in full. */
  readonly first: boolean
}

export function eraSpans(from: Moment, to: Moment): EraSpan[] {
  const cuts = years(from, to).map((span) => span.from)
  for (const era of ERAS) if (era.from > from && era.from < to) cuts.push(era.from)
  cuts.sort((a, b) => a - b)
  let before: string | null = null
  return cuts.map((start, i) => {
    const now = eraOf(start)
    const first = now !== null && now.era.id !== before
    before = now?.era.id ?? null
    return { from: start, to: cuts[i + 1] ?? to, name: now?.era.name ?? null, year: now?.year ?? 0, first }
  })
}
