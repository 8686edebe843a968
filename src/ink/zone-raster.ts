import type { Position } from 'geojson'
import type { Zone } from '../model/types'
import { turnOf } from './turn'
import type { Point, Project } from './types'

/** Side of a cell in px. */
export const cell = 8

/** Which zone lies uppermost on each cell of the screen: 0 for none, else the place in the list plus one. */
export interface ZoneRaster {
  readonly columns: number
  readonly rows: number
  readonly cells: Uint8Array
}

/**
 * Lays zones over a coarse screen, lowest first. A zone's rings are thinned for the zoom once and kept.
 * @param pxPerDegree at the middle of the screen, which decides how fine the rings must be
 */
export function rasterOf(
  zones: readonly Zone[],
  project: Project,
  [width, height]: readonly [number, number],
  pxPerDegree: number,
): ZoneRaster {
  const columns = Math.ceil(width / cell)
  const rows = Math.ceil(height / cell)
  const cells = new Uint8Array(columns * rows)
  const detail = Math.max(0, Math.round(Math.log2(Math.max(pxPerDegree, 1))))
  zones.forEach((zone, i) => {
    for (const polygon of ringsOf(zone, detail))
      fill(cells, columns, rows, polygon, project, turnOf(project, [width, height], polygon[0]?.[0]), i + 1)
  })
  return { columns, rows, cells }
}

const kept = new WeakMap<Zone, Map<number, Position[][][]>>()

/** A zone's rings with corners no nearer to each other than about 2 px, by detail: the power of two of px for a degree. */
function ringsOf(zone: Zone, detail: number): Position[][][] {
  let byDetail = kept.get(zone)
  if (!byDetail) kept.set(zone, (byDetail = new Map()))
  let rings = byDetail.get(detail)
  if (!rings) {
    const step = 4 / 2 ** detail
    rings = zone.geometry.coordinates.map((polygon) => polygon.map((ring) => thinned(ring, step)).filter((ring) => ring.length > 5)) // prettier-ignore
    byDetail.set(detail, rings)
  }
  return rings
}

function thinned(ring: Position[], step: number): Position[] {
  let last = ring[0]!
  return ring.filter((point, i) => {
    const far = Math.abs(point[0]! - last[0]!) + Math.abs(point[1]! - last[1]!) >= step
    if (i > 0 && i < ring.length - 1 && !far) return false
    last = point
    return true
  })
}

/** Even-odd, a row of cells at a time; what lies behind the horizon of a globe is left out. */
function fill(
  cells: Uint8Array,
  columns: number,
  rows: number,
  polygon: readonly Position[][],
  project: Project,
  turn: number,
  value: number,
): void {
  const crossings: number[][] = []
  for (const ring of polygon) {
    let first: Point | null = null
    let before: Point | null = null
    for (const [lng, lat] of ring) {
      const point = project(lng! + turn, lat!)
      if (!point) continue
      if (before) cross(before, point, rows, crossings)
      first ??= point
      before = point
    }
    if (first && before) cross(before, first, rows, crossings)
  }
  crossings.forEach((xs, row) => {
    xs.sort((a, b) => a - b)
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const from = Math.max(0, Math.ceil(xs[i]! / cell - 0.5))
      const to = Math.min(columns - 1, Math.floor(xs[i + 1]! / cell - 0.5))
      for (let column = from; column <= to; column++) cells[row * columns + column] = value
    }
  })
}

/** Notes where an edge crosses the middle lines of the rows. */
function cross(a: Point, b: Point, rows: number, crossings: number[][]): void {
  const [low, high] = a[1] < b[1] ? [a, b] : [b, a]
  const first = Math.max(0, Math.ceil(low[1] / cell - 0.5))
  const last = Math.min(rows - 1, Math.ceil(high[1] / cell - 0.5) - 1)
  for (let row = first; row <= last; row++) {
    const t = ((row + 0.5) * cell - low[1]) / (high[1] - low[1])
    ;(crossings[row] ??= []).push(low[0] + (high[0] - low[0]) * t)
  }
}

/** How many cells under a rectangle of cells are a zone's own, and how many another zone's; rows and columns from a corner. */
export interface Counts {
  readonly own: (column: number, row: number, columns: number, rows: number) => number
  readonly other: (column: number, row: number, columns: number, rows: number) => number
}

/** Sums over all rectangles from the upper left corner, so that any rectangle is counted in four looks. */
export function countsOf({ columns, rows, cells }: ZoneRaster, value: number): Counts {
  const wide = columns + 1
  const own = new Int32Array(wide * (rows + 1))
  const other = new Int32Array(wide * (rows + 1))
  for (let row = 0; row < rows; row++) {
    let [ownSum, otherSum] = [0, 0]
    for (let column = 0; column < columns; column++) {
      const there = cells[row * columns + column]!
      if (there === value) ownSum++
      else if (there !== 0) otherSum++
      const at = (row + 1) * wide + column + 1
      own[at] = own[at - wide]! + ownSum
      other[at] = other[at - wide]! + otherSum
    }
  }
  const counter = (sums: Int32Array) => (column: number, row: number, w: number, h: number) => {
    const [top, bottom] = [row * wide, (row + h) * wide]
    return sums[bottom + column + w]! - sums[bottom + column]! - sums[top + column + w]! + sums[top + column]!
  }
  return { own: counter(own), other: counter(other) }
}
