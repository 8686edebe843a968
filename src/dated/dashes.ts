import type { Surface } from './surface'

/** Draws one straight piece of a line; all in device px. */
export type DrawPiece = (x0: number, y0: number, x1: number, y1: number) => void

/** What dashes depend on besides the line, in device px. */
export interface Pattern {
  /** As much of each piece is drawn as comes nearer to the surface than `reach`. */
  readonly on: Pick<Surface, 'width' | 'height'>
  readonly reach: number
  readonly dash: number
  readonly gap: number
}

/**
 * Draws one straight piece of a line in dashes; `along` is the length of the line so far. Answers that at its end.
 * Only what lies on the surface costs anything, because a close look makes pieces a million px long.
 */
export function dashes(
  { on, reach, dash, gap }: Pattern,
  along: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  draw: DrawPiece,
): number {
  const [dx, dy] = [x1 - x0, y1 - y0]
  const length = Math.hypot(dx, dy)
  // Also when anything is no number: the line begins anew behind the horizon.
  if (!(length > 0)) return length === 0 ? along : 0
  let [first, last] = [0, length]
  for (const [at, by, limit] of [
    [x0, dx / length, on.width],
    [y0, dy / length, on.height],
  ] as const) {
    if (by === 0) {
      if (at < -reach || at > limit + reach) last = -1
      continue
    }
    const [one, other] = [(-reach - at) / by, (limit + reach - at) / by]
    first = Math.max(first, Math.min(one, other))
    last = Math.min(last, Math.max(one, other))
  }
  const period = dash + gap
  for (let from = Math.floor((along + first) / period) * period - along; from < last; from += period) {
    const [a, b] = [Math.max(from, first) / length, Math.min(from + dash, last) / length]
    if (a < b) draw(x0 + a * dx, y0 + a * dy, x0 + b * dx, y0 + b * dy)
  }
  return along + length
}
