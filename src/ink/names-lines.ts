import { curveText, type CurvedText, type Glyph } from './curve-text'
import { isWater, nameSizes, type Box, type Candidate, type Named, type NameOptions, type Piece } from './names'
import { pointCandidates, readingSize } from './names-straight'
import { smooth } from './smooth'
import { runsOf } from './text'
import { turnOf } from './turn'
import type { Point } from './types'

/** Middles of a name along its line, the best first. */
const along = [0.5, 0.32, 0.68, 0.16, 0.84]
/** Distances from the line, in font sizes, for names of areas: they may stand beside it. */
const beside = [0, 1.4, -1.4, 2.8, -2.8]

/** Ways of setting a name of an area or water: along its lines where they can be seen, spread wide, then closer; or at its point. */
export function* lineCandidates(name: Named, options: NameOptions, free: (box: Box) => boolean): Generator<Candidate> {
  if (!name.lines) {
    const at = options.project(name.lng + turnOf(options.project, options.size, [name.lng, name.lat]), name.lat)
    if (at) yield* pointCandidates(name, at, options)
    return
  }
  const { style } = name
  const { lang, scale, measure } = options
  const full = nameSizes(style, lang, scale)
  const runs = runsOf(name.text)
  const text = runs.map((run) => run.text).join('')
  const above = readingsOf(runs)
  const count = [...text].length
  const gaps = Math.max(1, count - 1)
  const river = style === 'river'
  const stacked = lang === 'ja' && isWater(style) && !/[ーA-Za-z()（）]/.test(text)
  const seen = visible(
    name.lines,
    options,
    full.size * 0.7 + 3 + (above.length > 0 ? readingSize(full.size, scale) : 0),
  )
  for (const share of shrinks.has(style) ? [1, 0.84] : [1]) {
    const size = full.size * share
    const small = readingSize(size, scale)
    const spacing = full.spacing * share
    const measureChar = (char: string): number => measure(char, style, size, 'name')
    const letters = [...text].reduce((sum, char) => sum + measureChar(char), 0)
    const rises = river ? [size * 0.32, -size * 1.02 - (above.length > 0 ? small : 0)] : [undefined]
    for (const line of seen) {
      const shape = river ? softened(line, 18 * scale) : extended(line, (letters + spacing * gaps) * 1.04)
      const length = lengthOf(shape)
      const widest = Math.min(full.maxSpacing, (length * 0.96 - letters) / gaps)
      if (widest < spacing) continue
      const courses = river ? [shape] : beside.map((off) => (off === 0 ? shape : shifted(shape, off * size)))
      for (const space of widest > spacing * 1.8 ? [widest, (widest + spacing * 2) / 3, spacing] : [widest])
        for (const rise of rises)
          for (const course of courses)
            for (const at of letters + space * gaps > length * 0.85 ? [0.5] : along) {
              const set = curveText(text, course, {
                size, spacing: space, measureChar, at, above, aboveSize: small, stacked, free,
                ...(rise === undefined ? {} : { rise }), maxTilt: river ? 1.1 : 0.75, maxBend: 0.42,
              }) // prettier-ignore
              if (set) yield piecesOf(set, size, small)
            }
    }
  }
}

/** Lands that are set a little smaller where they find no room in full size. */
const shrinks: ReadonlySet<Named['style']> = new Set(['country', 'area', 'ocean', 'sea'])

function piecesOf({ glyphs, above, boxes }: CurvedText, size: number, small: number): Candidate {
  const piece = (role: Piece['role'], px: number) => ({ char, x, y, angle }: Glyph): Piece => ({ text: char, x, y, angle, size: px, role }) // prettier-ignore
  return { pieces: [...glyphs.map(piece('name', size)), ...above.map(piece('reading', small))], boxes }
}

/** How far a line may be drawn out at each end, as a share of its length, where a name is a little longer. */
const reach = 0.32

/** The line, drawn out straight at both ends where it is shorter than a length in px. */
function extended(line: readonly Point[], wanted: number): readonly Point[] {
  const length = lengthOf(line)
  const more = Math.min((wanted - length) / 2, length * reach)
  if (more <= 0) return line
  const beyond = (end: Point, from: Point): Point => {
    const far = Math.hypot(end[0] - from[0], end[1] - from[1]) || 1
    return [end[0] + ((end[0] - from[0]) / far) * more, end[1] + ((end[1] - from[1]) / far) * more]
  }
  return [beyond(line[0]!, line[1]!), ...line, beyond(line.at(-1)!, line.at(-2)!)]
}

function readingsOf(runs: ReturnType<typeof runsOf>): { first: number; last: number; text: string }[] {
  let index = 0
  return runs.flatMap(({ text, reading }) => {
    const first = index
    index += [...text].length
    return reading ? [{ first, last: index - 1, text: reading }] : []
  })
}

/** Stretches of the lines that can be seen, the longest of each line first. */
function visible(lines: NonNullable<Named['lines']>, { project, size }: NameOptions, margin: number): Point[][] {
  return lines.flatMap((line) => {
    const stretches: Point[][] = []
    let stretch: Point[] = []
    let before: readonly [number, number] | null = null
    const turn = turnOf(project, size, line[0])
    for (const [lng, lat] of line) {
      const point = project(lng! + turn, lat!)
      const cut: [Point, Point] | null = before && point ? clipped(before, point, size, margin) : null
      if (cut) {
        if (stretch.length === 0) stretch.push(cut[0])
        stretch.push(cut[1])
      }
      if (!cut || cut[1] !== point) {
        if (stretch.length > 1) stretches.push(stretch)
        stretch = []
      }
      before = point
    }
    if (stretch.length > 1) stretches.push(stretch)
    return stretches.sort((a, b) => lengthOf(b) - lengthOf(a))
  })
}

/** The part of a stroke inside the screen less a margin, or null; an end that lies inside stays the very same point. */
function clipped(
  a: Point,
  b: Point,
  [width, height]: readonly [number, number],
  margin: number,
): [Point, Point] | null {
  let [from, to] = [0, 1]
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const sides = [
    [-dx, a[0] - margin],
    [dx, width - margin - a[0]],
    [-dy, a[1] - margin],
    [dy, height - margin - a[1]],
  ] as const
  for (const [p, q] of sides) {
    if (p === 0 && q < 0) return null
    if (p < 0) from = Math.max(from, q / p)
    if (p > 0) to = Math.min(to, q / p)
  }
  if (from > to) return null
  const at = (t: number): Point => (t === 0 ? a : t === 1 ? b : [a[0] + dx * t, a[1] + dy * t])
  return [at(from), at(to)]
}

function lengthOf(line: readonly Point[]): number {
  let sum = 0
  for (let i = 1; i < line.length; i++) sum += Math.hypot(line[i]![0] - line[i - 1]![0], line[i]![1] - line[i - 1]![1])
  return sum
}

/** The line moved square to its chord; positive is down for a line that runs to the right. */
function shifted(line: readonly Point[], by: number): Point[] {
  const [first, last] = [line[0]!, line.at(-1)!]
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]]
  const norm = (Math.hypot(dx, dy) || 1) * (dx < 0 ? -1 : 1)
  return line.map(([x, y]): Point => [x - (dy / norm) * by, y + (dx / norm) * by])
}

const step = 4

/** A course without the small bends that letters cannot follow. */
function softened(line: readonly Point[], sigma: number): Point[] {
  const length = lengthOf(line)
  const count = Math.max(2, Math.round(length / step))
  const x = new Float64Array(count + 1)
  const y = new Float64Array(count + 1)
  let [i, gone] = [1, 0]
  for (let k = 0; k <= count; k++) {
    const s = (k * length) / count
    let [a, b] = [line[i - 1]!, line[i]!]
    let part = Math.hypot(b[0] - a[0], b[1] - a[1])
    while (i < line.length - 1 && gone + part < s) {
      gone += part
      i++
      ;[a, b] = [line[i - 1]!, line[i]!]
      part = Math.hypot(b[0] - a[0], b[1] - a[1])
    }
    const t = part > 0 ? Math.min(1, (s - gone) / part) : 0
    x[k] = a[0] + (b[0] - a[0]) * t
    y[k] = a[1] + (b[1] - a[1]) * t
  }
  const [sx, sy] = [new Float64Array(count + 1), new Float64Array(count + 1)]
  smooth(x, sx, 0, count, sigma / step)
  smooth(y, sy, 0, count, sigma / step)
  return Array.from(sx, (px, k): Point => [px, sy[k]!])
}
