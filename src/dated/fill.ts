import { grown } from './grown'
import { over, touch, type Surface } from './surface'

/** Fills rings, antialiased by the exact area of each pixel that they cover. */
export interface Filler {
  /** Adds an edge in device px; edges of a ring must close it. */
  edge(x0: number, y0: number, x1: number, y1: number): void
  /** Paints what the edges enclose and forgets them. Outer rings and holes go round in opposite ways. Alpha 1 to 255. */
  paint(colour: number, alpha: number): void
}

/**
 * Every edge leaves in each row the area to the right of it, as a change from pixel to pixel; running sums along a row then give how
 * much of each pixel is inside. What lies left or right of the surface is moved to its side, what lies above or below is left out.
 */
export function filler(on: Surface): Filler {
  const { width, height, px } = on
  /** Edges that wait, four numbers each. */
  let edges = new Float64Array(256)
  let count = 0
  /** Changes in the rows of the box round the edges: as small as the area, so that it stays near the processor. */
  let change = new Float32Array(0)

  return {
    edge(x0, y0, x1, y1) {
      // Level edges have nothing to their right that others do not leave.
      if (y0 === y1) return
      if (4 * count === edges.length) edges = grown(edges)
      const at = 4 * count++
      edges[at] = x0
      edges[at + 1] = y0
      edges[at + 2] = x1
      edges[at + 3] = y1
    },
    paint(colour, alpha) {
      const box = boxOf(edges, count, width, height)
      if (box) {
        const [left, top, right, bottom] = box
        const [columns, rows] = [right - left, bottom - top]
        const row = columns + 2
        if (change.length < row * rows) change = new Float32Array(row * rows)
        for (let i = 0; i < 4 * count; i += 4) {
          const [x0, y0, x1, y1] = [edges[i]! - left, edges[i + 1]! - top, edges[i + 2]! - left, edges[i + 3]! - top]
          if (y0 < y1) within(change, columns, rows, x0, y0, x1, y1, 1)
          else within(change, columns, rows, x1, y1, x0, y0, -1)
        }
        touch(on, left, top, right, bottom)
        for (let r = 0; r < rows; r++) {
          let sum = 0
          const at = (r + top) * width + left
          for (let i = 0; i < columns; i++) {
            sum += change[r * row + i]!
            const cover = sum < 0 ? -sum : sum
            const a = cover >= 1 ? alpha : (cover * alpha + 0.5) | 0
            if (a > 0) over(px, at + i, colour, a)
          }
        }
        change.fill(0, 0, row * rows)
      }
      count = 0
    },
  }
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** The pixels of a surface that edges can reach; null where they reach none. */
function boxOf(edges: Float64Array, count: number, width: number, height: number): Box | null {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < 4 * count; i += 2) {
    const [x, y] = [edges[i]!, edges[i + 1]!]
    if (x < west) west = x
    if (x > east) east = x
    if (y < north) north = y
    if (y > south) south = y
  }
  const [left, top] = [Math.max(0, Math.floor(west)), Math.max(0, Math.floor(north))]
  const [right, bottom] = [Math.min(width, Math.ceil(east)), Math.min(height, Math.ceil(south))]
  return left < right && top < bottom ? [left, top, right, bottom] : null
}

/** Cuts at a side of the columns 0 … width and moves what is beyond it onto the side. */
function within(
  change: Float32Array, width: number, height: number, x0: number, y0: number, x1: number, y1: number, sign: number,
): void {
  if (x0 >= 0 && x1 >= 0 && x0 <= width && x1 <= width) return piece(change, width, height, x0, y0, x1, y1, sign)
  if (x0 <= 0 && x1 <= 0) return piece(change, width, height, 0, y0, 0, y1, sign)
  if (x0 >= width && x1 >= width) return piece(change, width, height, width, y0, width, y1, sign)
  const limit = x0 < 0 || x1 < 0 ? 0 : width
  const y = y0 + ((limit - x0) / (x1 - x0)) * (y1 - y0)
  within(change, width, height, x0, y0, limit, y, sign)
  within(change, width, height, limit, y, x1, y1, sign)
} // prettier-ignore

/** Leaves the changes of a piece within the columns 0 … width, y0 < y1, in rows of `width` + 2. */
function piece(
  change: Float32Array, width: number, height: number, x0: number, y0: number, x1: number, y1: number, sign: number,
): void {
  const low = y0 < 0 ? 0 : y0
  const high = y1 > height ? height : y1
  if (low >= high) return
  const slope = (x1 - x0) / (y1 - y0)
  const firstRow = Math.floor(low)
  const lastRow = Math.ceil(high) - 1
  let x = x0 + (low - y0) * slope
  for (let r = firstRow; r <= lastRow; r++) {
    const until = r + 1 < high ? r + 1 : high
    const d = (until - (r > low ? r : low)) * sign
    const next = x + (until - (r > low ? r : low)) * slope
    const a = x < next ? x : next
    const b = x < next ? next : x
    x = next
    const first = a < 0 ? 0 : a > width ? width : Math.floor(a)
    const last = b > width ? width : Math.ceil(b)
    const at = r * (width + 2)
    if (last <= first + 1) {
      const middle = (a + b) / 2 - first
      change[at + first]! += d * (1 - middle)
      change[at + first + 1]! += d * middle
      continue
    }
    // Over several pixels: the first and the last get a triangle, those between even shares.
    const share = 1 / (b - a)
    const before = a - first
    const after = b - last + 1
    const start = 0.5 * share * (1 - before) ** 2
    const end = 0.5 * share * after * after
    change[at + first]! += d * start
    if (last === first + 2) {
      change[at + first + 1]! += d * (1 - start - end)
    } else {
      const second = share * (1.5 - before)
      change[at + first + 1]! += d * (second - start)
      for (let i = first + 2; i < last - 1; i++) change[at + i]! += d * share
      change[at + last - 1]! += d * (1 - second - (last - first - 3) * share - end)
    }
    change[at + last]! += d * end
  }
} // prettier-ignore
