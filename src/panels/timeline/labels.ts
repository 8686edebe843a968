import type { Timescale } from '../../time/timescale'
import type { Lang } from '../../i18n/lang'
import { count } from '../../i18n/numbers'
import { plain } from '../../i18n/ruby'
import { yOf } from './curves'
import type { Curve } from './data'
import type { Rows } from './rows'

/** Words beside a curve, and the box that they take, px of the track; `y` is their base line. */
export interface CurveLabel {
  readonly id: string
  readonly nation: string
  readonly name: string
  /** The highest figure; empty where the label stands too far from the peak to say it. */
  readonly men: string
  readonly x: number
  readonly y: number
  readonly w: number
  /** It stands left of what it names, so its words end at the right side of the box. */
  readonly end: boolean
}

/** px of a label over and under its base line. */
export const labelBox = { above: 10, below: 3, gap: 4 } as const

type Point = readonly [x: number, y: number]

/** How far from its peak a label may still say the figure of the peak, px. */
const near = 24

/**
 * A label for each of the strongest curves, with its highest figure at the peak, or only its name somewhere along it. No
 * label lies on another, on a line or a ring; one without room is left out: the table beside the map has every figure.
 */
export function curveLabels(
  curves: readonly Curve[],
  scale: Timescale,
  rows: Rows,
  top: number,
  lang: Lang,
  most = 6,
): CurveLabel[] {
  const lines = curves.map((curve) => lineOf(curve, scale, rows, top))
  const rings = curves.flatMap((curve) =>
    curve.points
      .filter(({ ring, plot }) => ring && plot > 0)
      .map((point): Point => [scale.x(point.at), yOf(rows, top, point.plot)]),
  )
  const labels: CurveLabel[] = []
  const order = curves
    .map((curve, i) => ({ curve, line: lines[i]!, peak: peakOf(curve) }))
    .filter(({ peak, curve }) => peak.plot > 0 && plain(curve.name[lang]).length <= (lang === 'ja' ? 12 : 20))
    .sort((a, b) => b.peak.plot - a.peak.plot)
  for (const { curve, line, peak } of order.slice(0, most)) {
    const name = plain(curve.name[lang])
    const at: Point = [scale.x(peak.at), yOf(rows, top, peak.plot)]
    const words = { id: curve.id, nation: curve.nation, name }
    const full = { ...words, men: count(peak.plot), w: textWidth(`${name} ${count(peak.plot)}`) }
    const bare = { ...words, men: '', w: textWidth(name) }
    const free = (label: CurveLabel): boolean =>
      label.x >= 2 &&
      label.x + label.w <= scale.width - 2 &&
      label.y <= rows.base - labelBox.below &&
      label.y - labelBox.above >= rows.top - 6 &&
      labels.every((other) => apart(label, other)) &&
      lines.every((points) => !crosses(label, points)) &&
      rings.every((ring) => !covers(label, ring, 3))
    const found =
      spots(full, [at], near).find(free) ??
      spots(bare, [at, ...line.filter(([, y]) => y < rows.base - 4)], 16).find(free)
    if (found) labels.push(found)
  }
  return labels
}

function peakOf(curve: Curve): { at: number; plot: number } {
  return curve.points.reduce((best, point) => (point.plot > best.plot ? point : best), { at: 0, plot: -1 })
}

/** The curve as it is drawn, without the stretches at nothing. */
function lineOf(curve: Curve, scale: Timescale, rows: Rows, top: number): Point[] {
  return curve.points.map((point) => [scale.x(point.at), yOf(rows, top, point.plot)])
}

/** Places round some points, the nearest first: right and left of them, over and under, each a little farther. */
function spots(
  words: Pick<CurveLabel, 'id' | 'nation' | 'name' | 'men' | 'w'>,
  points: readonly Point[],
  reach: number,
): CurveLabel[] {
  const found: { label: CurveLabel; far: number }[] = []
  for (const [px, py] of points) {
    for (let dx = -reach; dx <= reach; dx += 4) {
      for (let dy = -16; dy <= 16; dy += 4) {
        const left = dx < 0 ? px + dx - words.w : px + dx
        // Words that begin at the point but stand over or under it may hang over it as well.
        for (const x of Math.abs(dy) > 6 ? [left, left - words.w / 2] : [left]) {
          const label = { ...words, x, y: py + 4 + dy, end: x + words.w <= px }
          found.push({ label, far: distance(label, px, py) + (x === left ? 0 : 2) + (dx < 0 ? 1 : 0) })
        }
      }
    }
  }
  return found.sort((a, b) => a.far - b.far).map(({ label }) => label)
}

/** px from a label's box to a point; nothing is nearer than a small gap. */
function distance({ x, y, w }: CurveLabel, px: number, py: number): number {
  const dx = Math.max(x - px, px - x - w, 0)
  const dy = Math.max(y - labelBox.above - py, py - y - labelBox.below, 0)
  return Math.max(Math.hypot(dx, dy * 1.4), 5)
}

const apart = (a: CurveLabel, b: CurveLabel): boolean =>
  a.x > b.x + b.w + labelBox.gap ||
  b.x > a.x + a.w + labelBox.gap ||
  a.y - labelBox.above >= b.y + labelBox.below ||
  b.y - labelBox.above >= a.y + labelBox.below

const covers = ({ x, y, w }: CurveLabel, [px, py]: Point, by: number): boolean =>
  px > x - by && px < x + w + by && py > y - labelBox.above - by && py < y + labelBox.below + by

/** Whether a drawn line goes through the box of a label. */
function crosses(label: CurveLabel, line: readonly Point[]): boolean {
  return line.some((b, i) => {
    const a = line[i - 1]
    return a !== undefined && through(label, a, b)
  })
}

function through({ x, y, w }: CurveLabel, a: Point, b: Point): boolean {
  const [left, right, over, under] = [x - 2, x + w + 2, y - labelBox.above, y + labelBox.below]
  if (Math.max(a[0], b[0]) <= left || Math.min(a[0], b[0]) >= right) return false
  if (Math.max(a[1], b[1]) <= over || Math.min(a[1], b[1]) >= under) return false
  // What is left of the line between the two sides of the box: it goes through when it is not all over or all under it.
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  if (dx === 0) return true
  const yAt = (px: number): number =>
    a[1] + (dy * (Math.min(Math.max(px, Math.min(a[0], b[0])), Math.max(a[0], b[0])) - a[0])) / dx
  const [y0, y1] = [yAt(left), yAt(right)]
  return Math.max(y0, y1) > over && Math.min(y0, y1) < under
}

/** Px of a label of 11.5 px: a full-width character takes its size, a Latin one about half. */
function textWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 11.5 : 6.1), 0)
}
