import { familyList } from './faces-css'
import type { FontSpec } from './faces-css'

/** One character of an SVG text as it is to be set; positions in px, `null` where it follows the one before. */
export interface SetChar {
  readonly char: string
  readonly font: FontSpec
  readonly size: number
  readonly spacing: number
  readonly anchor: string
  readonly x: number | null
  readonly y: number | null
  readonly dx: number
  readonly dy: number
  /** Degrees, clockwise. */
  readonly rotate: number
  /** Which of `SetText.paints` it wears. */
  readonly paint: number
}

/** A text element taken apart. */
export interface SetText {
  readonly chars: readonly SetChar[]
  /** Attributes of the element that are no matter of type: colour, halo, transform. */
  readonly attributes: string
  /** The same of its spans; the first is empty and belongs to the text outside spans. */
  readonly paints: readonly string[]
}

interface Style {
  readonly font: FontSpec
  readonly size: number
  readonly spacing: number
  readonly anchor: string
}

const TOKEN = /<!--.*?-->|<(\/?)([\w:]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+/gs
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** Attributes that outlines have no use for. */
const TYPE =
  /^(x|y|dx|dy|rotate|font-.*|letter-spacing|text-anchor|xml:space|textLength|lengthAdjust|dominant-baseline|lang|xml:lang)$/
const START: Style = {
  font: { families: ['sans-serif'], weight: 400, italic: false },
  size: 16,
  spacing: 0,
  anchor: 'start',
}

/**
 * Hands every text element of an SVG of ours to `write`, with the fonts that hold there, and puts what comes back in its
 * place. Type is set by attributes only (no style sheets); percentages and em are not used.
 */
export function mapTexts(svg: string, write: (text: SetText, source: string) => string): string {
  const stack: Style[] = [START]
  let out = ''
  let text: Builder | null = null
  for (const [token, close, name = '', attributes = '', empty] of svg.matchAll(TOKEN)) {
    const here = stack.at(-1)!
    if (text) text.source += token
    if (!name) {
      if (!text) out += token
      else if (!token.startsWith('<!--')) text.write(unescaped(token), here)
      continue
    }
    if (close) {
      stack.pop()
      if (text && name === 'text') {
        out += write(text.done(), text.source)
        text = null
      } else if (text) text.leave()
      else out += token
      continue
    }
    const values = attributesOf(attributes)
    const style = styleOf(values, here)
    if (!text && name === 'text' && !empty) {
      text = new Builder(values, token)
      stack.push(style)
      continue
    }
    if (text && !empty) text.enter(values)
    else if (!text) out += token
    if (!empty) stack.push(style)
  }
  return out
}

type Values = ReadonlyMap<string, string>

class Builder {
  source: string
  private readonly attributes: string
  private readonly chars: SetChar[] = []
  private readonly paints: string[] = ['']
  private readonly open: number[] = [0]
  private places = {
    x: [] as number[],
    y: [] as number[],
    dx: [] as number[],
    dy: [] as number[],
    rotate: [] as number[],
  }
  private turn = 0

  constructor(values: Values, source: string) {
    this.source = source
    this.attributes = paintOf(values)
    this.take(values)
  }

  enter(values: Values): void {
    this.take(values)
    this.open.push(this.paints.push(paintOf(values)) - 1)
  }

  leave(): void {
    this.open.pop()
  }

  write(raw: string, { font, size, spacing, anchor }: Style): void {
    let text = raw.replace(/[\t\n\r ]+/g, ' ')
    if (this.chars.length === 0 || this.chars.at(-1)?.char === ' ') text = text.replace(/^ /, '')
    for (const char of text) {
      this.turn = this.places.rotate.shift() ?? this.turn
      this.chars.push({
        char,
        font,
        size,
        spacing,
        anchor,
        x: this.places.x.shift() ?? null,
        y: this.places.y.shift() ?? null,
        dx: this.places.dx.shift() ?? 0,
        dy: this.places.dy.shift() ?? 0,
        rotate: this.turn,
        paint: this.open.at(-1)!,
      })
    }
  }

  done(): SetText {
    const chars = this.chars.at(-1)?.char === ' ' ? this.chars.slice(0, -1) : this.chars
    return { chars, attributes: this.attributes, paints: this.paints }
  }

  private take(values: Values): void {
    for (const key of ['x', 'y', 'dx', 'dy', 'rotate'] as const) {
      const text = values.get(key)
      if (text !== undefined)
        this.places[key] = text
          .trim()
          .split(/[\s,]+/)
          .map(Number)
    }
  }
}

function attributesOf(text: string): Values {
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, key = '', a, b]) => [key, unescaped(a ?? b ?? '')]))
}

function paintOf(values: Values): string {
  return [...values].flatMap(([key, value]) => (TYPE.test(key) ? [] : ` ${key}="${escaped(value)}"`)).join('')
}

function styleOf(values: Values, from: Style): Style {
  const family = values.get('font-family')
  const weight = values.get('font-weight')
  const style = values.get('font-style')
  const number = (key: string, otherwise: number) => (values.has(key) ? parseFloat(values.get(key)!) : otherwise)
  return {
    font: {
      families: family === undefined ? from.font.families : familyList(family),
      weight: weight === undefined ? from.font.weight : weight === 'bold' ? 700 : Number(weight) || 400,
      italic: style === undefined ? from.font.italic : style !== 'normal',
    },
    size: number('font-size', from.size),
    spacing: number('letter-spacing', from.spacing),
    anchor: values.get('text-anchor') ?? from.anchor,
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex || decimal ? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)) : (ENTITIES[name] ?? whole),
  )

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;')
