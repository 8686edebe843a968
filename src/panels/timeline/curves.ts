import type { Timescale } from '../../time/timescale'
import type { Lang } from '../../i18n/lang'
import { count } from '../../i18n/numbers'
import { plain } from '../../i18n/ruby'
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

export interface CurveLabel {
  readonly id: string
  readonly nation: string
  readonly name: string
  readonly men: string
  readonly x: number
  readonly y: number
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

const LINE = 12

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
}

/**
 * A label for each of the strongest curves: at its peak, or along it where the peak has no room. A label that would
 * lie on another is left out: the table beside the map has every figure.
 */
export function curveLabels(
  curves: readonly Curve[],
  scale: Timescale,
  rows: Rows,
  top: number,
  lang: Lang,
  most = 5,
): CurveLabel[] {
  const placed: Box[] = []
  const labels: CurveLabel[] = []
  const strongest = curves.map((curve) => ({ curve, peak: peakOf(curve) })).sort((a, b) => b.peak.plot - a.peak.plot)
  const solo = strongest.filter(({ curve }) => curve.points.some((point) => point.plot > 0))
  for (const { curve, peak } of solo) {
    if (labels.length >= most) break
    const name = plain(curve.name[lang])
    if (name.length > (lang === 'ja' ? 12 : 20)) continue
    const men = count(peak.plot)
    const w = textWidth(`${name} ${men}`)
    const others = curves.filter((other) => other !== curve)
    const best = candidates(curve, peak, w, scale, rows, top)
      .filter((box) => box.x >= 2 && box.x + w <= scale.width - 2 && box.y <= rows.base - 2 && box.y >= rows.top)
      .filter((box) => placed.every((other) => apart(box, other)))
      .map((box) => ({
        box,
        cost: crossings(box, others, scale, rows, top) + crossings(box, [curve], scale, rows, top),
      }))
      .reduce<{ box: Box; cost: number } | null>((a, b) => (a && a.cost <= b.cost ? a : b), null)
    if (!best || best.cost > 3) continue
    placed.push(best.box)
    labels.push({ id: curve.id, nation: curve.nation, name, men, x: best.box.x, y: best.box.y })
  }
  return labels
}

function peakOf(curve: Curve): { at: number; plot: number } {
  return curve.points.reduce((best, point) => (point.plot > best.plot ? point : best), { at: 0, plot: -1 })
}

/** Right of the peak, left of it, then over the line at its other points. */
function candidates(
  curve: Curve,
  peak: { at: number; plot: number },
  w: number,
  scale: Timescale,
  rows: Rows,
  top: number,
): Box[] {
  const x = scale.x(peak.at)
  const y = yOf(rows, top, peak.plot)
  const beside = [
    { x: x + 7, y: y + 4, w },
    { x: x - w - 7, y: y + 4, w },
    { x: x + 4, y: y - 4, w },
  ]
  const along = curve.points
    .filter((point) => point.plot > 0)
    .map((point) => ({ x: scale.x(point.at) + 6, y: yOf(rows, top, Math.max(point.plot, point.high ?? 0)) - 4, w }))
  return [...beside, ...along]
}

const apart = (a: Box, b: Box): boolean => a.x > b.x + b.w + 4 || b.x > a.x + a.w + 4 || Math.abs(a.y - b.y) >= LINE

/** On how many of nine upright lines through the box a curve goes through it. */
function crossings(box: Box, curves: readonly Curve[], scale: Timescale, rows: Rows, top: number): number {
  let hits = 0
  for (let i = 0; i <= 8; i++) {
    const x = box.x + (box.w * i) / 8
    const inside = (curve: Curve) => {
      const men = menAtX(curve, x, scale)
      if (men === null || men === 0) return false
      const y = yOf(rows, top, men)
      return y > box.y - LINE + 2 && y < box.y + 3
    }
    if (curves.some(inside)) hits++
  }
  return hits
}

function menAtX(curve: Curve, x: number, scale: Timescale): number | null {
  const i = curve.points.findIndex((point) => scale.x(point.at) >= x)
  const after = curve.points[i]
  const before = curve.points[i - 1]
  if (!after || !before) return null
  const x0 = scale.x(before.at)
  const x1 = scale.x(after.at)
  return before.plot + ((after.plot - before.plot) * (x - x0)) / Math.max(x1 - x0, 0.001)
}

/** Px of a label of 11.5 px: a full-width character takes its size, a Latin one about half. */
function textWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 11.5 : 6.3), 0)
}
