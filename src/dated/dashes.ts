import { stroke } from './stroke'
import type { Surface } from './surface'

/**
 * Draws one straight piece of a line in dashes; all in device px, `along` the length of the line so far. Answers that at its end.
 * Only what lies on the surface costs anything, because a close look makes pieces a million px long.
 */
export function dashes(
  on: Surface,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  half: number,
  colour: number,
  alpha: number,
  dash: number,
  gap: number,
  along: number,
): number {
  const [dx, dy] = [x1 - x0, y1 - y0]
  const length = Math.hypot(dx, dy)
  // Also when anything is no number: the line begins anew behind the horizon.
  if (!(length > 0)) return length === 0 ? along : 0
  const reach = half + 1
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
    const [a, b] = [Math.max(from, first), Math.min(from + dash, last)]
    if (a >= b) continue
    stroke(
      on,
      x0 + (a / length) * dx,
      y0 + (a / length) * dy,
      x0 + (b / length) * dx,
      y0 + (b / length) * dy,
      half,
      colour,
      alpha,
    )
  }
  return along + length
}
