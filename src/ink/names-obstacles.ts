import { around } from './names-boxes'
import type { Box } from './names'
import type { DisplayList, Point, Shape } from './types'

export interface InkObstacles {
  /** Heads, garrisons, seals, events and tags: names keep off them. */
  readonly solid: readonly Box[]
  /** Flows, piece by piece: names cross them only where there is no other place. */
  readonly soft: readonly Box[]
}

/** px between a tag and a name beside it. */
const air = 4
/** Half the width in px of a flow that a letter can be read under. */
const thin = 2
/** Half the room in px that a stroke takes. */
const thinArc = 3

/** What names of lands and waters have to keep clear of, read from the ink that is drawn over them. */
export function inkObstacles({ items, targets }: DisplayList): InkObstacles {
  const solid: Box[] = []
  const soft: Box[] = []
  for (const item of items) {
    if (item.kind === 'label')
      solid.push({ x: item.x - air, y: item.y - air, w: item.w + 2 * air, h: item.h + 2 * air })
    if (item.kind === 'words') solid.push(...item.boxes)
  }
  for (const { d } of arcsOf({ items, targets })) for (const point of pointsOf(d)) soft.push(around(point, thinArc))
  for (const { x, y, r, line = [], half = 0 } of targets) {
    solid.push(around([x, y], r + 2))
    // A band as wide as a letter would hide it.
    const list = half > thin ? solid : soft
    for (const [i, point] of line.entries()) if (i % 2 === 0) list.push(around(point, Math.max(half + 1, 4)))
  }
  return { solid, soft }
}

/** The strokes of arcs and of causes: thin, but a name that they cross is harder to read. */
function arcsOf({ items, targets }: DisplayList): Shape[] {
  const ids = new Set([
    ...targets.flatMap(({ kind, id }) => (kind === 'treaty' ? [id] : [])),
    ...items.flatMap((item) => (item.kind === 'words' ? [item.id] : [])),
  ])
  return items.filter(
    (item): item is Shape => item.kind === 'path' && ids.has(item.id) && !!item.paint.stroke && !item.paint.fill,
  )
}

const pointsOf = (d: string): Point[] =>
  [...d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]): Point => [Number(x), Number(y)])
