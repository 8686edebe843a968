/** Width of a flow in px: 0.6 for each thousand men, never under 2. */
export const flowWidth = (men: number): number => Math.max(2, (0.6 * men) / 1000)

/** Radius of a garrison's circle in px. */
export const garrisonRadius = (men: number): number => Math.max(3.5, 0.085 * Math.sqrt(men))

/**
 * A straight flow from x 1 to its tip at `length`, around the line y, as an SVG path.
 * `shaft` says whether the shaft belongs to it; a withdrawal draws its dashes apart.
 */
export function arrowPath(width: number, length: number, y: number, shaft: boolean): string {
  const long = width > 9 ? width + 16 : 2 * width + 7
  const half = (width > 9 ? 1.35 * width + 10 : 1.7 * width + 7) / 2
  const back = length - long
  const notch = back + long * 0.22
  const w = width / 2
  if (!shaft) return `M${length} ${y}L${back} ${y - half}L${notch} ${y}L${back} ${y + half}Z`
  return `M1 ${y - w}H${notch}L${back} ${y - half}L${length} ${y}L${back} ${y + half}L${notch} ${y + w}H1Z`
}

/** Where the shaft of an arrow without one ends, in px. */
export const shaftEnd = (width: number, length: number): number =>
  length - (width > 9 ? width + 16 : 2 * width + 7) * 0.78
