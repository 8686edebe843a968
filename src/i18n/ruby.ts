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

/** The same text without readings, for labels, titles and measuring. */
export function plain(marked: string): string {
  return marked.replace(MARK, '$1')
}

const KANJI = /[\p{Script=Han}々〆ヶ]+/gu

/**
 * Sets a reading of the whole text over the kanji in it: 膠州湾の租借 + こうしゅうわんのそしゃく gives
 * {膠州湾|こうしゅうわん}の{租借|そしゃく}. Where the kana between do not fit the reading, the text comes back unmarked,
 * because a reading over the wrong characters is worse than none.
 */
export function withReading(text: string, reading: string | undefined): string {
  if (!reading || text.includes('{')) return text
  const runs = text.match(KANJI)
  if (!runs) return text
  const pattern = text
    .split(KANJI)
    .map((between) => escapeForPattern(toHiragana(bare(between))))
    .join('(.+?)')
  const found = new RegExp(`^${pattern}$`, 'u').exec(toHiragana(bare(reading)))
  if (!found) return text
  let next = 0
  return text.replace(KANJI, (run) => `{${run}|${found[++next] ?? ''}}`)
}

/** Katakana as hiragana, so that ソ and そ meet. */
function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}

/** Readings leave out the dots, spaces and brackets of a title. */
function bare(text: string): string {
  return text.replace(/[\s・·「」『』()\uff08\uff09、,]/g, '')
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
