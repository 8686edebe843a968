import type { Box } from './names'
import { taken, Taken, type Occupancy } from './occupancy'
import type { Point } from './types'
import { inside } from './way'

/**
 * A free box of a size beside a point: to its right, then further down and further up in steps of `step` px, then the same to its left. Null where all is taken
 * or off the screen.
 */
export function boxBeside(
  [x, y]: Point,
  { w, h }: { readonly w: number; readonly h: number },
  gap: number,
  on: Occupancy,
  size: readonly [number, number],
  step = h + gap,
): Box | null {
  const rows = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, 6]
  const spots = [x + 3 * gap, x - 3 * gap - w].flatMap((left) =>
    rows.map((row): Box => ({ x: left, y: y - h / 2 + row * step, w, h })),
  )
  const free = (box: Box): boolean =>
    inside([box.x, box.y], size, 4) &&
    inside([box.x + box.w, box.y + box.h], size, 4) &&
    taken(on, box, Taken.solid) === 0 &&
    taken(on, { ...box, x: box.x + 2, w: box.w - 4 }, Taken.flow) === 0
  return spots.find(free) ?? null
}
