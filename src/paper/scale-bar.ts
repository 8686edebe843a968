import { families } from '../ink/fonts'
import type { Palette } from '../themes/palette'
import { n } from './svg'
import type { PaperFrame } from './types'

const round = [1, 2, 3, 5]

/** The longest round number of km that is no longer than about a sixth of the sheet, or 150 px. */
export function scaleBarKm(frame: PaperFrame): number {
  const most = Math.min(150, frame.size[0] / 6) / frame.pxPerKm
  const power = 10 ** Math.floor(Math.log10(most))
  return Math.max(...round.map((digit) => digit * power).filter((km) => km <= most))
}

/**
 * A scale bar as SVG elements: its left end at `at` (px), true along the parallel of the area's middle.
 */
export function scaleBar(
  frame: PaperFrame,
  at: readonly [x: number, y: number],
  palette: Palette,
  lang: 'ja' | 'en',
  scale = 1,
): string {
  const km = scaleBarKm(frame)
  const [x, y] = at
  const w = km * frame.pxPerKm
  const bar = `M${n(x)},${n(y - 5 * scale)}v${n(5 * scale)}h${n(w)}v${n(-5 * scale)}`
  const words = `<text x="${n(x + w + 6 * scale)}" y="${n(y + 1.5 * scale)}" font-size="${n(12 * scale)}" fill="${palette.ink}" stroke="${palette.landHalo}" stroke-width="${n(2.4 * scale)}" stroke-linejoin="round" paint-order="stroke">${km.toLocaleString('en-US')} km</text>`
  const line = (stroke: string, width: number) =>
    `<path d="${bar}" fill="none" stroke="${stroke}" stroke-width="${n(width * scale)}"/>`
  return `<g font-family="${families[lang].replaceAll('"', "'")}">${line(palette.landHalo, 3.6)}${line(palette.ink, 1.2)}${words}</g>`
}
