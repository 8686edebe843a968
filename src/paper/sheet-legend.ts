import { messages } from '../i18n/messages'
import type { LegendItem } from '../ink/legend'
import { legendSample } from '../ink/legend-samples'
import { legendWords } from '../ink/legend-words'
import { inkToSvg } from '../ink/to-svg'
import { linesOf } from './sheet-lines'
import { rubyRoom, textAt, type SheetType } from './sheet-type'
import { n } from './svg'

/** A part of a sheet, drawn from (0, 0) downwards. */
export interface SheetPart {
  readonly svg: string
  /** px. */
  readonly height: number
}

const size = 12
const heading = 13
/** px between an example and its words, between rows, between columns. */
const gap = { words: 9, row: 4, column: 18 } as const
const wide = 62

interface Row {
  readonly svg: string
  readonly height: number
}

/**
 * The legend of what is on the map: true-size examples with their words, in columns. A heading stands above it unless
 * `plain`.
 */
export function legendPart(
  items: readonly LegendItem[],
  type: SheetType,
  width: number,
  columns: number,
  idPrefix: string,
): SheetPart {
  if (items.length === 0) return { svg: '', height: 0 }
  const across = (width - gap.column * (columns - 1)) / columns
  const rows = items.map((item, i) => legendRow(item, type, across, `${idPrefix}legend${i}`))
  const title = textAt(type, messages[type.lang].legend, 0, heading + rubyRoom(type, heading), {
    role: 'bold',
    size: heading,
    fill: type.palette.ink,
  })
  const top = heading + rubyRoom(type, heading) + 8
  const each = Math.ceil(rows.length / columns)
  let tallest = 0
  const drawn = Array.from({ length: columns }, (_, c) => {
    let y = top
    return rows.slice(c * each, (c + 1) * each).map((row) => {
      const at = `<g transform="translate(${n(c * (across + gap.column))} ${n(y)})">${row.svg}</g>`
      y += row.height + gap.row
      tallest = Math.max(tallest, y)
      return at
    })
  })
  return { svg: [title, ...drawn.flat()].join('\n'), height: tallest }
}

/** One example, at the scale of the map's ink, and its words beside it, both on the row's middle line. */
export function legendRow(item: LegendItem, type: SheetType, width: number, idPrefix: string, scale = 1): Row {
  const across = wide * scale
  const sample = legendSample(item, type.palette, scale, idPrefix)
  const words = linesOf(type, legendWords(item, type.lang), width - across - gap.words, 'body', size)
  const line = size * 1.25 + rubyRoom(type, size)
  const height = Math.max(sample.size[1], words.length * line)
  const first = (height - words.length * line) / 2 + line - size * 0.3
  const text = words.map((one, i) =>
    textAt(type, one, across + gap.words, first + i * line, { role: 'body', size, fill: type.palette.ink2 }),
  )
  const picture =
    item.kind === 'differs'
      ? textAt(type, '≠', across / 2, height / 2 + 5, {
          role: 'bold',
          size: 15,
          fill: type.palette.now,
          anchor: 'middle',
        })
      : inkToSvg({ items: sample.shapes, targets: [] }, type.lang)
  const defs = sample.defs ? `<defs>${sample.defs}</defs>` : ''
  const down = n((height - sample.size[1]) / 2)
  const shapes = item.kind === 'differs' ? picture : `<g transform="translate(0 ${down})">${picture}</g>`
  return { svg: `${defs}${shapes}${text.join('')}`, height }
}
