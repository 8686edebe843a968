import type { Lesson, Men, Series, SeriesPoint } from '../model/types'
import type { Moment } from '../time/types'
import type { ForceNow, Total } from './types'

type Figure = Omit<Total, 'nation'>

/** Makes the question how many men each nation has at a moment; nations by id. */
export function makeTotals(lesson: Lesson) {
  const byNation = new Map<string, Series[]>()
  for (const series of lesson.series.filter(({ troops }) => troops)) {
    const points = [...series.points].sort((a, b) => a.when.from - b.when.from)
    byNation.set(series.nation, [...(byNation.get(series.nation) ?? []), { ...series, points }])
  }

  return (moment: Moment, forces: readonly ForceNow[]): Total[] => {
    const onMap = new Map<string, ForceNow[]>()
    for (const now of forces) onMap.set(now.force.nation, [...(onMap.get(now.force.nation) ?? []), now])
    const nations = [...new Set([...byNation.keys(), ...onMap.keys()])].sort()
    return nations.flatMap((nation): Total[] => {
      const here = onMap.get(nation) ?? []
      const series = byNation.get(nation) ?? []
      const figures = series.flatMap(({ points }) => seriesFigure(points, moment, here.length > 0) ?? [])
      if (figures.length > 0) return [{ nation, ...sum(figures) }]
      // Before a nation's first figure only its units tell; after its last the figures have spoken.
      const begun = series.some(({ points }) => (points[0]?.when.from ?? Infinity) <= moment)
      return begun || here.length === 0 ? [] : [{ nation, ...menOf(here) }]
    })
  }
}

/** A series at a moment: its own figure on the days of a report, a straight line between; null where it says nothing. */
function seriesFigure(points: readonly SeriesPoint[], moment: Moment, present: boolean): Figure | null {
  const own = points.findLast(({ when }) => moment >= when.from && moment < when.to)
  if (own) return own.basis === 'interpolated' ? between(own, own, 0) : reported(own)
  const before = points.findLast(({ when }) => moment >= when.to)
  const after = points.find(({ when }) => moment < when.from)
  if (!before) return null
  if (!after) return before.plot === 0 || !present ? null : between(before, before, 0)
  const days = after.when.from - before.when.to
  const share = days > 0 ? (moment - before.when.to) / days : 1
  const figure = between(before, after, share)
  return figure.high === 0 ? null : figure
}

/** What a series of its own says for a moment, its points rising in time; null before its first report and after its last. */
export const figureAt = (points: readonly SeriesPoint[], moment: Moment): Figure | null =>
  seriesFigure(points, moment, false)

function reported({ value, low, high, plot, basis }: SeriesPoint): Figure {
  return {
    value,
    low: low ?? value ?? plot,
    high: high ?? value ?? plot,
    basis: basis === 'zero' ? 'zero' : 'reported',
  }
}

function between(a: SeriesPoint, b: SeriesPoint, share: number): Figure {
  const mix = (from: number, to: number) => Math.round(from + (to - from) * share)
  return {
    value: mix(a.plot, b.plot),
    low: mix(a.low ?? a.plot, b.low ?? b.plot),
    high: mix(a.high ?? a.plot, b.high ?? b.plot),
    basis: 'interpolated',
  }
}

function sum(figures: readonly Figure[]): Figure {
  const values = figures.map(({ value }) => value)
  const bases = new Set(figures.map(({ basis }) => basis))
  return {
    value: values.some((value) => value === null)
      ? null
      : values.reduce<number>((total, value) => total + (value ?? 0), 0),
    low: figures.reduce((total, { low }) => total + low, 0),
    high: figures.reduce((total, { high }) => total + high, 0),
    basis: bases.has('interpolated') ? 'interpolated' : bases.has('reported') ? 'reported' : 'zero',
  }
}

/** The men of the units on the map; not known where those of a single unit are not, for the rest are no total. */
function menOf(forces: readonly ForceNow[]): Figure {
  const known = forces.flatMap(({ men }) => (men ? [men] : []))
  if (known.length < forces.length) return { value: null, low: 0, high: 0, basis: 'reported' }
  const total = (pick: (men: Men) => number | null) => known.reduce((all, men) => all + (pick(men) ?? 0), 0)
  const value = known.some((men) => men.value !== null) ? total(({ value }) => value) : null
  return {
    value,
    low: total(({ value, low, high }) => low ?? value ?? high),
    high: total(({ value, low, high }) => high ?? value ?? low),
    basis: 'reported',
  }
}
