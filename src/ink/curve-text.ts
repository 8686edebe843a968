import type { Box } from './names'
import { above as firstAbove } from './polyline'
import type { Point } from './types'

/** One character: (x, y) is the left end of its base line in px, `angle` in radians, clockwise as the screen turns. */
export interface Glyph {
  readonly char: string
  readonly x: number
  readonly y: number
  readonly angle: number
}

export interface CurvedText {
  readonly glyphs: readonly Glyph[]
  /** Characters of the readings above, at `aboveSize`. */
  readonly above: readonly Glyph[]
  /** What the text covers, one small box for each character (none for spaces): letters spaced wide leave room between them. */
  readonly boxes: readonly Box[]
}

export interface CurveOptions {
  /** Font size in px. */
  readonly size: number
  /** Least space between characters in px. */
  readonly spacing: number
  /** The space grows up to this, until the text spans the line; the same as `spacing` if left out. */
  readonly maxSpacing?: number
  /** Width of one character in px at `size`. */
  readonly measureChar: (char: string) => number
  /** Where the text's middle lies on the line, 0 … 1; 0.5 if left out. It is moved where the text would run over an end. */
  readonly at?: number
  /** How far the base line lies above the line, in px; if left out the letters are centred on the line. */
  readonly rise?: number
  /** Greatest turn between neighbours, in radians; 0.5 if left out. */
  readonly maxBend?: number
  /** Greatest slope of a letter, in radians; a little less than upright if left out. */
  readonly maxTilt?: number
  /** A reading, or any second text, in smaller type above: characters from `first` to `last` carry `text`. */
  readonly above?: readonly { readonly first: number; readonly last: number; readonly text: string }[]
  readonly aboveSize?: number
  /** Says whether a letter may stand in a box; the first that may not ends the attempt with null. */
  readonly free?: (box: Box) => boolean
  /** Steep lines are set from top to bottom with upright characters, as Japanese is. */
  readonly stacked?: boolean
}

/** Height of a letter over the base line, and depth under it, as shares of the size. */
const ascent = 0.86
const descent = 0.2
/** Base line under the line that letters are centred on. */
const centred = -0.34

/**
 * Sets a text along a line on the screen: spread to its length as far as `maxSpacing` allows, else centred on it. The line is read in
 * the direction in which letters stand upright. Null if the text does not fit, bends too sharply or would lean too far.
 */
export function curveText(text: string, line: readonly Point[], options: CurveOptions): CurvedText | null {
  const chars = [...text.normalize('NFC')]
  const track = trackOf(line)
  if (chars.length === 0 || !track) return null
  const down = options.stacked === true && isSteep(track.points)
  const rail = (down ? track.points[0]![1] > track.points.at(-1)![1] : isLeftward(track.points))
    ? backwards(track)
    : track
  const widths = down ? chars.map(() => options.size) : chars.map(options.measureChar)
  const places = spread(widths, rail.length, options)
  if (!places) return null
  const rise = options.rise ?? centred * options.size
  const glyphs: Glyph[] = []
  const boxes: Box[] = []
  const { maxBend = 0.5, maxTilt = 1.45, size } = options
  let before = NaN
  for (const [i, char] of chars.entries()) {
    const w = widths[i]!
    const at = rail.at(places[i]!, Math.max(w, size) * 0.75)
    const angle = down ? at.angle - Math.PI / 2 : at.angle
    if (Math.abs(angle) > maxTilt || Math.abs(angle - before) > maxBend) return null
    before = angle
    const [cx, cy] = down ? [at.x, at.y + size * 0.36] : [at.x + rise * Math.sin(angle), at.y - rise * Math.cos(angle)]
    const own = down ? options.measureChar(char) : w
    glyphs.push(glyphAt(char, cx, cy, down ? 0 : angle, own))
    if (char === ' ') continue
    const box = boxAt(cx, cy, down ? 0 : angle, own, size)
    if (options.free && !options.free(box)) return null
    boxes.push(box)
  }
  const above = down ? [] : readings(options, rail, places, widths, rise)
  for (const { cx, cy, angle, w } of above) boxes.push(boxAt(cx, cy, angle, w, options.aboveSize ?? size / 2))
  return { glyphs, above: above.map(({ char, cx, cy, angle, w }) => glyphAt(char, cx, cy, angle, w)), boxes }
}

interface Track {
  readonly points: readonly Point[]
  readonly length: number
  /** Place and direction at `s` px from the start; the direction is that of the chord `reach` px to both sides. */
  readonly at: (s: number, reach: number) => { x: number; y: number; angle: number }
}

const tracks = new WeakMap<readonly Point[], Track | null>()

/** One line is tried with a text at many places: it is measured once. */
function trackOf(line: readonly Point[]): Track | null {
  let track = tracks.get(line)
  if (track === undefined) tracks.set(line, (track = measured(line)))
  return track
}

function measured(line: readonly Point[]): Track | null {
  const points = line.filter((p, i) => i === 0 || p[0] !== line[i - 1]![0] || p[1] !== line[i - 1]![1])
  if (points.length < 2 || !points.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))) return null
  const s = [0]
  for (let i = 1; i < points.length; i++)
    s.push(s[i - 1]! + Math.hypot(points[i]![0] - points[i - 1]![0], points[i]![1] - points[i - 1]![1]))
  const length = s.at(-1)!
  const pointAt = (value: number): Point => {
    const i = Math.min(Math.max(firstAbove(s, value), 1), points.length - 1)
    const [a, b] = [points[i - 1]!, points[i]!]
    const t = Math.min(1, Math.max(0, (value - s[i - 1]!) / (s[i]! - s[i - 1]!)))
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
  }
  const at: Track['at'] = (value, reach) => {
    const [x, y] = pointAt(value)
    // The same reach on both sides, or letters at the ends would turn.
    const room = Math.max(Math.min(reach, value, length - value), Math.min(1, length / 4))
    const [x0, y0] = pointAt(value - room)
    const [x1, y1] = pointAt(value + room)
    return { x, y, angle: Math.atan2(y1 - y0, x1 - x0) }
  }
  return { points, length, at }
}

const reversed = new WeakMap<Track, Track>()

function backwards(track: Track): Track {
  let back = reversed.get(track)
  if (!back) reversed.set(track, (back = measured([...track.points].reverse())!))
  return back
}

const isLeftward = (points: readonly Point[]): boolean => {
  const [first, last] = [points[0]!, points.at(-1)!]
  // A line straight up or down is read upwards.
  return last[0] < first[0] || (last[0] === first[0] && last[1] > first[1])
}

const isSteep = (points: readonly Point[]): boolean => {
  const [first, last] = [points[0]!, points.at(-1)!]
  return Math.abs(last[1] - first[1]) > 1.3 * Math.abs(last[0] - first[0])
}

/** Middle of each character in px from the start of the line, or null where the line is too short. */
function spread(widths: readonly number[], length: number, options: CurveOptions): number[] | null {
  const { spacing, maxSpacing = spacing, at = 0.5 } = options
  const sum = widths.reduce((a, b) => a + b, 0)
  const gaps = Math.max(1, widths.length - 1)
  const space = Math.min(Math.max(spacing, maxSpacing), Math.max(spacing, (length - sum) / gaps))
  const total = sum + space * (widths.length - 1)
  if (!(total <= length)) return null
  let s = Math.min(length - total, Math.max(0, at * length - total / 2))
  return widths.map((w) => {
    const middle = s + w / 2
    s += w + space
    return middle
  })
}

const glyphAt = (char: string, cx: number, cy: number, angle: number, w: number): Glyph => ({
  char,
  x: cx - (w / 2) * Math.cos(angle),
  y: cy - (w / 2) * Math.sin(angle),
  angle,
})

/** The upright box round a turned character whose base line has its middle at (cx, cy). */
function boxAt(cx: number, cy: number, angle: number, w: number, size: number): Box {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const middle = ((ascent - descent) / 2) * size
  const [x, y] = [cx + middle * sin, cy - middle * cos]
  const h = (ascent + descent) * size
  const [bw, bh] = [w * Math.abs(cos) + h * Math.abs(sin), w * Math.abs(sin) + h * Math.abs(cos)]
  return { x: x - bw / 2, y: y - bh / 2, w: bw, h: bh }
}

function readings(
  options: CurveOptions,
  rail: Track,
  places: readonly number[],
  widths: readonly number[],
  rise: number,
): { char: string; cx: number; cy: number; angle: number; w: number }[] {
  const { above = [], size, aboveSize = size / 2, measureChar } = options
  const lift = rise + size * 0.96
  return above.flatMap(({ first, last, text }) => {
    const chars = [...text]
    const own = chars.map((char) => (measureChar(char) * aboveSize) / size)
    const from = places[first]! - widths[first]! / 2
    const to = places[last]! + widths[last]! / 2
    const sum = own.reduce((a, b) => a + b, 0)
    // Spread over the characters that it reads, but no wider than one of its own letters apart.
    const space = Math.min(aboveSize, Math.max(0, (to - from - sum) / (chars.length + 1)))
    let s = (from + to - sum - space * (chars.length - 1)) / 2
    return chars.map((char, i) => {
      const w = own[i]!
      const { x, y, angle } = rail.at(s + w / 2, size * 0.75)
      s += w + space
      return { char, cx: x + lift * Math.sin(angle), cy: y - lift * Math.cos(angle), angle, w }
    })
  })
}
