import type { Point } from './types'
import { cell, countsOf, type Counts, type ZoneRaster } from './zone-raster'

/** Spots are sought on every second cell, and lie at least this far from each other, in px. */
const stride = 2
const apart = 60

/** Least share of a name that lies on its zone itself; the rest may lie on water. */
const leastOwn = 0.32

/** Where the cells of a zone lie on the screen. */
export interface Extent {
  readonly value: number
  /** How many cells are seen. */
  readonly cells: number
  /** Middle of the cells in px. */
  readonly middle: Point
  readonly columns: readonly [first: number, last: number]
  readonly rows: readonly [first: number, last: number]
  readonly counts: Counts
}

/** The extents of all zones that are seen, by their place in the list of the raster. */
export function extentsOf(raster: ZoneRaster, least: number): Map<number, Extent> {
  const { columns, rows, cells } = raster
  const found = new Map<number, { n: number; x: number; y: number; c: [number, number]; r: [number, number] }>()
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const value = cells[row * columns + column]!
      if (value === 0) continue
      let seen = found.get(value)
      if (!seen) found.set(value, (seen = { n: 0, x: 0, y: 0, c: [column, column], r: [row, row] }))
      seen.n++
      seen.x += column
      seen.y += row
      seen.c = [Math.min(seen.c[0], column), Math.max(seen.c[1], column)]
      seen.r[1] = row
    }
  const extents = new Map<number, Extent>()
  for (const [value, { n, x, y, c, r }] of found) {
    if (n < least) continue
    const middle: Point = [(x / n + 0.5) * cell, (y / n + 0.5) * cell]
    extents.set(value, { value, cells: n, middle, columns: c, rows: r, counts: countsOf(raster, value) })
  }
  return extents
}

/**
 * Middles of the best places for a block of w by h px: on the zone, or partly over water where the zone is an island,
 * never over another zone; the nearer to the middle of what is seen, and the more room around, the better.
 */
export function spotsFor(extent: Extent, raster: ZoneRaster, w: number, h: number, most: number): Point[] {
  const [columns, rows] = [Math.ceil(w / cell), Math.ceil(h / cell)]
  const { counts, middle } = extent
  const lastColumn = Math.min(raster.columns - columns, extent.columns[1])
  const lastRow = Math.min(raster.rows - rows, extent.rows[1])
  const found: { at: Point; worth: number }[] = []
  for (let row = Math.max(0, extent.rows[0] - rows + 1); row <= lastRow; row += stride)
    for (let column = Math.max(0, extent.columns[0] - columns + 1); column <= lastColumn; column += stride) {
      if (counts.other(column, row, columns, rows) > 0) continue
      const own = counts.own(column, row, columns, rows) / (columns * rows)
      if (own < leastOwn) continue
      const at: Point = [column * cell + (columns * cell) / 2, row * cell + (rows * cell) / 2]
      const far = Math.hypot(at[0] - middle[0], at[1] - middle[1])
      found.push({ at, worth: own * 2 + room(counts, raster, column, row, columns, rows) - far / 240 })
    }
  found.sort((a, b) => b.worth - a.worth)
  const chosen: Point[] = []
  for (const { at } of found) {
    if (chosen.length >= most) break
    if (chosen.every(([x, y]) => Math.abs(x - at[0]) > apart || Math.abs(y - at[1]) > apart / 2)) chosen.push(at)
  }
  return chosen
}

/** Share of the zone in a rectangle one row and two columns larger on each side. */
function room(counts: Counts, raster: ZoneRaster, column: number, row: number, w: number, h: number): number {
  const [left, top] = [Math.max(0, column - 2), Math.max(0, row - 1)]
  const right = Math.min(raster.columns, column + w + 2)
  const bottom = Math.min(raster.rows, row + h + 1)
  const all = (right - left) * (bottom - top)
  return (counts.own(left, top, right - left, bottom - top) - counts.other(left, top, right - left, bottom - top)) / all
}
