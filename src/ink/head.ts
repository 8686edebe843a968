import { mix } from '../themes/colour'
import { flow, headSize } from '../themes/forces'
import type { FlowLook } from './band'
import { pointAt, round, type Line } from './polyline'
import type { Paint, Point } from './types'

export interface Head {
  readonly d: string
  readonly paints: readonly Paint[]
  /** px before the tip at which the band ends. */
  readonly bandEnds: number
  readonly tip: Point
  /** Centre and radius of the circle round it: nothing is printed over a head. */
  readonly centre: Point
  readonly radius: number
}

/** Depth of the notch as a share of the length. */
const notch = 0.22
/** The longest that a head may be, as a share of the way behind it, and the shortest that still reads as one, in px at scale 1. */
const share = 0.6
const shortest = 9

/**
 * The arrowhead whose tip lies `s` px along the line: full for an advance, open for a withdrawal or a plan.
 * @param gone px of the way that it has behind it: on a short way the head is small, so that it hides neither end
 */
export function headAt(line: Line, s: number, look: FlowLook, gone = Infinity): Head {
  const full = headSize(look.style === 'planned' ? look.width * 0.62 : look.width, look.scale)
  const length = Math.min(full[0], Math.max(share * gone, shortest * look.scale))
  // Never narrower than the band that it ends.
  const breadth = Math.max((full[1] * length) / full[0], Math.min(full[1], 1.2 * look.width))
  const tip = pointAt(line, s)
  // The chord of the last length of the line, so that a head in a bend points where the eye expects it.
  const back = Math.min(s, length)
  const from = back > 1 ? pointAt(line, s - back) : tip
  const ahead = back > 1 ? tip : pointAt(line, s + 6)
  const dx = ahead[0] - from[0]
  const dy = ahead[1] - from[1]
  const norm = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / norm, dy / norm]
  const at = (along: number, across: number): string =>
    `${round(tip[0] - ux * along - uy * across)},${round(tip[1] - uy * along + ux * across)}`
  const half = breadth / 2
  const d = `M${at(0, 0)}L${at(length, half)}L${at(length * (1 - notch), 0)}L${at(length, -half)}Z`
  return {
    d,
    paints: headPaints(look),
    bandEnds: length * (1 - notch) - 0.5,
    tip,
    centre: [tip[0] - ux * length * 0.55, tip[1] - uy * length * 0.55],
    radius: Math.max(length * 0.55, Math.hypot(length * 0.45, half)),
  }
}

function headPaints(look: FlowLook): Paint[] {
  const { scale, hue, edge, paper } = look
  if (look.style === 'advance') {
    const casing: Paint = { stroke: paper, width: (2 * flow.casing + (edge ? 2 : 0)) * scale }
    return edge ? [casing, { fill: hue, stroke: edge, width: 1.2 * scale }] : [casing, { fill: hue }]
  }
  const line = Math.min(6, Math.max(1.3, 0.12 * (look.width / scale))) * scale
  const open = look.style === 'planned' || look.men === null
  const inside = open ? paper : mix(hue, paper, edge ? 0.4 : 0.62)
  return [
    { stroke: paper, width: line + 2 * flow.casing * scale },
    { fill: inside, stroke: edge ?? hue, width: line },
  ]
}
