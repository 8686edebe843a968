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

/** Takes the cells that a box touches. */
export function takeBox(on: Occupancy, { x, y, w, h }: Box, what: number): void {
  takeCells(on, x, y, x + w, y + h, what)
}

function takeCells(on: Occupancy, x0: number, y0: number, x1: number, y1: number, what: number): void {
  const left = Math.max(0, Math.floor(x0 / cell))
  const right = Math.min(on.columns - 1, Math.floor(x1 / cell))
  const bottom = Math.min(on.rows - 1, Math.floor(y1 / cell))
  for (let row = Math.max(0, Math.floor(y0 / cell)); row <= bottom; row++) {
    const start = row * on.columns
    for (let i = start + left; i <= start + right; i++) on.cells[i]! |= what
  }
}

export function takeCircle(on: Occupancy, [x, y]: Point, r: number, what: number): void {
  takeCells(on, x - r, y - r, x + r, y + r, what)
}

/** Takes a band along points that lie at most 6 px apart. */
export function takeLine(on: Occupancy, points: readonly Point[], half: number, what: number): void {
  for (const [x, y] of points) takeCells(on, x - half, y - half, x + half, y + half, what)
}

/** How many cells under a box hold any of `what`. */
export function taken(on: Occupancy, { x, y, w, h }: Box, what: number): number {
  const left = Math.max(0, Math.floor(x / cell))
  const right = Math.min(on.columns - 1, Math.floor((x + w) / cell))
  const bottom = Math.min(on.rows - 1, Math.floor((y + h) / cell))
  let count = 0
  for (let row = Math.max(0, Math.floor(y / cell)); row <= bottom; row++) {
    const start = row * on.columns
    for (let i = start + left; i <= start + right; i++) if (on.cells[i]! & what) count++
  }
  return count
}

/** The same without what lies there of one kind. */
export function without(on: Occupancy, what: number): Occupancy {
  const kept = copyOf(on)
  for (let i = 0; i < kept.cells.length; i++) kept.cells[i]! &= ~what
  return kept
}

/** What lies on either. */
export function both(a: Occupancy, b: Occupancy): Occupancy {
  const all = copyOf(a)
  for (let i = 0; i < all.cells.length; i++) all.cells[i]! |= b.cells[i]!
  return all
}
