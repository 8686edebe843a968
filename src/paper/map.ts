import { capitalsOf } from '../ink/capitals'
import { inkOf } from '../ink'
import { families } from '../ink/fonts'
import { dotOf, type Box, type PlacedName } from '../ink/names'
import { inkToSvg } from '../ink/to-svg'
import type { DisplayList, TargetKind } from '../ink/types'
import type { Scene } from '../scene/types'
import { palettes } from '../themes/palette'
import { toCivil } from '../time/moment'
import { borderOf } from './border'
import { groundOf, scaleOf } from './ground'
import { namesOf } from './names'
import { globeLimb } from './limb'
import { n } from './svg'
import type { PaperMap, PaperOptions } from './types'
import { zonesOf } from './zones'

/** The map of a scene on paper: ground, zones, ink and names, with the ids of all that it shows. */
export function paperMap(scene: Scene, options: PaperOptions): PaperMap {
  const { frame, lesson, lang, look, filters, selected, ruby, measure, memory, idPrefix = '' } = options
  const [width, height] = frame.size
  const scale = scaleOf(options)
  const palette = palettes[look]
  const ground = groundOf(options, toCivil(Math.floor(scene.moment)).year)
  const zones = zonesOf(scene.standing.zones, options)
  const border = options.border === false ? { svg: '', boxes: [] } : borderOf(frame, palette, scale)
  const covered = [...(options.obstacles ?? []), ...border.boxes]
  const names = namesOf(scene, options, covered)
  const list = inkOf(scene, {
    lesson, project: frame.project, size: frame.size, look, lang, scale, zoom: frame.zoom, measure, filters, selected, ruby, memory,
    obstacles: [...covered, ...townBoxes(names, scale)], capitals: capitalsOf(lesson), reducedMotion: true,
  }) // prettier-ignore
  const clip = `${idPrefix}sheet`
  const outline = globeLimb(frame) ?? `M0,0H${n(width)}V${n(height)}H0z`
  const parts = {
    defs: `<defs><clipPath id="${clip}"><path d="M0,0H${n(width)}V${n(height)}H0z"/></clipPath><clipPath id="${clip}-land"><path d="${outline}"/></clipPath>${zones.defs}</defs>`,
    below: ground.below,
    zones: zones.svg,
    above: ground.above,
    ink: `${inkToSvg(list, lang)}\n${crudeNames(names, palette, lang, scale)}`,
    border: border.svg,
  }
  const { defs, below, above, ink } = parts
  return {
    svg: `${defs}\n<g clip-path="url(#${clip})">\n<g clip-path="url(#${clip}-land)">\n${[below, parts.zones, above].join('\n')}\n</g>\n${ink}\n</g>\n${border.svg}`,
    parts,
    list,
    names,
    shown: { zones: zones.shown, ...shownIn(list) },
  }
}

/** Ids of the facts that a display list has something to touch for. */
function shownIn({ targets }: DisplayList): Record<'forces' | 'treaties' | 'events', string[]> {
  const ids = (kind: TargetKind): string[] => [
    ...new Set(targets.filter((target) => target.kind === kind).map(({ id }) => id)),
  ]
  return { forces: ids('force'), treaties: ids('treaty'), events: ids('event') }
}

/** Names and dots of towns, over which nothing is printed. */
const townBoxes = (names: readonly PlacedName[], scale: number): Box[] =>
  names.flatMap(({ box, dot }) => {
    if (!dot) return []
    const r = 5 * scale
    return [box, { x: dot[0] - r, y: dot[1] - r, w: 2 * r, h: 2 * r }]
  })

function crudeNames(
  names: readonly PlacedName[],
  palette: (typeof palettes)['light'],
  lang: 'ja' | 'en',
  scale: number,
): string {
  return `<g font-family="${families[lang]}">${names
    .map(({ text, box: { x, y }, dot, style }) => {
      const { radius, edge } = dotOf(style)
      const circle = dot
        ? `<circle cx="${n(dot[0])}" cy="${n(dot[1])}" r="${n(radius * scale)}" fill="${palette.paper}" stroke="${palette.ink}" stroke-width="${n(edge * scale)}"/>`
        : ''
      return `${circle}<text x="${n(x)}" y="${n(y + 13 * scale)}" font-size="${n(12.5 * scale)}" stroke="${palette.landHalo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke" fill="${palette.ink}">${text}</text>`
    })
    .join('\n')}</g>`
}
