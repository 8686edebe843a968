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
  const row = width + 2
  /** Made when the first area is drawn; most files have none. */
  let change = new Float32Array(0)
  let [left, top, right, bottom] = [width, height, 0, 0]

  /** A piece within the columns 0 … width, y0 < y1. */
  const piece = (x0: number, y0: number, x1: number, y1: number, sign: number): void => {
    const low = y0 < 0 ? 0 : y0
    const high = y1 > height ? height : y1
    if (low >= high) return
    const slope = (x1 - x0) / (y1 - y0)
    const firstRow = Math.floor(low)
    const lastRow = Math.ceil(high) - 1
    if (firstRow < top) top = firstRow
    if (lastRow >= bottom) bottom = lastRow + 1
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
      const at = r * row
      if (first < left) left = first
      if (last > right) right = last
      else if (first >= right) right = first + 1
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
  }

  /** Cuts at a side x = limit and moves what is beyond it onto the side. */
  const within = (x0: number, y0: number, x1: number, y1: number, sign: number): void => {
    if (x0 >= 0 && x1 >= 0 && x0 <= width && x1 <= width) return piece(x0, y0, x1, y1, sign)
    if (x0 <= 0 && x1 <= 0) return piece(0, y0, 0, y1, sign)
    if (x0 >= width && x1 >= width) return piece(width, y0, width, y1, sign)
    const limit = x0 < 0 || x1 < 0 ? 0 : width
    const y = y0 + ((limit - x0) / (x1 - x0)) * (y1 - y0)
    within(x0, y0, limit, y, sign)
    within(limit, y, x1, y1, sign)
  }

  return {
    edge(x0, y0, x1, y1) {
      if (change.length === 0) change = new Float32Array(row * height)
      if (y0 < y1) within(x0, y0, x1, y1, 1)
      else if (y1 < y0) within(x1, y1, x0, y0, -1)
    },
    paint(colour, alpha) {
      const end = right < width ? right : width - 1
      if (top < bottom && left <= end) touch(on, left, top, end + 1, bottom)
      for (let r = top; r < bottom; r++) {
        let sum = 0
        const at = r * width
        for (let i = left; i <= end; i++) {
          sum += change[r * row + i]!
          const cover = sum < 0 ? -sum : sum
          const a = cover >= 1 ? alpha : (cover * alpha + 0.5) | 0
          if (a > 0) over(px, at + i, colour, a)
        }
        change.fill(0, r * row + left, r * row + Math.min(row, right + 2))
      }
      left = width
      top = height
      right = bottom = 0
    },
  }
}
