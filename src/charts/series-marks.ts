import type { Series, SeriesPoint } from '../model/types'
import type { Timescale } from '../time/timescale'
import type { Moment } from '../time/types'
import { pointOf } from './point-of'
import { spreadOf, type HeightScale } from './scales'

/** What a source reports for one date. */
export interface Dot {
  readonly x: number
  readonly y: number
  /** Day to which a click goes. */
  readonly at: Moment
  /** Px of the days on which it may have been; null where the day is known. */
  readonly spread: readonly [number, number] | null
  readonly point: SeriesPoint
}

/** One series as SVG paths in px. */
export interface SeriesMarks {
  /** Between two reports that lie near each other. */
  readonly solid: string
  /** Where nothing is reported: to and from estimates, and over long stretches between reports. */
  readonly dotted: string
  /** From the lowest to the highest figure; empty where they are the same. */
  readonly band: string
  /** Reports, rising in time; those of nothing only where men come or go. */
  readonly dots: readonly Dot[]
}

/** A report is taken to hold on for this long, as on the map. */
const KNOWN_DAYS = 120

/** What is drawn of a series: dots stand only where a source reports, and estimates are dotted. */
export function seriesMarks(series: Pick<Series, 'points'>, scale: Timescale, height: HeightScale): SeriesMarks {
  const points = [...series.points].sort((a, b) => pointOf(a.when) - pointOf(b.when))
  const xy = ({ when }: SeriesPoint, value: number): string =>
    `${scale.x(pointOf(when)).toFixed(1)} ${height.y(value).toFixed(1)}`
  let solid = ''
  let dotted = ''
  points.forEach((point, i) => {
    const next = points[i + 1]
    if (!next || (point.plot === 0 && next.plot === 0)) return
    const line = `M${xy(point, point.plot)}L${xy(next, next.plot)}`
    const near = next.when.from - point.when.to <= KNOWN_DAYS
    if (near && isReport(point) && isReport(next)) solid += line
    else dotted += line
  })
  const upper = points.map((point) => xy(point, highest(point)))
  const lower = points.map((point) => xy(point, lowest(point))).reverse()
  const wide = points.some((point) => highest(point) > lowest(point))
  return {
    solid,
    dotted,
    band: wide ? `M${[...upper, ...lower].join('L')}Z` : '',
    dots: points.flatMap((point, i): Dot[] => {
      if (!isReport(point)) return []
      const turns = [points[i - 1], points[i + 1]].some((other) => other && other.plot > 0)
      if (point.plot === 0 && !turns) return []
      const at = pointOf(point.when)
      return [{ x: scale.x(at), y: height.y(point.plot), at, spread: spreadOf(point.when, scale), point }]
    }),
  }
}

/** The highest figure that anybody gives. */
export function mostOf({ points }: Pick<Series, 'points'>): number {
  return Math.max(0, ...points.map(highest))
}

const isReport = ({ basis }: SeriesPoint): boolean => basis !== 'interpolated'
const lowest = ({ low, plot }: SeriesPoint): number => Math.min(low ?? plot, plot)
const highest = ({ high, plot }: SeriesPoint): number => Math.max(high ?? plot, plot)
