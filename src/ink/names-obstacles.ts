import { around } from './names-boxes'
import type { Box } from './names'
import type { DisplayList } from './types'

export interface InkObstacles {
  /** Heads, garrisons, seals, events and tags: names keep off them. */
  readonly solid: readonly Box[]
  /** Flows, piece by piece: names cross them only where there is no other place. */
  readonly soft: readonly Box[]
}

/** What names of lands and waters have to keep clear of, read from the ink that is drawn over them. */
export function inkObstacles({ items, targets }: DisplayList): InkObstacles {
  const solid: Box[] = items.flatMap((item) =>
    item.kind === 'label' ? [{ x: item.x, y: item.y, w: item.w, h: item.h }] : [],
  )
  const soft: Box[] = []
  for (const { x, y, r, line, half = 0 } of targets) {
    solid.push(around([x, y], r + 2))
    for (const [i, point] of (line ?? []).entries()) if (i % 3 === 0) soft.push(around(point, Math.max(half, 5)))
  }
  return { solid, soft }
}
