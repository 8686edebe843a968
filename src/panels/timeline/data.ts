import { pointOf } from '../../charts/point-of'
import type { HistoricalEvent, Lesson, Text, Treaty } from '../../model/types'
import type { Moment } from '../../time/types'

/** An event as a tick under the base line. */
export interface Tick {
  readonly id: string
  readonly at: Moment
  readonly title: Text
  readonly military: boolean
  readonly approximate: boolean
}

/** A treaty as a seal in the top row. */
export interface Seal {
  readonly id: string
  readonly at: Moment
  readonly title: Text
  readonly failed: boolean
}

export interface CurvePoint {
  readonly at: Moment
  /** Men to draw; a fact only where `reported`. */
  readonly plot: number
  readonly low: number | null
  readonly high: number | null
  readonly reported: boolean
  /** False for a reported nothing, which needs no ring. */
  readonly ring: boolean
}

/** The strength of one nation over time. */
export interface Curve {
  readonly id: string
  readonly nation: string
  readonly name: Text
  readonly points: readonly CurvePoint[]
}

/** What the timeline draws; plain, and made once for a lesson. */
export interface TimelineData {
  readonly from: Moment
  readonly to: Moment
  readonly ticks: readonly Tick[]
  readonly seals: readonly Seal[]
  readonly curves: readonly Curve[]
}

const MILITARY = new Set(['battle', 'military', 'atrocity'])

export function timelineData(lesson: Lesson): TimelineData {
  const inside = (item: { readonly at: Moment }) => item.at >= lesson.from && item.at < lesson.to
  return {
    from: lesson.from,
    to: lesson.to,
    ticks: lesson.events.map(tick).filter(inside).sort(byTime),
    seals: lesson.treaties.map(seal).filter(inside).sort(byTime),
    curves: curves(lesson),
  }
}

export { pointOf }

const byTime = (a: { readonly at: Moment }, b: { readonly at: Moment }) => a.at - b.at

const tick = (event: HistoricalEvent): Tick => ({
  id: event.id,
  at: pointOf(event.when),
  title: event.title,
  military: MILITARY.has(event.kind),
  approximate: event.when.approximate || event.when.uncertain || event.when.precision !== 'day',
})

const seal = (treaty: Treaty): Seal => ({
  id: treaty.id,
  at: pointOf(treaty.signed),
  title: treaty.title,
  failed: treaty.failed,
})

function curves(lesson: Lesson): Curve[] {
  const seen = new Set<string>()
  return lesson.series
    .filter((series) => series.troops && series.points.length > 1)
    .map((series) => {
      const nation = lesson.nations.get(series.nation)
      const first = !seen.has(series.nation)
      seen.add(series.nation)
      return {
        id: series.id,
        nation: series.nation,
        name: first && nation ? nation.name : shortScope(series.scope),
        points: series.points
          .map((point) => ({
            at: pointOf(point.when),
            plot: point.plot,
            low: point.low,
            high: point.high,
            reported: point.basis !== 'interpolated',
            ring: point.basis === 'reported',
          }))
          .sort(byTime),
      }
    })
}

/** A second curve of the same nation is named by where it is: 北樺太(の日本軍…), (Japanese forces in) North Sakhalin. */
function shortScope(scope: Text): Text {
  return {
    ja: scope.ja.split(/の|[(\uff08]/)[0] ?? scope.ja,
    en: (scope.en.split(/ (?:in|at) /)[1] ?? scope.en).split(/,| \(/)[0] ?? scope.en,
  }
}
