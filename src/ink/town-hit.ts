import type { PlacedName } from './names'

/** Reach round a dot in px: of a mouse, and of a finger. */
const reach = { fine: 7, coarse: 22 } as const

/** The town whose dot or name is touched, the nearest dot of several; null where there is none. */
export function townAt(names: readonly PlacedName[], x: number, y: number, coarse = false): PlacedName | null {
  const most = coarse ? reach.coarse : reach.fine
  let best: PlacedName | null = null
  let nearest = Infinity
  for (const name of names) {
    if (!name.dot) continue
    const onName = name.boxes.some((box) => x >= box.x && y >= box.y && x <= box.x + box.w && y <= box.y + box.h)
    const far = onName ? 0 : Math.hypot(name.dot[0] - x, name.dot[1] - y)
    if (far <= most && far < nearest) [best, nearest] = [name, far]
  }
  return best
}
