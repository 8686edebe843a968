import type { PartStyle } from './types'

/** Font stacks of the map's labels, the same on canvas, in SVG and on the page. */
export const families = {
  ja: "'Source Sans Num', 'BIZ UDPGothic', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', sans-serif",
  en: "'Source Sans 3 Variable', 'BIZ UDPGothic', sans-serif",
} as const

export type Family = keyof typeof families

export const weightOf = (style: PartStyle | 'ruby'): 400 | 700 =>
  style === 'code' || style === 'men' || style === 'differs' ? 700 : 400

/** CSS font text for a canvas. */
export function fontOf(style: PartStyle | 'ruby', size: number, family: string): string {
  return `${weightOf(style)} ${Math.round(size * 100) / 100}px ${family}`
}
