import type { NationInk, Palette } from '../themes/palette'
import { mark } from '../themes/events'
import { flow } from '../themes/forces'
import { seal, signature } from '../themes/treaties'
import type { EventMark } from '../themes/types'
import type { TreatyNow } from '../scene/types'
import { round } from './polyline'
import type { Paint, Point, Shape } from './types'

const shape = (id: string, d: string, paint: Paint): Shape => ({ kind: 'path', id, d, paint })

/** Path text of a circle. */
export function circle([x, y]: Point, r: number): string {
  const [cx, cy, cr] = [round(x), round(y), Math.round(r * 100) / 100]
  return `M${round(cx - cr)},${cy}a${cr},${cr} 0 1 0 ${2 * cr},0a${cr},${cr} 0 1 0 ${-2 * cr},0Z`
}

/** Path text of a square with round corners, by its centre. */
export function roundedSquare([x, y]: Point, side: number, radius: number): string {
  const [l, t] = [round(x - side / 2), round(y - side / 2)]
  const e = round(side - 2 * radius)
  const q = (dx: number, dy: number) => `a${radius},${radius} 0 0 1 ${dx},${dy}`
  return (
    `M${round(l + radius)},${t}h${e}${q(radius, radius)}v${e}${q(-radius, radius)}` +
    `h${-e}${q(-radius, -radius)}v${-e}${q(radius, -radius)}Z`
  )
}

/** The sign of a course that is a drawing convention: ~ in a ring on the line. */
export function tilde(id: string, at: Point, ink: NationInk, hue: string, palette: Palette, scale: number): Shape[] {
  const [x, y] = at
  const p = (dx: number, dy: number) => `${round(x + dx * scale)},${round(y + dy * scale)}`
  const line = ink.cased ? palette.ink : hue
  return [
    shape(id, circle(at, flow.tildeRadius * scale), { fill: palette.paper, stroke: line, width: 1.2 * scale }),
    shape('', `M${p(-3.4, 1)}C${p(-2.2, -2.4)} ${p(-0.8, -1.8)} ${p(0, 0)}S${p(2.2, 2.4)} ${p(3.4, -1)}`, {
      stroke: line,
      width: 1.5 * scale,
      cap: 'round',
    }),
  ]
}

/** A treaty's seal round its centre, in the state that the treaty has. */
export function sealShapes(id: string, state: TreatyNow['state'], at: Point, palette: Palette, scale: number): Shape[] {
  const side = (seal.size - 1.4) * scale
  const d = roundedSquare(at, side, seal.radius * scale)
  const p = (dx: number, dy: number) => `${round(at[0] + dx * scale)},${round(at[1] + dy * scale)}`
  const signed = `M${signature.map(([x, y]) => p(x, y)).join('L')}`
  const pen = (stroke: string): Paint => ({ stroke, width: 1.3 * scale, cap: 'round' })
  const edge = (stroke: string, dash?: readonly number[]): Paint => ({
    fill: palette.paper,
    stroke,
    width: 1.4 * scale,
    dash,
  })
  const halo = shape('', roundedSquare(at, side + 4 * scale, (seal.radius + 1.5) * scale), {
    fill: palette.paper,
    opacity: 0.85,
  })
  switch (state) {
    case 'talks':
      return [
        halo,
        shape(id, d, edge(palette.ink, [2.6 * scale, 2 * scale])),
        shape('', `M${p(-4, 0.5)}L${p(4, 0.5)}`, {
          stroke: palette.ink,
          width: 1.6 * scale,
          dash: [0, 4 * scale],
          cap: 'round',
        }),
      ]
    case 'signing':
      return [
        halo,
        shape(id, d, { fill: palette.now, stroke: palette.now, width: 1.4 * scale }),
        shape('', signed, pen(palette.onNow)),
        shape('', circle(at, seal.ring * scale), { stroke: palette.now, width: 1.4 * scale }),
      ]
    case 'signed':
      return [halo, shape(id, d, edge(palette.ink)), shape('', signed, pen(palette.ink))]
    case 'in-force':
      return [
        halo,
        shape(id, d, { fill: palette.ink, stroke: palette.ink, width: 1.4 * scale }),
        shape('', signed, pen(palette.paper)),
      ]
    case 'ended':
      return [
        halo,
        shape(id, d, edge(palette.ink3)),
        shape('', signed, pen(palette.ink3)),
        shape('', `M${p(-6.5, 6.5)}L${p(6.5, -6.5)}`, { stroke: palette.ink3, width: 1.3 * scale, cap: 'round' }),
      ]
    case 'failed':
      return [
        halo,
        shape(id, d, edge(palette.ink3, [2.6 * scale, 2 * scale])),
        shape('', `M${p(-2.8, -2.8)}L${p(2.8, 2.8)}M${p(-2.8, 2.8)}L${p(2.8, -2.8)}`, pen(palette.ink3)),
      ]
  }
}

/** The small seal that stands for treaties of long ago. */
export function smallSeal(id: string, at: Point, palette: Palette, scale: number): Shape[] {
  const square = (own: string, side: number, radius: number, paint: Paint) =>
    shape(own, roundedSquare(at, side * scale, radius * scale), paint)
  const pen = signature.map(([x, y]) => `${round(at[0] + x * 0.56 * scale)},${round(at[1] + y * 0.56 * scale)}`)
  return [
    square('', seal.small + 2.4, 2.4, { fill: palette.paper, opacity: 0.85 }),
    square(id, seal.small, 1.8, { fill: palette.ink2 }),
    shape('', `M${pen.join('L')}`, { stroke: palette.paper, width: scale, cap: 'round' }),
  ]
}

/** A small mark of ink for something that happened. */
export function eventShapes(id: string, kind: EventMark, at: Point, palette: Palette, scale: number): Shape[] {
  const r = mark.size * scale
  const p = (dx: number, dy: number) => `${round(at[0] + dx)},${round(at[1] + dy)}`
  if (kind === 'decision') {
    const d = roundedSquare(at, 1.7 * r, 1 * scale)
    return [shape('', d, { stroke: palette.paper, width: 2.6 * scale }), shape(id, d, { fill: palette.ink })]
  }
  const d = `M${p(-r, -r)}L${p(r, r)}M${p(-r, r)}L${p(r, -r)}`
  return [
    shape('', d, { stroke: palette.paper, width: 4.2 * scale, cap: 'round' }),
    shape(id, d, { stroke: palette.ink, width: 1.8 * scale, cap: 'round' }),
  ]
}
