import type { DisplayList, Point, Target } from './types'

/** Distance in px from a point to a target: 0 inside its circle, band or tag. */
export function distanceTo(target: Target, x: number, y: number): number {
  let best = Math.max(0, Math.hypot(target.x - x, target.y - y) - target.r)
  if (target.box) {
    const [left, top, w, h] = target.box
    best = Math.min(best, Math.hypot(Math.max(left - x, 0, x - left - w), Math.max(top - y, 0, y - top - h)))
  }
  const line = target.line ?? []
  for (let i = 1; i < line.length; i++) {
    const d = toSegment(x, y, line[i - 1]!, line[i]!) - (target.half ?? 0)
    if (d < best) best = Math.max(0, d)
  }
  return best
}

function toSegment(x: number, y: number, [x0, y0]: Point, [x1, y1]: Point): number {
  const dx = x1 - x0
  const dy = y1 - y0
  const square = dx * dx + dy * dy
  // Parts of a course that lie apart are no segment.
  if (square > 60 * 60) return Infinity
  const t = square > 0 ? Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / square)) : 0
  return Math.hypot(x0 + t * dx - x, y0 + t * dy - y)
}

/**
 * What lies under a finger (`coarse`: within 22 px, so that everything has 44 px to be touched) or a mouse (within 5 px):
 * the nearest target, of equals the topmost; null where there is nothing.
 */
export function hit(list: DisplayList, x: number, y: number, coarse = false): Target | null {
  const reach = coarse ? 22 : 5
  let best: Target | null = null
  let nearest = reach
  for (const target of list.targets) {
    const d = distanceTo(target, x, y)
    if (d <= nearest) {
      best = target
      nearest = d
    }
  }
  return best
}

/** Targets in the order of the Tab key: the core of the story first, then from west to east. */
export function inkKeyboardOrder(list: DisplayList): Target[] {
  return [...list.targets].sort((a, b) => a.importance - b.importance || a.x - b.x || (a.id < b.id ? -1 : 1))
}
