import { parseDate } from '../time/edtf'
import { fromCivil, isCivil } from '../time/moment'
import type { DateRange } from '../time/types'

/** When a feature may hold, start <= t < end, and when it surely does, sureFrom <= t < sureUntil; these may be the wrong way round. */
export interface Ends {
  readonly start: number
  readonly end: number
  readonly sureFrom: number
  readonly sureUntil: number
}
export type Refusal = { readonly code: 'no-date' | 'bad-date' | 'reversed'; readonly found: string }

type Properties = Readonly<Record<string, unknown>>
type Bounds = readonly [from: number, to: number]

/**
 * When a feature holds by its properties, as OpenHistoricalMap writes them: `start_date:edtf` and `end_date:edtf` before `start_date`
 * and `end_date`. From the first possible day until the last on which it may still hold, and surely between the last day on which it
 * may have begun and the first on which it may have ended (`spanBounds` of src/time/span.ts); a day known exactly as the end is the
 * first without it. An end that is missing is open, but one of the two must be there.
 * The reader remembers dates it has seen, because files repeat them.
 */
export function dateReader(): (properties: Properties | null | undefined) => Ends | Refusal {
  const seen = new Map<string, Bounds | null>()
  const bounds = (text: string): Bounds | null => {
    let known = seen.get(text)
    if (known === undefined) seen.set(text, (known = plainDay(text) ?? rangeOf(parseDate(text))))
    return known
  }
  const side = (properties: Properties, name: 'start_date' | 'end_date'): Bounds | Refusal | null => {
    const exact = words(properties[`${name}:edtf`])
    const range = exact === null ? null : bounds(exact)
    if (range) return range
    const plain = words(properties[name])
    if (plain === null) return exact === null ? null : { code: 'bad-date', found: exact }
    return bounds(plain) ?? { code: 'bad-date', found: plain }
  }
  return (properties) => {
    if (!properties) return { code: 'no-date', found: '' }
    const start = side(properties, 'start_date')
    if (start && 'code' in start) return start
    const end = side(properties, 'end_date')
    if (end && 'code' in end) return end
    if (!start && !end) return { code: 'no-date', found: '' }
    const [from, to] = [start ? start[0] : -Infinity, end ? end[1] - 1 : Infinity]
    const sureFrom = start ? start[1] - 1 : -Infinity
    if (from < to) return { start: from, end: to, sureFrom, sureUntil: end ? end[0] : Infinity }
    // Begun and ended on the same day: it is there on that day.
    if (from === to && start![0] === end![0]) return { start: from, end: from + 1, sureFrom, sureUntil: from + 1 }
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
function plainDay(text: string): Bounds | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  if (!isCivil(year, month, day)) return null
  const at = fromCivil(year, month, day)
  return [at, at + 1]
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

function rangeOf(read: { ok: boolean; value?: DateRange }): Bounds | null {
  return read.ok && read.value ? [read.value.from, read.value.to] : null
}
