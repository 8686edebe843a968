import type { MultiLineString } from 'geojson'
import { stretchOf, toleranceOf } from './detail'
import { dense, mercatorLine, simplified, type MercatorLine } from './mercator-ring'

/** A band round lines, as wide as it is drawn: two corners a point, one on each side. */
export interface LineMesh {
  /** Of each corner: x, y of its point in Mercator shares of the world; where it lies from there in half widths (x, y); 1 or -1: on which side; way along the line in shares of the world. */
  readonly points: Float32Array
  /** Three corners each. */
  readonly corners: Uint32Array
}

/** Numbers of a corner in `points`. */
export const lineStride = 6

/** A corner of a sharp turn reaches no farther than this, in half widths. */
const longest = 2

const lines = new WeakMap<MultiLineString, readonly MercatorLine[]>()

function linesOf(geometry: MultiLineString): readonly MercatorLine[] {
  let made = lines.get(geometry)
  if (!made) lines.set(geometry, (made = geometry.coordinates.map((line) => mercatorLine(line))))
  return made
}

/** Lines as bands, as fine as a level of detail wants. */
export function lineMesh(geometry: MultiLineString, level: number): LineMesh {
  const points: number[] = []
  const corners: number[] = []
  for (const line of linesOf(geometry))
    addBand(dense(simplified(line, toleranceOf(level)), stretchOf(level)), points, corners)
  return { points: Float32Array.from(points), corners: Uint32Array.from(corners) }
}

function addBand(line: readonly number[], points: number[], corners: number[]): void {
  const count = line.length / 2
  if (count < 2) return
  const closed = line[0] === line[line.length - 2] && line[1] === line[line.length - 1]
  let along = 0
  for (let i = 0; i < count; i++) {
    const before = i > 0 ? i - 1 : closed ? count - 2 : 0
    const after = i < count - 1 ? i + 1 : closed ? 1 : count - 1
    const [x, y] = [line[2 * i]!, line[2 * i + 1]!]
    const here = i === before ? null : unit(x - line[2 * before]!, y - line[2 * before + 1]!)
    const next = i === after ? null : unit(line[2 * after]! - x, line[2 * after + 1]! - y)
    const [nx, ny] = miter(here ?? next!, next ?? here!)
    if (i > 0) along += Math.hypot(x - line[2 * i - 2]!, y - line[2 * i - 1]!)
    const corner = points.length / lineStride
    points.push(x, y, nx, ny, 1, along, x, y, -nx, -ny, -1, along)
    if (i > 0) corners.push(corner - 2, corner - 1, corner, corner, corner - 1, corner + 1)
  }
}

const unit = (dx: number, dy: number): readonly [number, number] => {
  const length = Math.hypot(dx, dy)
  return [dx / length, dy / length]
}

/** From the point to the corner on the left of a turn, in half widths. */
function miter([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): readonly [number, number] {
  const [x, y] = [-(ay + by), ax + bx]
  const length = Math.hypot(x, y)
  if (length < 1e-6) return [-ay, ax]
  // Half of the sum of two unit vectors is the cosine of half the turn.
  const reach = Math.min(longest, 2 / length)
  return [(x / length) * reach, (y / length) * reach]
}
