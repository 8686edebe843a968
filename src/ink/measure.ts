import { weightOf } from './fonts'
import type { Measure } from './types'

/** Widths of Source Sans at 1 px, by kind of letter: narrow, digits, capitals, wide, the rest. */
function width(char: string, bold: boolean): number {
  const code = char.codePointAt(0)!
  if (code > 0x2e7f) return code >= 0xff61 && code <= 0xff9f ? 0.5 : 1
  const plus = bold ? 0.03 : 0
  if (/[ .,:;'’|!ilj]/.test(char)) return 0.26 + plus
  if (/[ftr()-]/.test(char)) return 0.34 + plus
  if (/[0-9–≠~]/.test(char)) return 0.53 + plus
  if (/[mwMW]/.test(char)) return 0.82 + plus
  if (/[A-Z]/.test(char)) return 0.6 + plus
  return 0.52 + plus
}

/** Widths without a browser: for paper in Node, and for tests. A little generous, so that words never leave their sheet. */
export const estimate: Measure = (text, style, size) => {
  const bold = weightOf(style) === 700
  let sum = 0
  for (const char of text) sum += width(char, bold)
  return sum * size * 1.03
}
