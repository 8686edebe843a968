import type { Men } from '../model/types'
import type { DateRange, Moment } from '../time/types'

/** A run of text with its reading in kana, or without. */
export interface Run {
  readonly text: string
  readonly reading: string | null
}

/** Takes the inline readings apart: `{満洲|まんしゅう}里` gives 満洲 with its reading, and 里. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  const marks = /\{([^|{}]*)\|([^{}]*)\}|([^{]+|\{)/g
  for (const [, base, reading, bare] of text.matchAll(marks)) {
    if (bare !== undefined) runs.push({ text: bare, reading: null })
    else runs.push({ text: base!, reading: reading! })
  }
  return runs
}

export const bare = (text: string): string => text.replace(/\{([^|{}]*)\|[^{}]*\}/g, '$1')

/** Said by the code in the badge already. */
const nationsJa =
  /^(?:\{(?:米|英|仏|伊|加|日本|中国|カナダ|イタリア)\|[^}]*\}|米(?!沢)|英(?!領)|仏|伊|加|日本|中国|カナダ|イタリア)(?=.)/
const tailsEn =
  / (?:to|from|at|in|for|and|with|leaves?|withdraws?|goes|going|moves?|returns?|retreats?|takes|sails|as|crosses|enters|driven|disarm|operations|through|by|replacements|first|on|of the)\b.*$/
const longestJa = 12
const longestEn = 28

/**
 * What a tag calls a unit: without commander, places and doings. `第12師団(小倉、大井成元)` becomes 第12師団,
 * `25th (Garrison) Bn, Middlesex Regiment (Lt Col John Ward)` becomes 25th Bn. Readings are kept.
 */
export function shortUnit(text: string, lang: 'ja' | 'en'): string {
  const open = text.replace(/\s*[（(][^（()）]*[)）]/g, '').trim()
  const short = lang === 'ja' ? shortJa(open) : shortEn(open)
  return short || open || text
}

function shortJa(text: string): string {
  let short = text.split(/[、，]/)[0]!.replace(/^白軍(?=.)/, '')
  const nation = short.replace(nationsJa, '')
  if (bare(nation).length > 2 && !/^[のをはがに]/.test(nation)) short = nation
  const unit =
    /^(.*?(?:師団|連隊|大隊|支隊|軍団|集団|艦隊|旅団|守備隊|派遣軍|司令部|委員会|部隊|陸戦隊|[軍隊団艦])\}?)(?:の|と|、|へ|・).+$/
  const cut = short.replace(/\{([^|{}]*(?:師団|連隊|大隊|隊|軍|団))\|([^{}]*)\}/g, '{$1|$2}').match(unit)
  if (cut && bare(cut[1]!).length > 1) short = cut[1]!
  if (bare(short).length > longestJa) short = short.split(/・(?=\{?第)|(?<=[隊団軍艦部]\}?)と/)[0]!
  return bare(short).length > longestJa + 5 ? `${[...bare(short)].slice(0, longestJa + 3).join('')}…` : short
}

function shortEn(text: string): string {
  let short = text.split(/[,;:–]| - /)[0]!.trim()
  const cut = short.replace(tailsEn, '')
  if (cut.length > 3) short = cut
  short = short
    .replace(/^(?:American|British|French|Italian|Canadian|Chinese|Japanese) (?=\S)/, '')
    .replace(/\bRegiment$/, 'Regt')
  if (short.length <= longestEn) return short
  const words = short.split(' ')
  let out = words[0]!
  for (const word of words.slice(1)) {
    if (out.length + 1 + word.length > longestEn) return `${out}…`
    out += ` ${word}`
  }
  return out
}

/** 14,040 */
export function number(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** 14,040 or 20,000–40,000; null where no number is known. */
export function menText(men: Men | null): string | null {
  if (!men) return null
  if (men.value !== null) return number(men.value)
  if (men.low === null && men.high === null) return null
  if (men.low === null || men.high === null || men.low === men.high) return number((men.low ?? men.high)!)
  return `${number(men.low)}–${number(men.high)}`
}

/** Of a garrison that a signed treaty calls home. */
export const recalledWords = { ja: '引きあげへ', en: 'recalled' } as const

export const menUnknown = { ja: '人数不明', en: 'men not reported' } as const

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

const monthsLong = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

/** The month of a report, where it is not the month of the scene: 8月, Aug; of another year 1920年10月, Oct 1920; null where it need not be said. */
export function reportMonth(men: Men | null, moment: Moment, lang: 'ja' | 'en'): string | null {
  const reported = men?.reported
  if (!reported || reported.precision === 'year' || !isBounded(reported)) return null
  const report = dateAt((reported.from + reported.to - 1) / 2)
  const now = dateAt(moment)
  if (report.year === now.year && report.month === now.month) return null
  if (lang === 'ja') return `${report.year === now.year ? '' : `${report.year}年`}${report.month + 1}月`
  return `${months[report.month]!}${report.year === now.year ? '' : ` ${report.year}`}`
}

/** Where a force goes that leaves the screen: `to Dairen and Ujina` / 大連をへて宇品へ. `via` is null where nothing lies between. */
export function goalText(via: string | null, goal: string, lang: 'ja' | 'en'): string {
  if (lang === 'ja') return via ? `${via}をへて${goal}へ` : `${goal}へ`
  return via ? `to ${via} and ${goal}` : `to ${goal}`
}

/** When it is due there: `due 23 August` / 8月23日着, as precise as the date is; null where no more than the year is known. */
export function dueText(when: DateRange, moment: Moment, lang: 'ja' | 'en'): string | null {
  if (!isBounded(when)) return null
  const [first, last] = [dateAt(when.from), dateAt(when.to - 1)]
  if (first.year !== last.year || first.month !== last.month) return null
  const ofDay = when.to - when.from < 1.5 && when.precision === 'day'
  const newYear = first.year !== dateAt(moment).year
  if (lang === 'ja') {
    const day = `${newYear ? `${first.year}年` : ''}${first.month + 1}月${ofDay ? `${first.day}日` : ''}`
    return `${day}${when.approximate ? 'ごろ' : ''}着`
  }
  const month = `${monthsLong[first.month]!}${newYear ? ` ${first.year}` : ''}`
  const about = when.approximate ? 'about ' : ''
  return ofDay ? `due ${about}${first.day} ${month}` : `due ${about || 'in '}${month}`
}

const isBounded = ({ from, to }: DateRange): boolean => Number.isFinite(from) && Number.isFinite(to)

function dateAt(moment: Moment): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(moment * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() }
}
