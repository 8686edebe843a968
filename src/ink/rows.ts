import { garrison } from '../themes/forces'
import { hidden, type Disc } from './garrison'
import type { Point } from './types'

/** How bad a circle would lie: 0 is free. */
export type Cost = (x: number, y: number, r: number) => number

/** Where the middle of a group may lie, seen from the town: below and to the right first, because names like the other sides. */
const directions: readonly Point[] = [
  [0.7, 0.7], [1, 0], [0, 1], [-0.7, 0.7], [-1, 0], [0, -1], [0.7, -0.7], [-0.7, -0.7],
  [0.92, 0.38], [0.38, 0.92], [-0.38, 0.92], [-0.92, 0.38], [-0.92, -0.38], [-0.38, -0.92], [0.38, -0.92], [0.92, -0.38],
] // prettier-ignore
const rings = 14

/**
 * Sets discs beside a town's dot as one tidy group, in rows of equal pitch, near the town and where `cost` is least. The dot itself
 * stays free. One point for each disc, in their order.
 */
export function rowsBeside(town: Point, discs: readonly Disc[], scale: number, cost: Cost): Point[] {
  let best: { points: Point[]; cost: number } | null = null
  for (const columns of columnCounts(discs.length)) {
    const block = blockOf(discs, columns, garrison.gap * scale + 1)
    for (let ring = 0; ring < rings; ring++) {
      // Nothing farther away can be better.
      if (best && best.cost < ring * 2.2) break
      for (const [turn, [dx, dy]] of directions.entries()) {
        const least = ring * 2.2 + turn * 0.05
        if (best && least >= best.cost) break
        const away = 6 * scale + ring * 6 * scale
        const [cx, cy] = [town[0] + dx * (block.w / 2 + away), town[1] + dy * (block.h / 2 + away)]
        const points = block.points.map(([x, y]): Point => [cx + x, cy + y])
        const blocked = points.some((p, i) => Math.hypot(p[0] - town[0], p[1] - town[1]) < discs[i]!.r + 5 * scale)
        if (blocked) continue
        let value = least
        for (const [i, p] of points.entries()) {
          value += Math.min(hidden, cost(p[0], p[1], discs[i]!.r))
          if (best && value >= best.cost) break
        }
        if (!best || value < best.cost) best = { points, cost: value }
      }
    }
  }
  return best?.points ?? discs.map(() => town)
}

/** One or two ways to break a group: lying and standing. */
function columnCounts(count: number): number[] {
  if (count === 1) return [1]
  if (count <= 3) return [count, 1]
  const wide = Math.ceil(count / 2)
  return count <= 8 ? [wide, 2] : [wide, Math.ceil(count / 3), 3]
}

interface Block {
  readonly w: number
  readonly h: number
  /** Seen from the middle of the block. */
  readonly points: readonly Point[]
}

function blockOf(discs: readonly Disc[], columns: number, gap: number): Block {
  const rows = Math.ceil(discs.length / columns)
  const at = (row: number, column: number) => discs[row * columns + column]
  const height = (row: number) => 2 * Math.max(...Array.from({ length: columns }, (_, c) => at(row, c)?.r ?? 0))
  const width = (column: number) => 2 * Math.max(...Array.from({ length: rows }, (_, r) => at(r, column)?.r ?? 0))
  const [widths, heights] = [
    Array.from({ length: columns }, (_, c) => width(c)),
    Array.from({ length: rows }, (_, r) => height(r)),
  ]
  const w = widths.reduce((a, b) => a + b + gap, -gap)
  const h = heights.reduce((a, b) => a + b + gap, -gap)
  const before = (list: readonly number[], i: number) =>
    list.slice(0, i).reduce((a, b) => a + b + gap, 0) + list[i]! / 2
  const points = discs.map((_, i): Point => {
    const [row, column] = [Math.floor(i / columns), i % columns]
    return [before(widths, column) - w / 2, before(heights, row) - h / 2]
  })
  return { w, h, points }
}
