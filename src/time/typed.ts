import { ERAS, GREGORIAN_IN_JAPAN } from './era'
import type { Era } from './era'
import { MAX_YEAR, MIN_YEAR, daysInMonth, fromCivil, isoDay, isoYear } from './moment'
import type { Moment } from './types'

/** Why a typed date was not taken; the interface has a sentence for each in its language. */
export type TypedDateCode =
  'empty' | 'not-a-date' | 'no-such-month' | 'no-such-day' | 'year-range' | 'era-range' | 'ambiguous' | 'old-calendar'

export type TypedDate =
  | { readonly ok: true; readonly value: Moment; readonly precision: 'day' | 'month' | 'year' }
  | { readonly ok: false; readonly code: TypedDateCode; readonly message: string }

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const ERA_NAMES = ERAS.map((era) => `${era.name.ja}|${plain(era.name.en)}`).join('|')
const ERA_DATE = new RegExp(`^(${ERA_NAMES}|[mtshr](?=\\d))\\s*(元|\\d+)\\s*(.*)$`)
const KANJI_DIGITS = '〇一二三四五六七八九'

/**
 * Reads what a person types into the date box: 1918-09-05, 1918/9/5, 1918.9.5, 1918年9月5日, 大正7年9月5日, T7.9.5,
 * 5 Sep 1918, Sept 5, 1918, September 1918, 1918-09, 1918; full-width and kanji numbers too.
 * A month or year alone is its first midnight. Refusals carry a code for the interface and an English sentence.
 */
export function parseTypedDate(text: string): TypedDate {
  const tidy = plain(kanjiNumbers(text.normalize('NFKC')))
    .replace(/[−‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  if (tidy === '') return refuse('empty', 'Type a date, such as 1918-09-05, 1918年9月5日 or 5 Sep 1918.')
  const era = ERA_DATE.exec(tidy)
  if (era) return eraDate(text, era)
  const numbers = yearFirst(tidy) ?? monthByName(tidy)
  if (numbers) return civilDate(text, numbers)
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(tidy)) {
    return refuse('ambiguous', `"${text}" may be read in two ways: write the year first, such as 1918-09-05.`)
  }
  return refuse('not-a-date', `"${text}" is not a date: write for example 1918-09-05, 大正7年9月5日 or 5 Sep 1918.`)
}

type Numbers = readonly [year: number, month?: number, day?: number]

function refuse(code: TypedDateCode, message: string): TypedDate {
  return { ok: false, code, message }
}

/** Lower case without the macrons of Taishō and Shōwa. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\u0304/g, '')
    .normalize('NFC')
    .toLowerCase()
}

/** 十一月 → 11月, 一九一八年 → 1918年; only before 年, 月 and 日. */
function kanjiNumbers(text: string): string {
  return text.replace(/[〇一二三四五六七八九十]+(?=[年月日])/g, (run) => {
    const [tens, ones = ''] = run.split('十')
    if (tens === run) return [...run].map((digit) => KANJI_DIGITS.indexOf(digit)).join('')
    const digit = (kanji: string, none: number) => (kanji === '' ? none : KANJI_DIGITS.indexOf(kanji))
    return String(digit(tens ?? '', 1) * 10 + digit(ones, 0))
  })
}

function yearFirst(text: string): Numbers | null {
  const match =
    /^(-?\d{1,5})\s?年?$/.exec(text) ??
    /^(-?\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(-?\d{1,5})\s?[-/.年]\s?(\d{1,2})\s?月?$/.exec(text) ??
    /^(-?\d{1,5})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?$/.exec(text)
  if (!match) return null
  const [, year, month, day] = match
  return [Number(year), month === undefined ? undefined : Number(month), day === undefined ? undefined : Number(day)]
}

function monthByName(text: string): Numbers | null {
  const match =
    /^(?<day>\d{1,2})?(?:st|nd|rd|th)?(?: of)? ?(?<month>[a-z]{3,9})\.?,? (?<year>-?\d{1,5})$/.exec(text) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>-?\d{1,5})$/.exec(text)
  const { day, month = '', year } = match?.groups ?? {}
  const index = month.length < 3 ? -1 : MONTHS.findIndex((name) => name.startsWith(month))
  if (index < 0) return null
  return [Number(year), index + 1, day === undefined ? undefined : Number(day)]
}

function eraDate(text: string, match: RegExpExecArray): TypedDate {
  const [, name = '', yearText = '', rest = ''] = match
  const era = ERAS.find(({ name: { ja, en }, letter }) => [ja, plain(en), plain(letter)].includes(name))
  const eraYear = yearText === '元' ? 1 : Number(yearText)
  if (!era) return refuse('not-a-date', `"${text}" is not a date.`)
  const parts = /^(?:年|[-/.])?\s?(?:(\d{1,2})\s?(?:月|[-/.]|$)\s?(?:(\d{1,2})\s?日?)?)?$/.exec(rest.trim())
  if (!parts) return refuse('not-a-date', `"${text}" is not a date: write for example 大正7年9月5日.`)
  const numbers: Numbers = [
    era.firstYear + eraYear - 1,
    parts[1] === undefined ? undefined : Number(parts[1]),
    parts[2] === undefined ? undefined : Number(parts[2]),
  ]
  const date = civilDate(text, numbers)
  return date.ok ? withinEra(text, era, eraYear, date) : date
}

function withinEra(text: string, era: Era, eraYear: number, date: TypedDate & { ok: true }): TypedDate {
  const length = { day: 1, month: 31, year: 366 }[date.precision]
  const outside = eraYear < 1 || date.value >= era.to || date.value + length <= era.from
  if (outside) {
    const to = era.to === Infinity ? '' : ` until ${isoDay(era.to - 1)}`
    return refuse('era-range', `"${text}" does not exist: ${era.name.en} lasted from ${isoDay(era.from)}${to}.`)
  }
  // A year or month that the era enters half-way begins, as a date of this era, with its first day.
  const value = Math.max(date.value, era.from)
  if (value < GREGORIAN_IN_JAPAN) {
    return refuse('old-calendar', `Japan used another calendar before 1873: write "${text}" as a Gregorian date.`)
  }
  return { ...date, value }
}

function civilDate(text: string, [year, month, day]: Numbers): TypedDate {
  if (year < MIN_YEAR || year > MAX_YEAR) {
    return refuse('year-range', `"${text}" is outside the years ${MIN_YEAR} to ${MAX_YEAR}.`)
  }
  if (month === undefined) return { ok: true, value: fromCivil(year, 1, 1), precision: 'year' }
  if (month < 1 || month > 12) return refuse('no-such-month', `"${text}" has no such month: months go from 1 to 12.`)
  if (day === undefined) return { ok: true, value: fromCivil(year, month, 1), precision: 'month' }
  const length = daysInMonth(year, month)
  if (day < 1 || day > length) {
    const name = `${isoYear(year)}-${String(month).padStart(2, '0')}`
    return refuse('no-such-day', `"${text}" does not exist: ${name} has the days 1 to ${length}.`)
  }
  return { ok: true, value: fromCivil(year, month, day), precision: 'day' }
}
