import type { LngLat } from './great-circle'
import { round } from './polyline'
import type { Point, Project } from './types'

/** A place of a way on the screen; `t` is its share of the way. */
export interface Step {
  readonly t: number
  readonly at: Point
}

/**
 * A way over the sphere on the screen, in pieces: it is cut exactly at the horizon of a globe, and where the projection jumps across its own edge.
 * @param count into how many steps the way is cut
 */
export function piecesOf(
  way: (t: number) => LngLat,
  count: number,
  project: Project,
  size: readonly [number, number],
): Step[][] {
  const on = (t: number): Step | null => {
    const at = project(...way(t))
    return at && { t, at }
  }
  const tear = Math.max(...size) / 2
  const pieces: Step[][] = []
  let piece: Step[] = []
  const close = () => {
    if (piece.length > 1) pieces.push(piece)
    piece = []
  }
  for (let i = 0; i <= count; i++) {
    const step = on(i / count)
    const last = piece.at(-1)
    if (!step) {
      if (last) piece.push(lastSeen(on, last, i / count))
      close()
      continue
    }
    if (last && Math.hypot(step.at[0] - last.at[0], step.at[1] - last.at[1]) > tear) close()
    if (piece.length === 0 && i > 0 && !last) piece.push(lastSeen(on, step, (i - 1) / count))
    piece.push(step)
  }
  close()
  return pieces
}

/** The last that is seen on the way from a step that is to a share of the way that is not. */
function lastSeen(on: (t: number) => Step | null, seen: Step, unseen: number): Step {
  let best = seen
  for (let i = 0; i < 12; i++) {
    const middle = on((best.t + unseen) / 2)
    if (middle) best = middle
    else unseen = (best.t + unseen) / 2
  }
  return best
}

export const pathOf = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i ? 'L' : 'M'}${round(x)},${round(y)}`).join('')

/** Whether a point lies on the screen, so many px from its edge. */
export const inside = ([x, y]: Point, [w, h]: readonly [number, number], edge = 0): boolean =>
  x >= edge && y >= edge && x <= w - edge && y <= h - edge
