import { readEdtf } from './edtf-syntax'
import type { DateBound, DatePoint } from './edtf-syntax'
import { pointDays } from './edtf'
import { eraOf, eraText } from './era'
import { toCivil } from './moment'
import type { DateRange, Moment, Span } from './types'

export type Lang = 'ja' | 'en'

export interface DateWords {
  /** Adds the Japanese era: 1918年(大正7年)8月, August 1918 (Taishō 7). */
  readonly era?: boolean
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SEASONS = { ja: ['春', '夏', '秋', '冬'], en: ['spring', 'summer', 'autumn', 'winter'] } as const

/** A date in words, never more precise than it is known: 1918年8月 / August 1918, 1918年9月18日ごろ / about 18 September 1918. */
export function formatDate(range: DateRange, lang: Lang, words: DateWords = {}): string {
  const tree = readEdtf(range.edtf)
  if (!tree.ok) return formatBounds(lang, dayPoint(range.from), dayPoint(range.to - 1), words)
  if (tree.value.kind === 'interval') return formatBounds(lang, tree.value.start, tree.value.end, words)
  return qualified(lang, pointWords(tree.value, lang, words), tree.value.approximate, tree.value.uncertain)
}

/** The day of a moment in words: 1918年9月5日 / 5 September 1918. */
export function formatMoment(moment: Moment, lang: Lang, words: DateWords = {}): string {
  const day = dayPoint(moment)
  return day.kind === 'point' ? pointWords(day, lang, words) : ''
}

/** From when until when: 1898年3月6日〜1914年11月7日 / 6 March 1898 – 7 November 1914, 1920年8月から / from August 1920. */
export function formatSpan(span: Span, lang: Lang, words: DateWords = {}): string {
  return formatBounds(lang, spanBound(span.start, 'start'), spanBound(span.end, 'end'), words)
}

/** What a screen reader says of the slider's date: 1918年9月18日、大正7年 / 18 September 1918, Taishō 7. */
export function spokenMoment(moment: Moment, lang: Lang): string {
  const day = formatMoment(moment, lang)
  const era = eraOf(moment)
  return era ? `${day}${lang === 'ja' ? '、' : ', '}${eraText(era, lang)}` : day
}

function spanBound(range: DateRange, side: 'start' | 'end'): DateBound {
  if (range.edtf === '..') return { kind: 'open' }
  if (range.edtf === '') return { kind: 'unknown' }
  const tree = readEdtf(range.edtf)
  if (!tree.ok) return dayPoint(side === 'start' ? range.from : range.to - 1)
  // Where an end is itself an interval ("ended on some day between"), its outer date is said.
  return tree.value.kind === 'point' ? tree.value : tree.value[side]
}

function dayPoint(moment: Moment): DateBound {
  if (!Number.isFinite(moment)) return { kind: 'open' }
  const plain = { kind: 'point', text: '', years: 1, season: null, approximate: false, uncertain: false } as const
  return { ...plain, ...toCivil(moment) }
}

function qualified(lang: Lang, text: string, approximate: boolean, uncertain: boolean): string {
  if (lang === 'ja') return text + (approximate ? 'ごろ' : '') + (uncertain ? '(未確定)' : '')
  return (approximate ? 'about ' : '') + text + (uncertain ? ' (uncertain)' : '')
}

function formatBounds(lang: Lang, start: DateBound, end: DateBound, words: DateWords): string {
  const ja = lang === 'ja'
  const say = (point: DatePoint) => qualified(lang, pointWords(point, lang, words), point.approximate, point.uncertain)
  if (start.kind === 'point' && end.kind === 'point') return betweenWords(start, end, lang, words)
  if (start.kind === 'point') {
    const unknown = end.kind === 'unknown' ? (ja ? '(終わりは不明)' : ' (end unknown)') : ''
    return (ja ? `${say(start)}から` : `from ${say(start)}`) + unknown
  }
  if (end.kind === 'point') {
    const unknown = start.kind === 'unknown' ? (ja ? '(始まりは不明)' : ' (start unknown)') : ''
    return (ja ? `${say(end)}まで` : `until ${say(end)}`) + unknown
  }
  return ja ? '期間の定めなし' : 'without limits'
}

function betweenWords(start: DatePoint, end: DatePoint, lang: Lang, words: DateWords): string {
  const alike = start.approximate === end.approximate && start.uncertain === end.uncertain
  const [first, last, close] = alike ? shared(start, end, lang, words) : [null, null, false]
  if (first !== null && last !== null) {
    const joined = lang === 'ja' ? `${first}〜${last}` : `${first}${close ? '–' : ' – '}${last}`
    return qualified(lang, joined, start.approximate, start.uncertain)
  }
  const say = (point: DatePoint) => qualified(lang, pointWords(point, lang, words), point.approximate, point.uncertain)
  return lang === 'ja' ? `${say(start)}〜${say(end)}` : `${say(start)} – ${say(end)}`
}

/** Both ends of an interval with the year and month said once: 1918年8月11日〜19日 / 11–19 August 1918. */
function shared(start: DatePoint, end: DatePoint, lang: Lang, words: DateWords): [string, string, boolean] {
  const sameKind = (start.day === null) === (end.day === null) && (start.month === null) === (end.month === null)
  const sameYear = sameKind && start.year === end.year && start.month !== null && start.years === 1
  const sameMonth = sameYear && start.month === end.month && start.day !== null
  const bare = start.day === null && (start.month === null || sameYear) && start.season === null && end.season === null
  if (lang === 'ja') {
    const rest = sameMonth ? `${end.day}日` : monthDayJa(end)
    return [pointWords(start, lang, words), sameYear ? rest : pointWords(end, lang, words), true]
  }
  const first = sameMonth ? String(start.day) : sameYear ? monthDayEn(start) : pointWords(start, lang, words)
  return [first, pointWords(end, lang, words), sameMonth || (bare && sameKind && !words.era)]
}

function pointWords(point: DatePoint, lang: Lang, words: DateWords): string {
  const era = words.era ? eraWords(point, lang) : ''
  if (lang === 'ja') {
    const season = point.season === null ? '' : (SEASONS.ja[point.season - 21] ?? '')
    return `${yearJa(point)}${era && `(${era})`}${season}${monthDayJa(point)}`
  }
  const season = point.season === null ? '' : `${SEASONS.en[point.season - 21] ?? ''} `
  const monthDay = monthDayEn(point)
  return `${season}${monthDay}${monthDay && ' '}${yearEn(point)}${era && ` (${era})`}`
}

function monthDayJa({ month, day }: DatePoint): string {
  return (month === null ? '' : `${month}月`) + (day === null ? '' : `${day}日`)
}

function monthDayEn({ month, day }: DatePoint): string {
  const name = month === null ? '' : (MONTHS[month - 1] ?? '')
  return day === null ? name : `${day} ${name}`
}

function yearJa({ year, years }: DatePoint): string {
  if (years === 10 && year >= 0) return `${year}年代`
  const say = (y: number) => (y > 0 ? `${y}` : `紀元前${1 - y}`)
  return years > 1 ? `${say(year)}〜${say(year + years - 1)}年` : `${say(year)}年`
}

function yearEn({ year, years }: DatePoint): string {
  if (years === 10 && year >= 0) return `the ${year}s`
  const say = (y: number) => (y <= 0 ? `${1 - y} BCE` : y < 1000 ? `${y} CE` : `${y}`)
  return years > 1 ? `${say(year)}–${say(year + years - 1)}` : say(year)
}

/** The era of a date; both where it may lie in either (the year 1912). */
function eraWords(point: DatePoint, lang: Lang): string {
  if (point.years > 1) return ''
  const { from, to } = pointDays(point)
  const first = eraOf(from)
  const last = eraOf(to - 1)
  if (!first || !last) return ''
  // A winter that runs into January has two years of one era; the year that is printed beside it is the first.
  if (first.era === last.era) return eraText(first, lang)
  return `${eraText(first, lang)}${lang === 'ja' ? '・' : ' / '}${eraText(last, lang)}`
}
