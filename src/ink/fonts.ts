import type { TextStyle } from './types'

/** Font stacks of the map's labels, the same on canvas, in SVG and on the page. */
export const families = {
  ja: "'Source Sans Num', 'BIZ UDPGothic', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', sans-serif",
  en: "'Source Sans 3 Variable', 'BIZ UDPGothic', sans-serif",
} as const

export type Family = keyof typeof families

export const weightOf = (style: TextStyle): 400 | 600 | 700 =>
  style === 'along' ? 600 : style === 'code' || style === 'men' || style === 'differs' ? 700 : 400

/** Words along a line are set in the book face, as areas are; figures come from the Latin one. */
export const bookFamily = "'Source Serif 4 Variable', 'Shippori Mincho', serif"

/** CSS font text for a canvas. */
export function fontOf(style: TextStyle, size: number, family: string, italic = false): string {
  return `${italic ? 'italic ' : ''}${weightOf(style)} ${Math.round(size * 100) / 100}px ${style === 'along' ? bookFamily : family}`
}

/** px of the outline round words that stand on no sheet, at scale 1; half of it is seen. */
export const haloWidth = 3
