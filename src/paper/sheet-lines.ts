import { parseRuby, plain } from '../i18n/ruby'
import type { SheetType, TypeRole } from './sheet-type'

/** Signs that may not begin a line of Japanese, and those that may not end one. */
const notFirst = /^[、。，．・：；？！）」』】〕〉》ー〜ゝ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ)\].,!?:;%]/
const notLast = /[（「『【〔〈《([]$/

/**
 * Breaks a text into lines no wider than `width` px; readings stay with their characters. A word wider than the line stands
 * alone on it.
 */
export function linesOf(type: SheetType, marked: string, width: number, role: TypeRole, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of joined(piecesOf(marked))) {
    const longer = line + piece
    if (line && type.width(plain(longer).trimEnd(), role, size) > width) {
      lines.push(line.trim())
      line = piece.trimStart()
    } else line = longer
  }
  if (line.trim()) lines.push(line.trim())
  return lines
}

/** Where a line may break: after spaces in Latin text, between any two Japanese characters, never inside a reading's word. */
function piecesOf(marked: string): string[] {
  return parseRuby(marked).flatMap(({ text, rt }) =>
    rt === null ? (text.match(/[\u2e80-\uffef]|[^\u2e80-\uffef\s]+\s*|\s+/g) ?? []) : [`{${text}|${rt}}`],
  )
}

/** Pieces that may not be parted are one. */
function joined(pieces: readonly string[]): string[] {
  const whole: string[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    const glued = last !== undefined && (notFirst.test(piece) || notLast.test(last))
    if (glued) whole[whole.length - 1] = last + piece
    else whole.push(piece)
  }
  return whole
}

/** As many whole sentences from the beginning as fit into `most` lines; none where not even the first does. */
export function sentencesThatFit(
  type: SheetType,
  marked: string,
  width: number,
  role: TypeRole,
  size: number,
  most: number,
): string[] {
  const sentences = marked.match(/.*?(?:[。！？]|[.!?](?=\s|$)|$)\s*/gs)?.filter(Boolean) ?? []
  let best: string[] = []
  let text = ''
  for (const sentence of sentences) {
    text += sentence
    const lines = linesOf(type, text, width, role, size)
    if (lines.length > most) break
    best = lines
  }
  return best
}
