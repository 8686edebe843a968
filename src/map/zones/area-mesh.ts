import earcut from 'earcut'
import type { MultiPolygon } from 'geojson'
import { cutByGrid, type Rings } from './cut'
import { cell, stretchOf, toleranceOf } from './detail'
import { dense, mercatorLine, simplified, type MercatorLine } from './mercator-ring'

/** Triangles of an area. */
export interface AreaMesh {
  /** x, y of the corners in Mercator shares of the world. */
  readonly points: Float32Array
  /** Three corners each. */
  readonly corners: Uint32Array
}

const lines = new WeakMap<MultiPolygon, readonly (readonly MercatorLine[])[]>()

function linesOf(geometry: MultiPolygon): readonly (readonly MercatorLine[])[] {
  let made = lines.get(geometry)
  if (!made)
    lines.set(geometry, (made = geometry.coordinates.map((polygon) => polygon.map((ring) => mercatorLine(ring)))))
  return made
}

/** An area as triangles, as fine as a level of detail wants. */
export function areaMesh(geometry: MultiPolygon, level: number): AreaMesh {
  const tolerance = toleranceOf(level)
  const points: number[] = []
  const corners: number[] = []
  const emit = (piece: Rings): void => {
    const first = points.length / 2
    const holes: number[] = []
    const flat: number[] = []
    for (const ring of piece) {
      if (flat.length > 0) holes.push(flat.length / 2)
      for (const value of ring) flat.push(value)
    }
    for (const corner of earcut(flat, holes)) corners.push(first + corner)
    for (const value of flat) points.push(value)
  }
  for (const polygon of linesOf(geometry)) {
    const rings = polygon.map((ring) => simplified(ring, tolerance))
    if (!isSeen(rings[0], tolerance)) continue
    const whole = rings.filter((ring) => isSeen(ring, tolerance))
    cutByGrid(
      whole.map((ring) => opened(dense(ring, stretchOf(level)))),
      cell,
      emit,
    )
  }
  return { points: Float32Array.from(points), corners: Uint32Array.from(corners) }
}

/** Without the first point again at the end. */
const opened = (ring: number[]): number[] => ring.slice(0, -2)

/** Whether a ring is more than a speck. */
function isSeen(ring: readonly number[] | undefined, tolerance: number): boolean {
  if (!ring || ring.length < 8) return false
  let twice = 0
  for (let i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2)
    twice += ring[before]! * ring[i + 1]! - ring[i]! * ring[before + 1]!
  return Math.abs(twice) / 2 > tolerance * tolerance
}
