import type { Lesson, Series } from '../model/types'
import { mostOf } from './series-marks'

/** One of the small multiples: px that its highest figure needs on the scale that all share. */
export interface Strip {
  readonly series: Series
  readonly height: number
  /** Men at the top of the strip. */
  readonly top: number
}

/**
 * Troops by nation, all on one scale: `tallest` px for the highest figure of all, and no strip lower than `least`. The
 * nation with most men comes first, and its own series stand together.
 */
export function troopStrips(lesson: Pick<Lesson, 'series'>, tallest: number, least: number): Strip[] {
  const series = lesson.series.filter(({ troops, points }) => troops && points.length > 1)
  const most = Math.max(1, ...series.map(mostOf))
  const ofNation = (nation: string): number => Math.max(...series.filter((one) => one.nation === nation).map(mostOf))
  return [...series]
    .sort(
      (a, b) => ofNation(b.nation) - ofNation(a.nation) || a.nation.localeCompare(b.nation) || mostOf(b) - mostOf(a),
    )
    .map((one) => {
      const height = Math.max(least, Math.ceil((mostOf(one) / most) * tallest))
      return { series: one, height, top: (height / tallest) * most }
    })
}

/** Those who held Northern Sakhalin, and the residents of their nation there: the series whose ids say so. */
export function garrisonSeries({ series }: Pick<Lesson, 'series'>): Series[] {
  return series.filter(({ id }) => /-NSAKH\b/.test(id)).sort((a, b) => Number(b.troops) - Number(a.troops))
}
