import { palettes } from '../themes/palette'
import type { InkOptions } from './options'
import type { Label, PartStyle, Point } from './types'

/** Words without a sheet, with a halo of the land; their left end and middle line at a point, `px` high at scale 1. */
export function plainWords(
  id: string,
  text: string,
  [x, y]: Point,
  style: PartStyle,
  px: number,
  color: string,
  { look, measure, scale = 1 }: InkOptions,
): Label {
  const palette = palettes[look]
  const size = px * scale
  const w = Math.ceil(measure(text, style, size))
  return {
    kind: 'label',
    id,
    x,
    y: y - size / 2,
    w,
    h: size,
    parts: [{ text, style, color, halo: palette.landHalo, x: 0, w, y: size * 0.86, size }],
    look: 'plain',
    sheet: {},
    radius: 0,
    leaderColor: palette.ink2,
    leaderWidth: scale,
    leaderDot: false,
  }
}
