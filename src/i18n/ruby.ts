import { easyKanji } from './easy-kanji'
import type { Furigana } from './lang'

/** A run of text; `rt` is its reading in kana, where it has one. */
export interface Segment {
  readonly text: string
  readonly rt: string | null
}

const MARK = /\{([^{}|]+)\|([^{}|]+)\}/g

/** Splits text with inline readings, {漢字|かんじ}, into runs. A brace that opens no reading stays as it is. */
export function parseRuby(marked: string): Segment[] {
  const segments: Segment[] = []
  let end = 0
  for (const match of marked.matchAll(MARK)) {
    if (match.index > end) segments.push({ text: marked.slice(end, match.index), rt: null })
    segments.push({ text: match[1] ?? '', rt: match[2] ?? '' })
    end = match.index + match[0].length
  }
  if (end < marked.length) segments.push({ text: marked.slice(end), rt: null })
  return segments
}

/**
 * The reading that a reader wants to see over a run, or null. `hard`: over kanji that elementary school does not teach, and over
 * names that are read in no Japanese way (青島, チンタオ).
 */
export function wantedReading({ text, rt }: Segment, furigana: Furigana): string | null {
  if (furigana !== 'hard' || rt === null) return furigana === 'off' ? null : rt
  const kanji = text.match(/\p{Script=Han}/gu) ?? []
  return /[ァ-ヶ]/.test(rt) || kanji.some((sign) => sign !== '々' && !easyKanji.has(sign)) ? rt : null
}

/** The same text without readings, for labels, titles and measuring. */
export function plain(marked: string): string {
  return marked.replace(MARK, '$1')
}

/** Readings may leave out the dots, spaces and brackets of a title. */
const MARKS = '\\s=・·「」『』()\uff08\uff09、,'
const IS_MARK = new RegExp(`[${MARKS}]`, 'u')

const KANJI = /[\p{Script=Han}々〆ヶ]+/gu

/**
 * Sets a reading of the whole text over the kanji in it: 膠州湾の租借 + こうしゅうわんのそしゃく gives
 * {膠州湾|こうしゅうわん}の{租借|そしゃく}. Where the kana between do not fit the reading, the text comes back unmarked,
 * because a reading over the wrong characters is worse than none. Katakana in the reading stays katakana: 青島, チンタオ.
 */
export function withReading(text: string, reading: string | undefined): string {
  if (!reading || text.includes('{')) return text
  if (!text.match(KANJI)) return text
  const between = text.split(KANJI)
  const pattern = between.map(partPattern).join(`([^${MARKS}]+?)`)
  const found = new RegExp(`^${pattern}$`, 'du').exec(toHiragana(reading))
  if (!found?.indices) return text
  const spans = found.indices
  let next = 0
  return text.replace(KANJI, (run) => `{${run}|${reading.slice(...(spans[++next] ?? [0, 0]))}}`)
}

/** What may stand in a reading for the text between two runs of kanji. */
function partPattern(part: string): string {
  return [...part].map((sign) => (IS_MARK.test(sign) ? `[${MARKS}]*` : escapeForPattern(toHiragana(sign)))).join('')
}

/** Katakana as hiragana, so that ソ and そ meet. */
function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
