import type { Lang } from '../i18n/lang'
import { men } from '../i18n/numbers'
import type { Series, SeriesPoint } from '../model/types'
import { figureAt } from '../scene/totals'
import type { Moment } from '../time/types'

/** What is said of a series on a day, and whether it is a report; null before its first and after its last word. */
export interface FigureNow {
  readonly words: string
  readonly estimated: boolean
}

export function figureNow(series: Pick<Series, 'points'>, moment: Moment, lang: Lang): FigureNow | null {
  const points = [...series.points].sort((a, b) => a.when.from - b.when.from)
  const figure = figureAt(points, moment)
  if (!figure) return null
  const estimated = figure.basis === 'interpolated'
  const value = estimated && figure.value !== null ? rounded(figure.value) : figure.value
  return { words: men(value, figure.low, figure.high, lang).main, estimated }
}

/** Two figures that count: an estimate between two reports says no more. */
function rounded(value: number): number {
  if (value === 0) return 0
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return Math.round(value / step) * step
}

/** Lowest to highest in words: what a point says beside its figure; null where there is no range. */
export function rangeOf({ value, low, high }: SeriesPoint, lang: Lang): string | null {
  return men(value, low, high, lang).range
}
