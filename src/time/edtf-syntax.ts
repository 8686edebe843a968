import { MAX_YEAR, daysInMonth, isoYear } from './moment'
import { fail, ok } from './result'
import type { Result } from './types'

/** One date as written: a year with what is known below it. */
export interface DatePoint {
  readonly kind: 'point'
  /** As written. */
  readonly text: string
  /** First year meant (191X: 1910). */
  readonly year: number
  /** How many years are meant: 1, or 10, 100, 1000 where last digits are X. */
  readonly years: 1 | 10 | 100 | 1000 | 10000
  readonly month: number | null
  readonly day: number | null
  /** 21 spring … 24 winter. */
  readonly season: number | null
  readonly approximate: boolean
  readonly uncertain: boolean
}

/** An end of an interval that is open (`..`) or unknown (nothing written). */
export type DateBound = DatePoint | { readonly kind: 'open' } | { readonly kind: 'unknown' }

interface DateInterval {
  readonly kind: 'interval'
  readonly start: DateBound
  readonly end: DateBound
}

export type DateTree = DatePoint | DateInterval

const POINT = /^(-?)([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?$/
const HINT = 'write for example 1918-08-12, 1918-08, 1918, 1922-23 (autumn) or 1918-08-11/1918-08-19'

/** Reads EDTF text into its parts; refuses what is no date. Does not look at the order of an interval's ends. */
export function readEdtf(text: string): Result<DateTree> {
  if (text === '') return fail(`the date is empty: ${HINT}`)
  if (/\s/.test(text)) return fail(`"${text}" has white space in it: write the date without any`)
  const set = /^\[(.*)\]$/.exec(text)
  const slashes = text.split('/').length - 1
  if (set) return readOneOf(text, set[1] ?? '')
  if (text === '..') return ok({ kind: 'interval', start: { kind: 'open' }, end: { kind: 'open' } })
  if (slashes === 0) return readPoint(text)
  if (slashes > 1)
    return fail(`"${text}" has more than one "/": write dates with hyphens and one "/" between two dates`)
  const [first = '', last = ''] = text.split('/')
  return readInterval(text, first, last)
}

/** `[a..b]`, one day of several: here the same as an interval. */
function readOneOf(text: string, inner: string): Result<DateTree> {
  const dots = inner.indexOf('..')
  if (dots < 0 || inner.length < 6)
    return fail(`"${text}" is not read here: write an interval such as 1918-08-11/1918-08-19`)
  return readInterval(text, inner.slice(0, dots) || '..', inner.slice(dots + 2) || '..')
}

function readInterval(text: string, first: string, last: string): Result<DateTree> {
  if (first === '' && last === '') return fail(`"${text}" names no date on either side of the "/"`)
  const start = readBound(first)
  if (!start.ok) return start
  const end = readBound(last)
  if (!end.ok) return end
  return ok({ kind: 'interval', start: start.value, end: end.value })
}

function readBound(text: string): Result<DateBound> {
  if (text === '') return ok({ kind: 'unknown' })
  if (text === '..') return ok({ kind: 'open' })
  return readPoint(text)
}

function readPoint(text: string): Result<DatePoint> {
  const qualifier = /[~?%]$/.exec(text)?.[0] ?? ''
  const bare = qualifier ? text.slice(0, -1) : text
  const match = POINT.exec(bare)
  if (!match) return fail(explain(text, bare))
  const [, sign = '', yearText = '', monthText, dayText] = match
  const base = {
    kind: 'point' as const,
    text,
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
    month: null,
    day: null,
    season: null,
  }

  const open = yearText.length - yearText.replace(/X+$/, '').length
  const years = ([1, 10, 100, 1000, 10000] as const)[open] ?? 1
  const low = Number(yearText.replace(/X+$/, '').padEnd(4, '0'))
  if (!Number.isInteger(low)) return fail(unspecified(text))
  if (sign && low === 0 && years === 1) return fail(`"${text}" has a year -0000: write 0000 for 1 BCE`)
  const year = sign ? -(low + years - 1) : low
  if (monthText === undefined) return ok({ ...base, year, years })
  if (years > 1) return fail(unspecified(text))

  if (/X/.test(monthText)) {
    if (monthText !== 'XX' || (dayText !== undefined && dayText !== 'XX')) return fail(unspecified(text))
    return ok({ ...base, year, years })
  }
  const month = Number(monthText)
  if (month >= 21 && month <= 24) {
    if (dayText !== undefined) return fail(`"${text}" gives a day of a season: write only ${isoYear(year)}-${month}`)
    return ok({ ...base, year, years, season: month })
  }
  if (month < 1 || month > 12) {
    return fail(`"${text}" has no such month: ${monthText} is neither 01 to 12 nor a season (21 spring to 24 winter)`)
  }
  if (dayText === undefined || dayText === 'XX') return ok({ ...base, year, years, month })
  if (/X/.test(dayText)) return fail(unspecified(text))
  const day = Number(dayText)
  const length = daysInMonth(year, month)
  if (day < 1 || day > length) {
    return fail(`"${text}" does not exist: ${isoYear(year)}-${monthText} has the days 01 to ${length}`)
  }
  return ok({ ...base, year, years, month, day })
}

function unspecified(text: string): string {
  return `"${text}" leaves digits open in a way that is not read here: write 191X, 1918-XX or 1918-08-XX`
}

/** Why a text is not a date, for the slips that people make most. */
function explain(text: string, bare: string): string {
  if (/T|:/.test(text)) return `"${text}" has a time of day: write only the date, such as 1918-08-12`
  if (/[~?%]/.test(bare))
    return `"${text}" has "~", "?" or "%" in the wrong place: write one of them, at the end of the date`
  if (/^-?\d{4}-\d(-|$)/.test(bare) || /^-?\d{4}-\d{2}-\d$/.test(bare)) {
    return `"${text}" has a month or day of one digit: write two, such as 1918-08-05`
  }
  if (/^Y?-?\d{5,}/.test(bare))
    return `"${text}" is outside the years -${MAX_YEAR} to ${MAX_YEAR}, or lacks its hyphens`
  return `"${text}" is not a date: ${HINT}`
}
