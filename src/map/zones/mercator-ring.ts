import type { Position } from 'geojson'

/**
 * A line in web Mercator, the world from 0 to 1 (x to the east, y to the south), with how much each point matters: the square of
 * the distance by which the line would be wrong without it. The ends matter infinitely.
 */
export interface MercatorLine {
  /** x, y, x, y … */
  readonly points: Float64Array
  readonly weights: Float64Array
}

const radians = Math.PI / 180
/** Where the square world ends. */
const last = 85.051129

/** A line or ring of degrees [lng, lat]; longitudes may run on past 180, and x then past 1. */
export function mercatorLine(line: readonly Position[]): MercatorLine {
  const points = new Float64Array(line.length * 2)
  line.forEach(([lng, lat], i) => {
    const phi = Math.max(-last, Math.min(last, lat!)) * radians
    points[2 * i] = lng! / 360 + 0.5
    points[2 * i + 1] = 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)
  })
  return { points, weights: weightsOf(points) }
}

/** The points that matter more than a tolerance, in shares of the world; x, y, x, y … */
export function simplified({ points, weights }: MercatorLine, tolerance: number): number[] {
  const kept: number[] = []
  const least = tolerance * tolerance
  for (let i = 0; i < weights.length; i++) if (weights[i]! > least) kept.push(points[2 * i]!, points[2 * i + 1]!)
  return kept
}

/** The same line with no stretch longer than `most`; points that coincide are one. */
export function dense(line: readonly number[], most: number): number[] {
  const out: number[] = line.slice(0, 2)
  for (let i = 2; i < line.length; i += 2) {
    const [x1, y1, x2, y2] = [line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!]
    const length = Math.hypot(x2 - x1, y2 - y1)
    if (length === 0) continue
    const parts = Math.ceil(length / most)
    for (let k = 1; k <= parts; k++) out.push(x1 + ((x2 - x1) * k) / parts, y1 + ((y2 - y1) * k) / parts)
  }
  return out
}

/** Douglas and Peucker's way, once for all tolerances. */
function weightsOf(points: Float64Array): Float64Array {
  const count = points.length / 2
  const weights = new Float64Array(count)
  if (count === 0) return weights
  weights[0] = weights[count - 1] = Infinity
  // What a point weighs is never more than what it hangs on, so that raising the tolerance only ever takes points away.
  const stack: [first: number, last: number, most: number][] = [[0, count - 1, Infinity]]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [first, end, most] = next
    let farthest = -1
    let far = 0
    for (let i = first + 1; i < end; i++) {
      const d = squareToSegment(points, i, first, end)
      if (d > far) [far, farthest] = [d, i]
    }
    if (farthest < 0) continue
    const weight = Math.min(far, most)
    weights[farthest] = weight
    stack.push([first, farthest, weight], [farthest, end, weight])
  }
  return weights
}

function squareToSegment(points: Float64Array, at: number, from: number, to: number): number {
  const [x, y] = [points[2 * at]!, points[2 * at + 1]!]
  const [x1, y1] = [points[2 * from]!, points[2 * from + 1]!]
  const [dx, dy] = [points[2 * to]! - x1, points[2 * to + 1]! - y1]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length))
  return (x - x1 - share * dx) ** 2 + (y - y1 - share * dy) ** 2
}
