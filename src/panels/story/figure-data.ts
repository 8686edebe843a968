import type { Chapter, Lesson, Text } from '../../model/types'
import { fromCivil, toCivil } from '../../time/moment'
import type { Moment } from '../../time/types'
import { timelineData, type Curve } from '../timeline/data'

/** One power's share of capital ships. */
export interface ShipRow {
  readonly nation: string
  readonly ratio: number
  readonly tons: number
  /** Ships of the largest size that the treaty allows which the tonnage makes. */
  readonly ships: number
}

/** The fleets of the treaty as ships of its own largest size; empty where the lesson has none. */
export function shipRows({ capitalShips }: Lesson): ShipRow[] {
  if (!capitalShips) return []
  return capitalShips.fleets.map(({ nation, ratio, tons }) => ({
    nation,
    ratio,
    tons,
    ships: Math.round(tons / capitalShips.shipTons),
  }))
}

/** Series that count men elsewhere than in Siberia and Northern Manchuria. */
const elsewhere = /SHANDONG|NSAKH|^DE$|^GB-|^CN$/

/** Curves of a small chart, the largest first, and the span that it shows. */
export interface SeriesFigure {
  readonly curves: readonly Curve[]
  readonly from: Moment
  readonly to: Moment
}

export function seriesFigure(lesson: Lesson, figure: 'troops' | 'sakhalin-garrison'): SeriesFigure {
  const all = timelineData(lesson).curves
  const curves = all.filter(({ id }) => (figure === 'troops' ? !elsewhere.test(id) : id === 'JP-NSAKH'))
  const first = Math.min(...curves.flatMap(({ points }) => points.map(({ at }) => at)))
  const last = Math.max(...curves.flatMap(({ points }) => points.map(({ at }) => at)))
  return {
    curves: [...curves].sort((a, b) => peak(b) - peak(a)),
    from: fromCivil(toCivil(first).year, 1, 1),
    to: Math.min(fromCivil(toCivil(last).year + 1, 1, 1), lesson.to),
  }
}

/** The highest figure that was reported, or drawn where none was. */
export function peak({ points }: Curve): number {
  const reported = points.filter((point) => point.reported).map(({ plot }) => plot)
  return Math.max(0, ...(reported.length > 0 ? reported : points.map(({ plot }) => plot)))
}

export interface RecognitionRow {
  readonly id: string
  readonly nation: string
  readonly name: Text
  readonly at: Moment
}

/** Recognitions that lasted, by date, from the start of the chapter's year to its end; `before` counts earlier ones. */
export function recognitionRows(lesson: Lesson, chapter: Chapter): { rows: RecognitionRow[]; before: number } {
  const year = toCivil(chapter.date.from).year
  const [from, to] = [fromCivil(year, 1, 1), fromCivil(year + 1, 1, 1)]
  const lasting = (lesson.recognitions ?? []).filter((one) => one.lasting)
  const rows = lasting
    .filter(({ date }) => date.from >= from && date.from < to)
    .map(({ id, nation, name, date }) => ({ id, nation, name, at: date.from }))
    .sort((a, b) => a.at - b.at)
  return { rows, before: lasting.filter(({ date }) => date.from < from).length }
}

export interface CabinetRow {
  readonly id: string
  readonly name: Text
  readonly from: Moment
  readonly to: Moment
}

/** Who stands in for a premier for a few days leads no cabinet of his own. */
const standsIn = 21

/** Japan's heads of government within the lesson's span, by date. */
export function cabinetRows(lesson: Lesson): CabinetRow[] {
  return (lesson.people ?? [])
    .flatMap(({ id, name, offices }) =>
      offices
        .filter(({ kind, nation }) => kind === 'head-of-government' && nation === 'JP')
        .map(({ start, end }) => ({ id: `${id}@${start.edtf}`, name, from: start.from, to: end.to })),
    )
    .filter(({ from, to }) => to > lesson.from && from < lesson.to && to - from > standsIn)
    .sort((a, b) => a.from - b.from)
}
