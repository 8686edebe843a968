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
  const { main } = men(figure.value, figure.low, figure.high, lang)
  return { words: main, estimated: figure.basis === 'interpolated' }
}

/** Lowest to highest in words: what a point says beside its figure; null where there is no range. */
export function rangeOf({ value, low, high }: SeriesPoint, lang: Lang): string | null {
  return men(value, low, high, lang).range
}
