import type { Box } from './names'
import type { Point } from './types'

/** What lies on a cell. */
export const Taken = { flow: 1, solid: 2 } as const

const cell = 4

/** A coarse picture of what is taken on the screen, one byte for 4 by 4 px: asking for a box costs some 200 looks. */
export interface Occupancy {
  readonly columns: number
  readonly rows: number
  readonly cells: Uint8Array
}

export function occupancy([width, height]: readonly [number, number]): Occupancy {
  const columns = Math.max(1, Math.ceil(width / cell))
  const rows = Math.max(1, Math.ceil(height / cell))
  return { columns, rows, cells: new Uint8Array(columns * rows) }
}

export const copyOf = (from: Occupancy): Occupancy => ({ ...from, cells: from.cells.slice() })

/** Calls `visit` with the range of cells of every row that a box touches. */
function eachRow(on: Occupancy, { x, y, w, h }: Box, visit: (from: number, to: number) => void): void {
  const left = Math.max(0, Math.floor(x / cell))
  const right = Math.min(on.columns - 1, Math.floor((x + w) / cell))
  const top = Math.max(0, Math.floor(y / cell))
  const bottom = Math.min(on.rows - 1, Math.floor((y + h) / cell))
  if (right < left) return
  for (let row = top; row <= bottom; row++) visit(row * on.columns + left, row * on.columns + right)
}

export function takeBox(on: Occupancy, box: Box, what: number): void {
  eachRow(on, box, (from, to) => {
    for (let i = from; i <= to; i++) on.cells[i]! |= what
  })
}

export function takeCircle(on: Occupancy, [x, y]: Point, r: number, what: number): void {
  takeBox(on, { x: x - r, y: y - r, w: 2 * r, h: 2 * r }, what)
}

/** Takes a band along points that lie at most 6 px apart. */
export function takeLine(on: Occupancy, points: readonly Point[], half: number, what: number): void {
  for (const point of points) takeCircle(on, point, half, what)
}

/** How many cells under a box hold any of `what`. */
export function taken(on: Occupancy, box: Box, what: number): number {
  let count = 0
  eachRow(on, box, (from, to) => {
    for (let i = from; i <= to; i++) if (on.cells[i]! & what) count++
  })
  return count
}
