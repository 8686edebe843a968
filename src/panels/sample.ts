import { headSize } from '../themes/forces'

/**
 * A straight flow from x 1 to its tip at `length`, around the line y, as an SVG path.
 * `shaft` says whether the shaft belongs to it; a withdrawal draws its dashes apart.
 */
export function arrowPath(width: number, length: number, y: number, shaft: boolean): string {
  const [long, breadth] = headSize(width)
  const half = breadth / 2
  const back = length - long
  const notch = back + long * 0.22
  const w = width / 2
  if (!shaft) return `M${length} ${y}L${back} ${y - half}L${notch} ${y}L${back} ${y + half}Z`
  return `M1 ${y - w}H${notch}L${back} ${y - half}L${length} ${y}L${back} ${y + half}L${notch} ${y + w}H1Z`
}

/** Where the shaft of an arrow without one ends, in px. */
export const shaftEnd = (width: number, length: number): number => length - headSize(width)[0] * 0.78
