import type { Timescale } from '../../time/timescale'
import type { Curve } from './data'
import type { Rows } from './rows'

export interface CurveDrawing {
  readonly id: string
  readonly nation: string
  /** SVG paths in px: between reports, between what is only interpolated, and from the lowest to the highest figure. */
  readonly solid: string
  readonly dotted: string
  readonly band: string
  readonly rings: readonly (readonly [x: number, y: number])[]
}

type Point = readonly [x: number, y: number]

/** Top of the axis in men: the next full 25,000 (or 5, 50, 500 … for small lessons) over all figures. */
export function axisTop(curves: readonly Curve[]): number {
  const most = Math.max(
    1,
    ...curves.flatMap((curve) => curve.points.map((point) => Math.max(point.plot, point.high ?? 0))),
  )
  const power = 10 ** Math.floor(Math.log10(most))
  const step = most / power > 5 ? power * 2.5 : power / 2
  return Math.ceil(most / step) * step
}

/** The one grid line: 1, 2 or 5 times a power of ten, somewhere below three quarters of the top. */
export function gridMen(top: number): number {
  const power = 10 ** Math.floor(Math.log10(top))
  return [5, 2, 1, 0.5].map((n) => n * power).find((n) => n <= top * 0.76) ?? top / 2
}

export const yOf = (rows: Rows, top: number, men: number): number => rows.base - (men / top) * (rows.base - rows.top)

export function drawCurve(curve: Curve, scale: Timescale, rows: Rows, top: number): CurveDrawing {
  const at = (point: { at: number }, men: number): Point => [scale.x(point.at), yOf(rows, top, men)]
  let solid = ''
  let dotted = ''
  curve.points.forEach((point, i) => {
    const next = curve.points[i + 1]
    if (!next || (point.plot === 0 && next.plot === 0)) return
    const line = `M${pair(at(point, point.plot))}L${pair(at(next, next.plot))}`
    if (point.reported && next.reported) solid += line
    else dotted += line
  })
  return {
    id: curve.id,
    nation: curve.nation,
    solid,
    dotted,
    band: bandPath(curve, at),
    rings: curve.points.filter((point) => point.ring && point.plot > 0).map((point) => at(point, point.plot)),
  }
}

function bandPath(curve: Curve, at: (point: { at: number }, men: number) => Point): string {
  const wide = curve.points.some((point) => point.low !== null && point.high !== null && point.high > point.low)
  if (!wide) return ''
  const upper = curve.points.map((point) => at(point, point.high ?? point.plot))
  const lower = curve.points.map((point) => at(point, point.low ?? point.plot)).reverse()
  return `M${[...upper, ...lower].map(pair).join('L')}Z`
}

const pair = ([x, y]: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`
