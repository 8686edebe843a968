import { plain } from '../i18n/ruby'
import { say } from '../i18n/say'
import { legendOf } from '../ink/legend'
import type { Region } from '../model/types'
import type { Scene, Total } from '../scene/types'
import { palettes } from '../themes/palette'
import { formatMoment } from '../time/words'
import { paperFrame } from './frame'
import { paperMap } from './map'
import { footPart } from './sheet-foot'
import { datePart, titlePart } from './sheet-head'
import { legendPart, type SheetPart } from './sheet-legend'
import { menPart, menRows } from './sheet-men'
import type { SheetSize } from './sheet-size'
import type { SheetType } from './sheet-type'
import { escaped, n } from './svg'
import type { Bounds, PaperFrame, PaperOptions, ShownIds } from './types'

export interface SheetOptions extends Omit<PaperOptions, 'frame' | 'relief' | 'obstacles' | 'border' | 'memory'> {
  readonly area: Region | Bounds
  readonly size: SheetSize
  /** Width in px of a text of the page, without readings. */
  readonly width: SheetType['width']
  /** Address of a picture of the relief in a frame; left out, there is none. */
  readonly relief?: (frame: PaperFrame) => string | null
  /** Men of each nation at the scene's moment (`sceneIndex(lesson).totalsAt`). */
  readonly totals: readonly Total[]
  /** False leaves out the legend and the table of men; true if left out. */
  readonly legend?: boolean
}

export interface Sheet {
  /** A whole SVG document. */
  readonly svg: string
  readonly shown: ShownIds
}

/** 12 mm at 96 dpi; small pages have less. */
export const marginOf = ([width, height]: SheetSize): number => Math.round(Math.min(45, Math.min(width, height) * 0.06))

/** The page of a printed atlas: title, date, what just changed, the map in its frame, legend, men by nation, scale, projection, credits. */
export function paperSheet(scene: Scene, options: SheetOptions): Sheet {
  const { lesson, lang, size, look, ruby, width, area } = options
  const type: SheetType = { lang, ruby: ruby && lang === 'ja', palette: palettes[look], width }
  const margin = marginOf(size)
  const inner = [size[0] - 2 * margin, size[1] - 2 * margin] as const
  const region = 'bounds' in area ? say(area.name, lang) : ''
  const title = titlePart(type, say(lesson.title, lang), region, inner[0])
  const beside = inner[0] > inner[1] * 1.1
  const side = options.legend === false ? 0 : Math.min(250, inner[0] * 0.26)
  const left = beside && side ? inner[0] - side - 22 : inner[0]
  const date = datePart(type, scene, left)
  const top = title.height + 14 + date.height + 6
  const rows = side ? menRows(scene, lesson, options.totals, lang) : []

  const draw = (height: number) => {
    const frame = paperFrame(area, [left, Math.max(120, Math.floor(height))])
    const href = options.relief?.(frame) ?? null
    return { frame, map: paperMap(scene, { ...options, frame, relief: href ? { href } : null }) }
  }
  // What the legend says depends on what the map shows, and below a map its height depends on the legend.
  const all = side ? legendOf(scene, lesson) : []
  const below = (items: typeof all): SheetPart => {
    const half = (inner[0] - 30) * 0.6
    const legend = legendPart(items, type, half, inner[0] < 600 ? 1 : 2, options.idPrefix ?? '')
    const men = menPart(rows, type, inner[0] - 30 - half)
    return {
      svg: `${legend.svg}<g transform="translate(${n(half + 30)} 0)">${men.svg}</g>`,
      height: Math.max(legend.height, men.height),
    }
  }
  const foot = 30
  const under = beside || !side ? 0 : below(all).height + 18
  const { frame, map } = draw(inner[1] - top - foot - under)
  const footer = footPart(type, lesson, frame, inner[0])
  const shown = new Set([...map.shown.zones, ...map.shown.forces, ...map.shown.treaties, ...map.shown.events])
  const items = side ? legendOf(scene, lesson, shown) : []
  const column = beside && side ? sideColumn(type, items, rows, side, options.idPrefix ?? '') : ''
  const mapHeight = frame.size[1]
  const parts = [
    title.svg,
    move(0, title.height + 14, date.svg),
    move(0, top, map.svg),
    column && move(left + 22, title.height + 14, column),
    under ? move(0, top + mapHeight + 18, below(items).svg) : '',
    move(0, inner[1] - footer.height + 4, footer.svg),
  ]
  const label = `${plain(say(lesson.title, lang))}, ${formatMoment(scene.moment, lang)}`
  return { svg: pageSvg(size, label, type, margin, parts), shown: map.shown }
}

function sideColumn(
  type: SheetType,
  items: Parameters<typeof legendPart>[0],
  rows: Parameters<typeof menPart>[0],
  width: number,
  idPrefix: string,
): string {
  const men = menPart(rows, type, width)
  const legend = legendPart(items, type, width, 1, idPrefix)
  return `${men.svg}${move(0, men.height ? men.height + 20 : 0, legend.svg)}`
}

export const move = (x: number, y: number, svg: string): string =>
  svg ? `<g transform="translate(${n(x)} ${n(y)})">\n${svg}\n</g>` : ''

/** The document: paper, and the parts inside its margins. */
export function pageSvg(
  [width, height]: SheetSize,
  label: string,
  type: SheetType,
  margin: number,
  parts: readonly string[],
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${type.lang}" role="img" aria-label="${escaped(label)}">
<title>${escaped(label)}</title>
<rect width="${width}" height="${height}" fill="${type.palette.paper}"/>
${move(margin, margin, parts.filter(Boolean).join('\n'))}
</svg>
`
}
