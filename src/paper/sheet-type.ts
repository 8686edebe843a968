import { parseRuby, plain } from '../i18n/ruby'
import { families } from '../ink/fonts'
import type { Palette } from '../themes/palette'
import { attributes, escaped, n } from './svg'

/** What a line of words on a sheet is. */
export type TypeRole = 'title' | 'date' | 'era' | 'body' | 'bold' | 'aside'

export interface TypeFace {
  /** CSS list of families. */
  readonly family: string
  readonly weight: number
  readonly italic: boolean
}

/** How words are set on a sheet: language, readings, colours and widths. */
export interface SheetType {
  readonly lang: 'ja' | 'en'
  readonly ruby: boolean
  readonly palette: Palette
  /** Width in px of a text without readings. */
  readonly width: (text: string, role: TypeRole, size: number) => number
}

const book = "'Source Serif 4 Variable', 'Shippori Mincho', 'BIZ UDPGothic', serif"

/** Titles and dates are set in a book face, the rest in that of the map. Japanese has no italics: an aside stands upright. */
export function faceOf(role: TypeRole, lang: 'ja' | 'en'): TypeFace {
  const gothic = families[lang].replaceAll('"', "'")
  switch (role) {
    case 'title':
    case 'date':
      return { family: book, weight: 700, italic: false }
    case 'era':
      return { family: book, weight: lang === 'ja' ? 600 : 400, italic: lang === 'en' }
    case 'bold':
      return { family: gothic, weight: 700, italic: false }
    case 'aside':
      return lang === 'en'
        ? { family: book, weight: 400, italic: true }
        : { family: gothic, weight: 400, italic: false }
    case 'body':
      return { family: gothic, weight: 400, italic: false }
  }
}

export interface TextLook {
  readonly role: TypeRole
  /** px. */
  readonly size: number
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** Height in px of the line that readings need above a text. */
export const rubyRoom = (type: SheetType, size: number): number => (type.ruby ? rubySize(size) + 1 : 0)

const rubySize = (size: number): number => Math.max(6.5, size * (size > 24 ? 0.32 : 0.5))

/** A line of words as SVG: its base line begins, has its middle or ends at (x, y). Readings stand above it where they are on. */
export function textAt(type: SheetType, marked: string, x: number, y: number, look: TextLook): string {
  const { role, size, fill, anchor = 'start' } = look
  const text = plain(marked)
  if (!text) return ''
  const face = faceOf(role, type.lang)
  const font = attributes({
    'font-family': face.family,
    'font-size': size,
    'font-weight': face.weight === 400 ? null : face.weight,
    'font-style': face.italic ? 'italic' : null,
    fill,
  })
  const base = `<text x="${n(x)}" y="${n(y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${font}>${escaped(text)}</text>`
  if (!type.ruby || text === marked) return base
  const start = x - type.width(text, role, size) * { start: 0, middle: 0.5, end: 1 }[anchor]
  let before = ''
  const readings = parseRuby(marked).map(({ text: run, rt }) => {
    const from = type.width(before, role, size)
    before += run
    if (rt === null) return ''
    const middle = start + (from + type.width(before, role, size)) / 2
    return `<text x="${n(middle)}" y="${n(y - size * 0.92)}">${escaped(rt)}</text>`
  })
  const small = attributes({
    'font-family': families.ja.replaceAll('"', "'"),
    'font-size': rubySize(size),
    'text-anchor': 'middle',
    fill,
  })
  return `${base}<g${small}>${readings.join('')}</g>`
}
