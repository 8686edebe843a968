import type { Position } from 'geojson'

/** Values on a grid, row by row from the south; `at` (i, j) is `values[j * width + i]`. */
export interface ValueGrid {
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}

/** Sides of a square of four grid points: bottom, right, top, left. */
type Side = 0 | 1 | 2 | 3
const [B, R, T, L] = [0, 1, 2, 3] as const

/** From side to side with the higher values on the left, by which corners are inside (1 south-west, 2 south-east, 4 north-east, 8 north-west). */
const walks: readonly (readonly (readonly [Side, Side])[])[] = [
  [], [[B, L]], [[R, B]], [[R, L]], [[T, R]], [[B, L], [T, R]], [[T, B]], [[T, L]],
  [[L, T]], [[B, T]], [[R, B], [L, T]], [[R, T]], [[L, R]], [[B, R]], [[L, B]], [],
] // prettier-ignore

/**
 * Closed lines in grid units where the values pass `level`, higher values on their left: rings round high ground run
 * counter-clockwise, holes clockwise. The grid's outermost values must be lower than `level`.
 */
export function contourRings({ width, height, values }: ValueGrid, level: number): Position[][] {
  const next = new Map<number, number>()
  const value = (i: number, j: number): number => values[j * width + i]!
  /** A side as a number that both of its squares agree on: even runs east, odd runs north. */
  const side = (i: number, j: number, which: Side): number =>
    which === B ? 2 * (j * width + i)
    : which === T ? 2 * ((j + 1) * width + i)
    : which === L ? 2 * (j * width + i) + 1
    : 2 * (j * width + i + 1) + 1 // prettier-ignore
  for (let j = 0; j < height - 1; j++) {
    // The two corners on the left of a square are those on the right of the one before.
    let left = column(values, j * width, width, level)
    for (let i = 0; i < width - 1; i++) {
      const right = column(values, j * width + i + 1, width, level)
      const corners = (left & 1) | ((right & 1) << 1) | ((right & 2) << 1) | ((left & 2) << 2)
      left = right
      if (corners === 0 || corners === 15) continue
      for (const [from, to] of walks[corners]!) next.set(side(i, j, from), side(i, j, to))
    }
  }
  const crossing = (key: number): Position => {
    const [i, j] = [(key >> 1) % width, Math.floor((key >> 1) / width)]
    const here = value(i, j)
    const there = key & 1 ? value(i, j + 1) : value(i + 1, j)
    const share = (level - here) / (there - here)
    return key & 1 ? [i, j + share] : [i + share, j]
  }
  const rings: Position[][] = []
  for (const start of [...next.keys()]) {
    if (!next.has(start)) continue
    const ring: Position[] = []
    let key = start
    while (next.has(key)) {
      const to = next.get(key)!
      next.delete(key)
      ring.push(crossing(key))
      key = to
    }
    ring.push(ring[0]!)
    if (ring.length > 3) rings.push(ring)
  }
  return rings
}

/** Which of a grid point (1) and the one north of it (2) are inside. */
const column = (values: Float32Array, at: number, width: number, level: number): number =>
  (values[at]! >= level ? 1 : 0) | (values[at + width]! >= level ? 2 : 0)
