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
import { menPart, menRows, type MenRow } from './sheet-men'
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
  const { lesson, lang, size, look, ruby, width, area, idPrefix = '' } = options
  const type: SheetType = { lang, ruby: ruby && lang === 'ja', palette: palettes[look], width }
  const margin = marginOf(size)
  const inner = [size[0] - 2 * margin, size[1] - 2 * margin] as const
  const plan = planOf(scene, options, type, inner)
  const title = titlePart(type, say(lesson.title, lang), 'bounds' in area ? say(area.name, lang) : '', inner[0])
  const date = datePart(type, scene, plan.mapWidth)
  const head = title.height + 14
  const top = head + date.height + 6
  const frame = paperFrame(area, [plan.mapWidth, Math.max(120, Math.floor(inner[1] - top - foot - plan.under))])
  const href = options.relief?.(frame) ?? null
  const map = paperMap(scene, { ...options, frame, relief: href ? { href } : null })
  const shown = new Set([...map.shown.zones, ...map.shown.forces, ...map.shown.treaties, ...map.shown.events])
  const items = options.legend === false ? [] : legendOf(scene, lesson, shown)
  const footer = footPart(type, lesson, frame, inner[0])
  const key = keyParts(plan, items, type, idPrefix)
  const parts = [
    title.svg,
    move(0, head, date.svg),
    move(0, top, map.svg),
    move(plan.mapWidth + gutter, head, key.side),
    move(0, top + frame.size[1] + 16, key.under),
    move(0, inner[1] - footer.height + 4, footer.svg),
  ]
  const label = `${plain(say(lesson.title, lang))}, ${formatMoment(scene.moment, lang)}`
  return { svg: pageSvg(size, label, type, margin, parts), shown: map.shown }
}

/** px for the foot, and between the map and what stands beside it. */
const foot = 30
const gutter = 22

/** Where legend and table of men go: both beside the map, the legend below it and the table beside, or both below. */
interface Plan {
  readonly kind: 'none' | 'beside' | 'split' | 'below'
  readonly mapWidth: number
  readonly sideWidth: number
  /** px below the map. */
  readonly under: number
  readonly rows: readonly MenRow[]
}

function planOf(scene: Scene, options: SheetOptions, type: SheetType, inner: readonly [number, number]): Plan {
  const { lesson, lang, totals } = options
  if (options.legend === false) return { kind: 'none', mapWidth: inner[0], sideWidth: 0, under: 0, rows: [] }
  const rows = menRows(scene, lesson, totals, lang)
  // What the map will show is not known yet: there is room for the legend of the whole scene.
  const items = legendOf(scene, lesson)
  const wide = inner[0] > inner[1] * 1.1
  const sideWidth = wide ? Math.min(250, Math.floor(inner[0] * 0.27)) : 0
  const mapWidth = wide ? inner[0] - sideWidth - gutter : inner[0]
  const under = (kind: Plan['kind']): Plan => {
    const plan: Plan = { kind, mapWidth, sideWidth, under: 0, rows }
    return { ...plan, under: keyHeights(plan, items, type).under + 14 }
  }
  if (!wide) return under('below')
  const beside: Plan = { kind: 'beside', mapWidth, sideWidth, under: 0, rows }
  return keyHeights(beside, items, type).side <= inner[1] - foot - 44 ? beside : under('split')
}

type Items = ReturnType<typeof legendOf>

function keysOf({ kind, mapWidth, sideWidth, rows }: Plan, items: Items, type: SheetType, idPrefix: string) {
  const none: SheetPart = { svg: '', height: 0 }
  switch (kind) {
    case 'none':
      return { men: none, legend: none }
    case 'beside':
      return { men: menPart(rows, type, sideWidth), legend: legendPart(items, type, sideWidth, 1, idPrefix) }
    case 'split':
      return {
        men: menPart(rows, type, sideWidth),
        legend: legendPart(items, type, mapWidth, Math.max(2, Math.floor(mapWidth / 185)), idPrefix),
      }
    case 'below': {
      const legendWidth = Math.floor((mapWidth - 30) * 0.58)
      return {
        men: menPart(rows, type, mapWidth - 30 - legendWidth),
        legend: legendPart(items, type, legendWidth, legendWidth < 340 ? 1 : 2, idPrefix),
      }
    }
  }
}

function keyHeights(plan: Plan, items: Items, type: SheetType): { side: number; under: number } {
  const { men, legend } = keysOf(plan, items, type, '')
  if (plan.kind === 'beside') return { side: men.height + between(men) + legend.height, under: 0 }
  return { side: men.height, under: plan.kind === 'split' ? legend.height : Math.max(men.height, legend.height) }
}

function keyParts(plan: Plan, items: Items, type: SheetType, idPrefix: string): { side: string; under: string } {
  const { men, legend } = keysOf(plan, items, type, idPrefix)
  if (plan.kind === 'beside') return { side: men.svg + move(0, men.height + between(men), legend.svg), under: '' }
  if (plan.kind === 'split') return { side: men.svg, under: legend.svg }
  const right = Math.floor((plan.mapWidth - 30) * 0.58) + 30
  return { side: '', under: legend.svg + move(right, 0, men.svg) }
}

const between = (part: SheetPart): number => (part.height > 0 ? 20 : 0)

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
