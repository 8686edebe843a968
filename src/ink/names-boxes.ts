import type { Box } from './names'

/** Boxes that are taken, found by place: asking costs a few comparisons however many there are. */
export interface Taken {
  readonly add: (box: Box) => void
  /** How many of some boxes touch one that is taken; counting ends at `enough`. */
  readonly touched: (boxes: readonly Box[], enough?: number) => number
}

const cell = 48

export function takenBoxes(first: readonly Box[] = []): Taken {
  const cells = new Map<number, Box[]>()
  const keys = ({ x, y, w, h }: Box): number[] => {
    const found: number[] = []
    for (let row = Math.floor(y / cell); row <= Math.floor((y + h) / cell); row++)
      for (let column = Math.floor(x / cell); column <= Math.floor((x + w) / cell); column++)
        found.push(row * 4096 + column)
    return found
  }
  const add = (box: Box): void => {
    for (const key of keys(box)) {
      const there = cells.get(key)
      if (there) there.push(box)
      else cells.set(key, [box])
    }
  }
  const hit = (box: Box): boolean => keys(box).some((key) => cells.get(key)?.some((other) => overlaps(box, other)))
  const touched: Taken['touched'] = (boxes, enough = 1) => {
    let count = 0
    for (const box of boxes) if (hit(box) && ++count >= enough) break
    return count
  }
  for (const box of first) add(box)
  return { add, touched }
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** Whether boxes lie on the screen with a little room to its edge. */
export const onScreen = (boxes: readonly Box[], [width, height]: readonly [number, number]): boolean =>
  boxes.every((box) => box.x >= 2 && box.y >= 2 && box.x + box.w <= width - 2 && box.y + box.h <= height - 2)

export const around = ([x, y]: readonly [number, number], r: number): Box => ({
  x: x - r,
  y: y - r,
  w: 2 * r,
  h: 2 * r,
})

export function boxRound(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.w))
  const bottom = Math.max(...boxes.map((box) => box.y + box.h))
  return { x, y, w: right - x, h: bottom - y }
}
