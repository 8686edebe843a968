import { Reader, numberOf } from './said'
import type { Said, SaidDate, Unit } from './said'

const ERA_START: Readonly<Record<string, number>> = { 明治: 1868, 大正: 1912, 昭和: 1926 }
const SEASONS = '春夏秋冬'
const TAIL = '(?:の?([春夏秋冬])|(\\d{1,2})月(?:(\\d{1,2})(?:[〜・~](\\d{1,2}))?日)?)?'
const ERA = '(明治|大正|昭和)(\\d{1,2}|元)年'

/** Units by the word behind a number; the longer word first. */
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:人|名)/, 'people'],
  [/^円/, 'yen'],
  [/^ルーブル/, 'roubles'],
  [/^トン/, 'tons'],
  [/^(?:%|パーセント)/, 'percent'],
  [/^年/, 'years'],
  [/^日(?:間|以内|後|前|ごと|ほど)/, 'days'],
  [/^隻/, 'ships'],
  [/^回/, 'sessions'],
  [/^(?:キロ|km)/, 'km'],
  [/^時/, 'hour'],
]
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?'
const BIG: Readonly<Record<string, number>> = { 億: 1e8, 万: 1e4, 千: 1e3 }

/** Every date and figure in digits of a Japanese text without readings. Numbers written in kanji are words to it. */
export function readJapanese(prose: string): Said[] {
  const text = prose.normalize('NFKC').replace(/[～−–]/g, '〜')
  const reader = new Reader(text)
  reader.take(new RegExp(`(\\d{4})年?[〜~](\\d{2,4})年`, 'g'), ([words, a = '', b = '']) => [
    { kind: 'date', text: words, year: Number(a) },
    { kind: 'date', text: words, year: Number(a.slice(0, 4 - b.length) + b) },
  ])
  reader.take(new RegExp(`(\\d{4})年(?:\\(${ERA}\\))?${TAIL}`, 'g'), ([words, year, era, eraYear, ...tail]) => [
    ...datesOf(words, Number(year), tail),
    ...(era ? [{ kind: 'date' as const, text: words, year: yearOfEra(era, eraYear) }] : []),
  ])
  reader.take(new RegExp(`${ERA}${TAIL}`, 'g'), ([words, era = '', eraYear, ...tail]) =>
    datesOf(words, yearOfEra(era, eraYear), tail),
  )
  reader.take(/()(\d{1,2})月(?:(\d{1,2})(?:[〜・~](\d{1,2}))?日)?/g, ([words, ...tail]) =>
    datesOf(words, undefined, tail),
  )
  reader.take(/(\d{1,2})(?:[〜・~](\d{1,2}))?日(?!間|以内|後|前|ごと|ほど)/g, ([words, ...days]) =>
    days.flatMap((day) => (day ? [{ kind: 'date' as const, text: words, day: Number(day) }] : [])),
  )
  reader.take(new RegExp(`${NUMBER}(?:\\s*[:対]\\s*${NUMBER}){1,}`, 'g'), ([words]) => [
    { kind: 'ratio', text: words, parts: words.split(/[:対]/).map((part) => numberOf(part.trim())) },
  ])
  const amount = `(?:${NUMBER}[億万千]*)+`
  reader.take(new RegExp(`(${amount})(?:[〜~](${amount}))?`, 'g'), (match, before) => figuresOf(match, before, text))
  return reader.all()
}

function datesOf(
  text: string,
  year: number | undefined,
  [season, month, day, lastDay]: (string | undefined)[],
): SaidDate[] {
  const date = { kind: 'date' as const, text, ...(year === undefined ? {} : { year }) }
  if (season) return [{ ...date, season: 21 + SEASONS.indexOf(season) }]
  if (!month) return [date]
  const days = [day, lastDay].filter((one) => one !== undefined)
  if (days.length === 0) return [{ ...date, month: Number(month) }]
  return days.map((one) => ({ ...date, month: Number(month), day: Number(one) }))
}

const yearOfEra = (era: string, year = ''): number => (ERA_START[era] ?? 0) + (year === '元' ? 1 : Number(year)) - 1

/** 約4億〜10億円 are two figures in yen; 2世 of a name, 1つ and the like are none. */
function figuresOf(match: RegExpExecArray, before: string, text: string): Said[] | null {
  const [words, first = '', second] = match
  const behind = text.slice(match.index + words.length)
  if (/^[世つ]/.test(behind) || /[A-Za-z]$/.test(before)) return null
  const unit = unitOf(before, behind)
  const about =
    /(?:約|およそ|ほぼ|最大)$/.test(before) || /^\S{0,2}(?:余り|あまり|以上|ほど|近く|前後|を超)/.test(behind)
  // 4〜10億: the first number is of the same size as the second.
  const size = second && !/[億万千]/.test(first) ? (/^[\d,.]+([億万千]+)$/.exec(second)?.[1] ?? '') : ''
  return [first + size, ...(second ? [second] : [])].map((amount) => ({
    kind: 'figure',
    text: words,
    value: valueOf(amount),
    unit,
    about,
  }))
}

function unitOf(before: string, behind: string): Unit {
  if (/(?:北緯|南緯|東経)$/.test(before)) return 'degrees'
  if (/第$/.test(before)) return 'ordinal'
  return UNITS.find(([word]) => word.test(behind))?.[1] ?? 'other'
}

/** 7万2,000 is 72000; 1億5千万 is 150000000. */
function valueOf(amount: string): number {
  let sum = 0
  for (const [, digits = '', sizes = ''] of amount.matchAll(/(\d[\d,]*(?:\.\d+)?)([億万千]*)/g)) {
    sum += [...sizes].reduce((value, size) => value * (BIG[size] ?? 1), numberOf(digits))
  }
  return sum
}
