import type { NationInk, Palette } from '../themes/palette'
import { runsOf } from './text'
import type { LabelPart, Measure, PartStyle } from './types'

/** One row of a tag: whose, what it is called, how many. */
export interface Row {
  /** The facts that it stands for. */
  readonly ids: readonly string[]
  readonly code: string
  readonly ink: NationInk
  /** May carry readings. */
  readonly unit: string
  /** 14,040 or 20,000–40,000; null where no number is known. */
  readonly men: string | null
  /** Said instead of the number where the form is full. */
  readonly unknown: string
  /** Month of the report, or null. */
  readonly month: string | null
  /** Said of those that a treaty calls home; null of all others. */
  readonly recalled: string | null
  readonly differs: boolean
}

export interface TagForm {
  readonly w: number
  readonly h: number
  readonly parts: readonly LabelPart[]
  /** Where each row stands in the tag: what is touched. */
  readonly rows: readonly {
    readonly ids: readonly string[]
    readonly x: number
    readonly y: number
    readonly w: number
    readonly h: number
  }[]
}

export interface TagStyle {
  readonly palette: Palette
  readonly measure: Measure
  readonly scale: number
  readonly ruby: boolean
}

const size = { code: 12, unit: 13.5, men: 14, note: 12, differs: 14, ruby: 7 } as const
const gap = { code: 6, unit: 8, men: 5, note: 5, differs: 5 } as const
const codeSide = 17
const padding = 6
const tallest = 4

/** The forms of a tag from the fullest to the barest: rows with names; codes and men; codes. */
export function tagForms(rows: readonly Row[], style: TagStyle): TagForm[] {
  return [full(rows, style), inline(rows, style, true), inline(rows, style, false)]
}

/** Style, words, colour. */
type Piece = readonly [Exclude<PartStyle, 'along'>, string, string]

/** Sets parts after each other, from x = `left`; returns them and where they end. */
function line(row: Row, pieces: readonly Piece[], left: number, top: number, height: number, style: TagStyle) {
  const { palette, measure, scale } = style
  const parts: LabelPart[] = []
  let x = left
  const base = top + height / 2 + 4.8 * scale
  pieces.forEach(([kind, text, color], i) => {
    if (i > 0) x += gap[pieces[i - 1]![0]] * scale
    const font = size[kind] * scale
    if (kind === 'code') {
      const side = codeSide * scale
      const wide = measure(text, 'code', font)
      const w = Math.max(side, Math.ceil(wide + 5 * scale))
      const edge = row.ink.cased ? palette.edge : undefined
      parts.push({
        text,
        style: kind,
        fill: row.ink.hue,
        color,
        edge,
        x,
        w,
        y: top + (height - side) / 2,
        size: font,
        h: side,
      })
      x += w
      return
    }
    const runs = kind === 'unit' ? runsOf(text) : [{ text, reading: null }]
    const ruby: NonNullable<LabelPart['ruby']>[number][] = []
    let end = x
    for (const run of runs) {
      const w = measure(run.text, kind, font)
      if (style.ruby && run.reading)
        ruby.push({ text: run.reading, x: end + w / 2, y: base - font * 0.93, size: size.ruby * scale })
      end += w
    }
    const words = runs.map((run) => run.text).join('')
    parts.push({
      text: words,
      style: kind,
      color,
      x,
      w: end - x,
      y: base,
      size: font,
      ...(ruby.length ? { ruby } : {}),
    })
    x = end
  })
  return { parts, end: x }
}

function full(rows: readonly Row[], style: TagStyle): TagForm {
  const { palette, scale } = style
  const shown = rows.length > tallest ? rows.slice(0, tallest - 1) : rows
  const hasRuby = style.ruby && shown.some((row) => row.unit.includes('|'))
  const rowHeight = (hasRuby ? 26 : 22) * scale
  const pad = (rows.length > 1 ? 2 : 1) * scale
  // Readings stand above the words, so the words sit a little lower.
  const drop = hasRuby ? 1.5 * scale : 0
  const parts: LabelPart[] = []
  const boxes: TagForm['rows'][number][] = []
  let w = 0
  shown.forEach((row, i) => {
    const pieces: Piece[] = [
      ['code', row.code, row.ink.on],
      ['unit', row.unit, palette.ink],
    ]
    if (row.men) pieces.push(['men', row.men, palette.ink])
    else if (rows.length === 1) pieces.push(['note', row.unknown, palette.ink2])
    if (row.month && row.men) pieces.push(['note', row.month, palette.ink2])
    if (row.recalled) pieces.push(['note', row.recalled, palette.now])
    if (row.differs) pieces.push(['differs', '≠', palette.now])
    const set = line(row, pieces, padding * scale, pad + i * rowHeight + drop, rowHeight, style)
    parts.push(...set.parts)
    boxes.push({ ids: row.ids, x: 0, y: pad + i * rowHeight, w: 0, h: rowHeight })
    w = Math.max(w, set.end + padding * scale)
  })
  let h = shown.length * rowHeight + 2 * pad
  if (rows.length > shown.length) {
    const rest = rows.slice(shown.length)
    const set = codes(rest, padding * scale, h - pad, style, false)
    parts.push(...set.parts)
    boxes.push(...rest.map((row) => ({ ids: row.ids, x: 0, y: h - pad, w: 0, h: rowHeight })))
    w = Math.max(w, set.end + padding * scale)
    h += 21 * scale
  }
  return { w: Math.ceil(w), h: Math.ceil(h), parts, rows: boxes.map((box) => ({ ...box, w: Math.ceil(w) })) }
}

/** Codes in a row, each nation once, with the men of those who have a number. */
function codes(rows: readonly Row[], left: number, top: number, style: TagStyle, men: boolean) {
  const parts: LabelPart[] = []
  let x = left
  const seen = new Set<string>()
  const height = 21 * style.scale
  for (const row of rows) {
    if (seen.has(row.code) && !(men && row.men)) continue
    if (x > left) x += 4 * style.scale
    seen.add(row.code)
    const pieces: Piece[] = [['code', row.code, row.ink.on]]
    if (men && row.men) pieces.push(['men', row.men, style.palette.ink])
    const set = line(row, pieces, x, top, height, style)
    parts.push(...set.parts)
    x = set.end
  }
  return { parts, end: x }
}

function inline(rows: readonly Row[], style: TagStyle, men: boolean): TagForm {
  const { scale } = style
  const pad = (men ? 5 : 2.5) * scale
  const bare = rows.map((row) => ({ ...row, month: null }))
  const set = codes(bare, pad, (men ? 1 : 0.5) * scale, style, men)
  const w = Math.ceil(set.end + pad)
  const h = Math.ceil((men ? 23 : 22) * scale)
  return { w, h, parts: set.parts, rows: rows.map((row) => ({ ids: row.ids, x: 0, y: 0, w, h })) }
}
