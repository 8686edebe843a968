import { garrison, garrisonRadius, type Strength } from '../themes/forces'
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

/**
 * Sets discs beside a town's dot, 13 px from it, the first where `cost` is least, the others next to it, so that none touches
 * another or the dot. `cost` tells how bad a circle would lie (0 is free).
 */
export function fanOut(
  town: Point,
  discs: readonly Disc[],
  scale: number,
  cost: (x: number, y: number, r: number) => number,
): Map<string, Point> {
  const placed: { x: number; y: number; r: number }[] = []
  const result = new Map<string, Point>()
  const gap = garrison.gap * scale
  for (const disc of [...discs].sort((a, b) => b.r - a.r || (a.id < b.id ? -1 : 1))) {
    let best: { x: number; y: number; cost: number } | null = null
    for (let ring = 0; ring < 24 && (!best || best.cost >= hidden); ring++) {
      const distance = Math.max(garrison.besideTown * scale, disc.r + 6 * scale) + ring * 5 * scale
      for (let turn = 0; turn < 16; turn++) {
        // From the right downwards first: names of towns like to stand on the left and above.
        const angle = ((turn % 2 ? -(turn + 1) / 2 : turn / 2) * Math.PI) / 8 + Math.PI / 8
        const x = town[0] + distance * Math.cos(angle)
        const y = town[1] + distance * Math.sin(angle)
        if (placed.some((p) => Math.hypot(p.x - x, p.y - y) < p.r + disc.r + gap)) continue
        const near = placed[0] ? Math.hypot(placed[0].x - x, placed[0].y - y) / 400 : turn / 100
        const value = cost(x, y, disc.r) + near
        if (!best || value < best.cost - 1e-9) best = { x, y, cost: value }
      }
    }
    const at = best ?? { x: town[0], y: town[1] }
    placed.push({ x: at.x, y: at.y, r: disc.r })
    result.set(disc.id, [at.x, at.y])
  }
  return result
}

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
