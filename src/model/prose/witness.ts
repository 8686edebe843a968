import type { DateRange } from '../../time/types'
import { bareText } from '../chapter-links'
import type { Text } from '../types'
import { readEnglish } from './read-en'
import { readJapanese } from './read-ja'
import type { Said, SaidDate, SaidFigure, Unit } from './said'

/** What a fact says of dates and figures, against which a text is read. */
export interface Witness {
  /** Shown in the answer: the fact's id, with the field where that helps. */
  readonly id: string
  readonly dates: readonly SaidDate[]
  readonly figures: readonly SaidFigure[]
}

/** A witness from its fields (date ranges and numbers) and its texts. */
export function witness(
  id: string,
  ranges: readonly (DateRange | null | undefined)[],
  numbers: readonly (readonly [value: number | null | undefined, unit: Unit])[],
  texts: readonly (Text | null | undefined)[],
): Witness {
  const told = texts.flatMap((text) => (text ? [...saidIn('ja', text.ja), ...saidIn('en', text.en)] : []))
  const dates = ranges.flatMap((range) => (range ? datesOf(range.edtf) : []))
  const figures = numbers.flatMap(([value, unit]) =>
    value === null || value === undefined
      ? []
      : [{ kind: 'figure' as const, text: String(value), value, unit, about: false }],
  )
  return {
    id,
    dates: [...dates, ...told.filter((said) => said.kind === 'date').map((date) => asOf(date, dates))],
    figures: [...figures, ...told.filter((said) => said.kind === 'figure')],
  }
}

/** Everything in digits that a marked text says. */
export function saidIn(lang: 'ja' | 'en', marked: string): Said[] {
  const text = bareText(marked)
  return lang === 'ja' ? readJapanese(text) : readEnglish(text)
}

/** A text that leaves out year or month means those of its fact. */
export function asOf(date: SaidDate, own: readonly SaidDate[]): SaidDate {
  const [{ year, month } = { year: undefined, month: undefined }] = own
  const known = { ...date }
  if (known.year === undefined && year !== undefined) known.year = year
  if (known.day !== undefined && known.month === undefined && month !== undefined) known.month = month
  return known
}

/** The dates that an EDTF text writes: one, or the two ends of an interval. */
export function datesOf(edtf: string): SaidDate[] {
  return edtf.split(/\/|\.\./).flatMap((end): SaidDate[] => {
    const match = /(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(end)
    if (!match) return []
    const [, year, month, day] = match
    const second = Number(month)
    const date = { kind: 'date' as const, text: edtf, year: Number(year) }
    if (!month) return [date]
    if (second > 12) return [{ ...date, season: second }]
    return [{ ...date, month: second, ...(day ? { day: Number(day) } : {}) }]
  })
}
