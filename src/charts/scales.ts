import type { DateRange } from '../time/types'
import type { Timescale } from '../time/timescale'

/** Figures on a height of px: nothing stands on the base line, `top` at 0. */
export interface HeightScale {
  readonly top: number
  readonly height: number
  y(value: number): number
}

export function makeHeight(top: number, height: number): HeightScale {
  return { top, height, y: (value) => height - (value / (top || 1)) * height }
}

/** The next figure over `most` that is 1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten. */
export function niceTop(most: number): number {
  if (!(most > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(most))
  return ([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((n) => n * power >= most) ?? 10) * power
}

/** Figures of the grid lines over the base line: at most `most` of them, round, the highest not over the top. */
export function gridSteps(top: number, most = 3): number[] {
  const power = 10 ** Math.floor(Math.log10(top || 1))
  const step = [0.1, 0.2, 0.5, 1, 2, 5].map((n) => n * power).find((n) => top / n <= most + 0.001) ?? top
  return Array.from({ length: Math.floor(top / step + 1e-6) }, (_, i) => step * (i + 1))
}

/** Px from the first to the last possible day of a date; null where it is known to the day (or within 3 px). */
export function spreadOf(range: DateRange, scale: Timescale): readonly [number, number] | null {
  if (!Number.isFinite(range.from) || !Number.isFinite(range.to)) return null
  const [a, b] = [scale.x(range.from), scale.x(range.to)]
  return b - a > 3 && range.to - range.from > 1 ? [a, b] : null
}
