import { garrisonRadius, type Strength } from '../themes/forces'
import { mix } from '../themes/colour'
import { strengths, type NationInk, type Palette } from '../themes/palette'
import { circle } from './marks'
import type { Point, Shape } from './types'

export interface Disc {
  readonly id: string
  /** Radius in px with everything that belongs to it. */
  readonly r: number
}

/** px from the middle to the outermost line of a garrison's sign. */
export function discRadius(strength: Strength, scale: number): number {
  return garrisonRadius(strength.high ?? strength.low, scale) + 0.8 * scale
}

/** Cost of a circle that nobody would see: farther away is better. */
export const hidden = 100

/** A garrison's sign: a full disc for the lowest report, a dashed ring for the highest, an empty ring where none is known. */
export function garrisonShapes(
  id: string,
  at: Point,
  strength: Strength,
  ink: NationInk,
  palette: Palette,
  scale: number,
): Shape[] {
  const shape = (own: string, r: number, paint: Shape['paint']): Shape => ({
    kind: 'path',
    id: own,
    d: circle(at, r),
    paint,
  })
  const line = ink.cased ? palette.edge : ink.hue
  const casing = (r: number) => shape('', r, { stroke: palette.paper, width: 2.6 * scale })
  if (strength.low === null) {
    const r = garrisonRadius(null, scale) - 0.9 * scale
    return [
      casing(r + 0.9 * scale),
      shape(id, r, {
        fill: ink.cased ? mix(ink.hue, palette.paper, 0.45) : palette.paper,
        stroke: line,
        width: 1.8 * scale,
      }),
    ]
  }
  const low = garrisonRadius(strength.low, scale)
  const high = garrisonRadius(strength.high, scale)
  const disc = shape(id, low, ink.cased ? { fill: ink.hue, stroke: line, width: 1 * scale } : { fill: ink.hue })
  if (high - low < 0.5) return [casing(low), disc]
  return [
    casing(high),
    shape('', high, {
      fill: mix(ink.hue, palette.paper, 1 - strengths.range),
      stroke: line,
      width: 1 * scale,
      dash: [2 * scale, 1.8 * scale],
    }),
    disc,
  ]
}
