import { causeLine } from '../themes/causes'
import type { Palette } from '../themes/palette'
import { round } from './polyline'
import type { Point, Shape } from './types'

/** The arrow at the end of a cause's line; open, with a bar before it, where the effect came in spite of the cause. */
export function causeHead(
  id: string,
  points: readonly Point[],
  inSpite: boolean,
  palette: Palette,
  scale: number,
): Shape[] {
  const tip = points.at(-1)!
  const length = causeLine.head * scale
  const half = (causeLine.headWidth * scale) / 2
  // The direction over the length of the head, or it would turn with the last step.
  const back = points.findLast(([x, y]) => Math.hypot(x - tip[0], y - tip[1]) >= length) ?? points[0]!
  const far = Math.hypot(tip[0] - back[0], tip[1] - back[1]) || 1
  const [dx, dy] = [(tip[0] - back[0]) / far, (tip[1] - back[1]) / far]
  const at = (along: number, across: number): string =>
    `${round(tip[0] + dx * along - dy * across)},${round(tip[1] + dy * along + dx * across)}`
  const head = `M${at(0, 0)}L${at(-length, half)}L${at(-0.78 * length, 0)}L${at(-length, -half)}Z`
  if (!inSpite) return [{ kind: 'path', id, d: head, paint: { fill: palette.ink } }]
  const bar = `M${at(-1.5 * length, 1.3 * half)}L${at(-1.5 * length, -1.3 * half)}`
  const stroke = { stroke: palette.ink, width: 1.3 * scale }
  return [
    { kind: 'path', id, d: head, paint: { fill: palette.paper, ...stroke } },
    { kind: 'path', id: '', d: bar, paint: stroke },
  ]
}
