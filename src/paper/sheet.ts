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
import { gutter, keyParts, keyPlans, type KeyPlan } from './sheet-key'
import { menRows } from './sheet-men'
import type { SheetSize } from './sheet-size'
import type { SheetType } from './sheet-type'
import { escaped, move } from './svg'
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
  const title = titlePart(type, say(lesson.title, lang), 'bounds' in area ? say(area.name, lang) : '', inner[0])
  const head = title.height + 14
  const rows = options.legend === false ? [] : menRows(scene, lesson, options.totals, lang)

  const drawn = (plan: KeyPlan) => {
    const date = datePart(type, scene, plan.mapWidth)
    const top = head + date.height + 6
    // Below a map there must be room for the legend before it is known what the map shows.
    const under = keyParts(plan, rows, legendOf(scene, lesson), type, idPrefix).under.height
    const mapHeight = Math.floor(inner[1] - top - foot - (under > 0 ? under + 14 : 0))
    const frame = paperFrame(area, [plan.mapWidth, Math.max(120, mapHeight)])
    const href = options.relief?.(frame) ?? null
    const map = paperMap(scene, { ...options, frame, relief: href ? { href } : null })
    const shown = new Set([
      ...map.shown.zones,
      ...map.shown.forces,
      ...map.shown.treaties,
      ...map.shown.events,
      ...map.shown.causes,
    ])
    const key = keyParts(plan, rows, options.legend === false ? [] : legendOf(scene, lesson, shown), type, idPrefix)
    return { plan, date, top, frame, map, key, fits: head + key.side.height <= inner[1] - foot }
  }
  const plans = keyPlans(options.legend !== false, inner)
  let page = drawn(plans[0]!)
  for (const plan of plans.slice(1)) if (!page.fits) page = drawn(plan)

  const { plan, date, top, frame, map, key } = page
  const footer = footPart(type, lesson, frame, inner[0])
  const parts = [
    title.svg,
    move(0, head, date.svg),
    move(0, top, map.svg),
    move(plan.mapWidth + gutter, head, key.side.svg),
    move(0, top + frame.size[1] + 16, key.under.svg),
    move(0, inner[1] - footer.height + 4, footer.svg),
  ]
  const label = `${plain(say(lesson.title, lang))}, ${formatMoment(scene.moment, lang)}`
  return { svg: pageSvg(size, label, type, margin, parts), shown: map.shown }
}

/** px for the foot. */
const foot = 30

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
