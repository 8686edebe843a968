import { angleBetween, greatCircle, type LngLat } from './great-circle'
import type { Point, Project } from './types'
import { inside, pathOf, piecesOf, type Step } from './way'

export interface Arc {
  readonly d: string
  /** Where the code may stand: at 60 % of the way, then farther off from there; none where nothing of it is seen. */
  readonly spots: readonly Point[]
  /** Where the arc is lost from sight, at the horizon of a globe or the edge of the screen; null where its end is seen. */
  readonly lost: Point | null
}

/** Shares of the way at which a code may stand, the best first. */
const codeShares = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8, -8, 9, -9, -11, -13].map(
  (k) => 0.6 + 0.03 * k,
)

/**
 * The great circle between two places as a path on the screen; its pieces are cut where the projection loses it or jumps across
 * its own edge. Null where nothing of it is to be seen.
 */
export function arcBetween(from: LngLat, to: LngLat, project: Project, size: readonly [number, number]): Arc | null {
  const angle = angleBetween(from, to)
  if (angle < 0.002) return null
  const pieces = piecesOf(greatCircle(from, to), Math.max(12, Math.ceil(angle / 0.021)), project, size)
  if (pieces.length === 0) return null
  const steps = pieces.flat()
  return {
    d: pieces.map((piece) => pathOf(piece.map(({ at }) => at))).join(''),
    spots: codeShares.flatMap((share) => {
      const step = steps.findLast(({ t, at }) => t <= share && t > 0.12 && inside(at, size, 16))
      return step ? [step.at] : []
    }),
    lost: lostAt(pieces, size),
  }
}

function lostAt(pieces: readonly Step[][], size: readonly [number, number]): Point | null {
  const end = pieces.at(-1)!.at(-1)!
  if (end.t === 1 && inside(end.at, size)) return null
  const piece = pieces.findLast((one) => one.some(({ at }) => inside(at, size)))
  const last = piece?.findLastIndex(({ at }) => inside(at, size)) ?? -1
  if (!piece || last < 0) return null
  const next = piece[last + 1]
  return next ? onEdge(piece[last]!.at, next.at, size) : piece[last]!.at
}

/** The point where the step from a place on the screen to one beside it leaves the screen. */
export function onEdge([x0, y0]: Point, [x1, y1]: Point, [w, h]: readonly [number, number]): Point {
  let t = 1
  if (x1 < 0) t = Math.min(t, x0 / (x0 - x1))
  if (x1 > w) t = Math.min(t, (w - x0) / (x1 - x0))
  if (y1 < 0) t = Math.min(t, y0 / (y0 - y1))
  if (y1 > h) t = Math.min(t, (h - y0) / (y1 - y0))
  return [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t]
}
