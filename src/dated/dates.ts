import { OPEN_END, OPEN_START, parseDate } from '../time/edtf'
import { fromCivil, isCivil } from '../time/moment'
import { spanBounds, type SpanBounds } from '../time/span'
import type { DateRange } from '../time/types'

export type Refusal = { readonly code: 'no-date' | 'bad-date' | 'reversed'; readonly found: string }

type Properties = Readonly<Record<string, unknown>>
type Days = Pick<DateRange, 'from' | 'to'>

/**
 * When a feature holds by its properties, as OpenHistoricalMap writes them: `start_date:edtf` and `end_date:edtf` before `start_date`
 * and `end_date`. An end that is missing is open, but one of the two must be there.
 * The reader remembers dates it has seen, because files repeat them.
 */
export function dateReader(): (properties: Properties | null | undefined) => SpanBounds | Refusal {
  const seen = new Map<string, Days | null>()
  const daysOf = (text: string): Days | null => {
    let known = seen.get(text)
    if (known === undefined) seen.set(text, (known = plainDay(text) ?? grammar(text)))
    return known
  }
  const side = (properties: Properties, name: 'start_date' | 'end_date'): Days | Refusal | null => {
    const exact = words(properties[`${name}:edtf`])
    const range = exact === null ? null : daysOf(exact)
    if (range) return range
    const plain = words(properties[name])
    if (plain === null) return exact === null ? null : { code: 'bad-date', found: exact }
    return daysOf(plain) ?? { code: 'bad-date', found: plain }
  }
  return (properties) => {
    if (!properties) return { code: 'no-date', found: '' }
    const start = side(properties, 'start_date')
    if (start && 'code' in start) return start
    const end = side(properties, 'end_date')
    if (end && 'code' in end) return end
    if (!start && !end) return { code: 'no-date', found: '' }
    const bounds = spanBounds({ start: start ?? OPEN_START, end: end ?? OPEN_END })
    const { possibleFrom, possibleUntil, sureUntil } = bounds
    if (possibleFrom < possibleUntil) return bounds
    // Begun and ended on the same day: it is there on that day.
    if (possibleFrom === possibleUntil && possibleFrom === sureUntil) {
      const next = possibleFrom + 1
      return { possibleFrom, sureFrom: possibleFrom, sureUntil: next, possibleUntil: next }
    }
    return { code: 'reversed', found: `${words(properties.start_date)} > ${words(properties.end_date)}` }
  }
}

/** Text of a property; years are often written as numbers. Empty is as good as missing. */
function words(value: unknown): string | null {
  if (typeof value === 'number') return Number.isInteger(value) ? yearWords(value) : null
  if (typeof value !== 'string') return null
  const text = value.trim()
  return text === '' ? null : text
}

function yearWords(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')
}

/** 1918-09-05 without the grammar, since most dates are of this kind. */
function plainDay(text: string): Days | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  if (!isCivil(year, month, day)) return null
  const at = fromCivil(year, month, day)
  return { from: at, to: at + 1 }
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return NaN
    value = value * 10 + digit
  }
  return value
}

function grammar(text: string): Days | null {
  const read = parseDate(text)
  return read.ok ? read.value : null
}
