import { families } from '../ink/fonts'
import type { Box } from '../ink/names'
import type { Palette } from '../themes/palette'
import { turned } from './frame'
import { globeLimb } from './limb'
import { graticuleStep } from './graticule'
import { n, path } from './svg'
import type { PaperFrame } from './types'

/** px at scale 1. */
const tick = 7
const fontSize = 10.5

interface Tick {
  readonly side: 'left' | 'right' | 'top' | 'bottom'
  /** px along the side. */
  readonly at: number
  /** px that the meridian or parallel moves aside on its first px inwards. */
  readonly slant: number
  readonly label: string
}

export interface Border {
  readonly svg: string
  /** What the degrees' figures cover. */
  readonly boxes: readonly Box[]
  /** The same border without the figures that stand on something. */
  readonly clearOf: (things: readonly Box[]) => string
}

export const noBorder: Border = { svg: '', boxes: [], clearOf: () => '' }

const known = new WeakMap<PaperFrame, Map<string, Border>>()

/** The 1 px frame of ink with a tick where each meridian and parallel of the net meets it, and degrees on the left and below. */
export function borderOf(frame: PaperFrame, palette: Palette, scale: number): Border {
  const key = `${palette.look} ${scale}`
  let borders = known.get(frame)
  if (!borders) known.set(frame, (borders = new Map()))
  let border = borders.get(key)
  if (!border) borders.set(key, (border = draw(frame, palette, scale)))
  return border
}

function draw(frame: PaperFrame, palette: Palette, scale: number): Border {
  const [width, height] = frame.size
  const limb = globeLimb(frame)
  const edge = `<rect x="0.5" y="0.5" width="${n(width - 1)}" height="${n(height - 1)}" fill="none" stroke="${palette.ink}"/>`
  if (limb) {
    const svg = path(limb, { fill: 'none', stroke: palette.coast, 'stroke-width': 0.8 * scale }) + edge
    return { svg, boxes: [], clearOf: () => svg }
  }
  const ticks = ticksOf(frame)
  const d = ticks.map(({ side, at, slant }) => {
    const [long, aside] = [tick * scale, slant * tick * scale]
    if (side === 'left') return `M0,${n(at)}l${n(long)},${n(aside)}`
    if (side === 'right') return `M${n(width)},${n(at)}l${n(-long)},${n(aside)}`
    return side === 'top' ? `M${n(at)},0l${n(aside)},${n(long)}` : `M${n(at)},${n(height)}l${n(aside)},${n(-long)}`
  })
  const labels = ticks.flatMap((one) => labelOf(one, frame, scale) ?? [])
  const type = `font-family="${families.en.replaceAll('"', "'")}" font-size="${n(fontSize * scale)}" fill="${palette.ink2}"`
  const halo = `stroke="${palette.landHalo}" stroke-opacity="0.7" stroke-width="${n(2.4 * scale)}" stroke-linejoin="round"`
  const lines = path(d.join(''), { fill: 'none', stroke: palette.ink }) + edge
  const withFigures = (shown: typeof labels): string => {
    const words = shown.map(({ x, y, text }) => `<text x="${n(x)}" y="${n(y)}">${text}</text>`).join('')
    return `${lines}<g ${type} ${halo} paint-order="stroke">${words}</g>`
  }
  return {
    svg: withFigures(labels),
    boxes: labels.map(({ box }) => box),
    clearOf: (things) => withFigures(labels.filter(({ box }) => !things.some((thing) => meet(box, thing)))),
  }
}

const meet = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

function labelOf({ side, at, label }: Tick, frame: PaperFrame, scale: number) {
  const [, height] = frame.size
  const [w, h] = [label.length * fontSize * 0.56 * scale, fontSize * 1.2 * scale]
  if (side === 'left') {
    if (at < h || at > height - 2.2 * h) return null
    const x = (tick + 3) * scale
    return { x, y: at + h * 0.32, text: label, box: { x: 0, y: at - h / 2, w: x + w, h } }
  }
  if (side !== 'bottom' || at < 3 * h || at > frame.size[0] - w) return null
  const y = height - (tick + 3) * scale
  return { x: at - w / 2, y, text: label, box: { x: at - w / 2, y: y - h, w, h: height - y + h } }
}

/** Where the lines of the net meet the frame: along each side every px is asked for its degrees. */
function ticksOf(frame: PaperFrame): Tick[] {
  const [width, height] = frame.size
  const step = graticuleStep(frame)
  const side = (
    name: Tick['side'],
    length: number,
    point: (s: number, inwards: number) => [number, number],
  ): Tick[] => {
    const axis = name === 'left' || name === 'right' ? 1 : 0
    const degrees = (s: number, inwards: number): number | null => {
      const at = frame.invert(...point(s, inwards))
      return at && (axis === 1 ? at[1] : turned(at[0] - frame.centre[0]) + frame.centre[0])
    }
    const ticks: Tick[] = []
    let before = degrees(0, 0)
    for (let s = 1; s <= length; s++) {
      const now = degrees(s, 0)
      if (before !== null && now !== null && Math.abs(now - before) < step) {
        const line = Math.ceil(Math.min(before, now) / step) * step
        if (line <= Math.max(before, now) && line !== before) {
          const at = s - 1 + (line - before) / (now - before)
          const within = degrees(at, tick)
          const slant = within === null ? 0 : (line - within) / (now - before) / tick
          ticks.push({ side: name, at, slant: Math.abs(slant) < 1.2 ? slant : 0, label: labelText(line) })
        }
      }
      before = now
    }
    return ticks
  }
  return [
    ...side('left', height, (s, inwards) => [inwards, s]),
    ...side('right', height, (s, inwards) => [width - inwards, s]),
    ...side('top', width, (s, inwards) => [s, inwards]),
    ...side('bottom', width, (s, inwards) => [s, height - inwards]),
  ]
}

const labelText = (degrees: number): string => `${Math.abs(turned(degrees))}°`
