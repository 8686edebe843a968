import { messages } from '../i18n/messages'
import { plain } from '../i18n/ruby'
import { say } from '../i18n/say'
import { forcesByNation, nationFigure, type NationFigure } from '../ink/nation-men'
import type { Lesson, NationId } from '../model/types'
import type { Scene, Total } from '../scene/types'
import { codeOf } from '../themes/codes'
import { nationInk } from '../themes/palette'
import { rubyRoom, textAt, type SheetType } from './sheet-type'
import type { SheetPart } from './sheet-legend'
import { attributes, n } from './svg'

/** A nation's line in the table of men. */
export interface MenRow extends NationFigure {
  readonly nation: NationId
  readonly code: string
  /** May carry readings. */
  readonly name: string
}

/** Who has how many men on the map, most first: the rows that the text beside the map shows too. */
export function menRows(scene: Scene, lesson: Lesson, totals: readonly Total[], lang: 'ja' | 'en'): MenRow[] {
  const rows = [...forcesByNation(scene)].map(([nation, group]) => {
    const name = lesson.nations.get(nation)?.name
    const code = codeOf(lesson, nation, lang, scene.moment)
    return { nation, code, name: name ? say(name, lang) : nation, ...nationFigure(nation, group, lesson, totals, lang) }
  })
  return rows.sort((a, b) => b.size - a.size)
}

const side = 16
const size = 12.5
const small = 10.5

/** The table: badge, nation, men, and below them the range or how the figure is known. */
export function menPart(rows: readonly MenRow[], type: SheetType, width: number): SheetPart {
  if (rows.length === 0) return { svg: '', height: 0 }
  const { palette } = type
  const heading = 13
  let y = heading + rubyRoom(type, heading)
  const title = messages[type.lang].forcesTitle
  const parts = [textAt(type, title, 0, y, { role: 'bold', size: heading, fill: palette.ink })]
  y += 7
  for (const row of rows) {
    const note = [row.words.range, row.note].filter(Boolean).join(' ')
    const base = y + 15 + rubyRoom(type, size) * 0.6
    parts.push(codeBadge(type, row, 0, base - 12.5, side))
    parts.push(textAt(type, row.name, side + 8, base, { role: 'body', size, fill: palette.ink }))
    const { svg, left } = figure(type, row, width, base)
    parts.push(svg)
    y = base + 6
    if (note) {
      // Beside the figure where there is room, else on a line of its own.
      const taken = side + 8 + type.width(plain(row.name), 'body', size) + 8 + type.width(plain(note), 'body', small)
      const own = taken > left - 7
      if (own) y += small * 1.25 + rubyRoom(type, small) * 0.7
      const look = { role: 'body', size: small, fill: palette.ink2, anchor: 'end' } as const
      parts.push(textAt(type, note, own ? width : left - 7, own ? y - 6 : base, look))
    }
    parts.push(`<path d="M0,${n(y)}H${n(width)}" stroke="${palette.ruleSoft}"/>`)
  }
  return { svg: parts.join('\n'), height: y }
}

/** Men, right-aligned, with the sign that sources differ behind them; `left` is where they begin. */
function figure(type: SheetType, row: MenRow, right: number, base: number): { svg: string; left: number } {
  const { palette } = type
  const { main, known } = row.words
  const look = known
    ? ({ role: 'bold', size, fill: palette.ink, anchor: 'end' } as const)
    : ({ role: 'body', size: small, fill: palette.ink2, anchor: 'end' } as const)
  const sign = row.differs ? type.width('≠', 'bold', size) + 3 : 0
  const end = right - sign
  const differs = row.differs
    ? textAt(type, '≠', right, base, { role: 'bold', size, fill: palette.now, anchor: 'end' })
    : ''
  return {
    svg: textAt(type, main, end, base, look) + differs,
    left: end - type.width(plain(main), look.role, look.size),
  }
}

/** A nation's code on its hue, as on the map's tags; the square's upper left corner is at (x, y). */
export function codeBadge(
  type: SheetType,
  row: Pick<MenRow, 'nation' | 'code'>,
  x: number,
  y: number,
  px: number,
): string {
  const ink = nationInk(type.palette, row.nation)
  const letters = [...plain(row.code)].length
  const font = px * (type.lang === 'ja' ? Math.min(0.72, 0.86 / letters) : 0.58)
  const square = attributes({
    x, y, width: px, height: px, rx: px * 0.18, fill: ink.hue, stroke: ink.cased ? type.palette.edge : null,
  }) // prettier-ignore
  const words = { role: 'bold', size: font, fill: ink.on, anchor: 'middle' } as const
  return `<rect${square}/>${textAt({ ...type, ruby: false }, row.code, x + px / 2, y + px / 2 + font * 0.36, words)}`
}
