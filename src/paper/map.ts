import { capitalsOf } from '../ink/capitals'
import { inkOf } from '../ink'
import type { Box, PlacedName } from '../ink/names'
import { around } from '../ink/names-boxes'
import { namesToSvg } from '../ink/names-svg'
import { inkToSvg } from '../ink/to-svg'
import type { DisplayList, TargetKind } from '../ink/types'
import type { Lesson } from '../model/types'
import type { Scene } from '../scene/types'
import { palettes } from '../themes/palette'
import { toCivil } from '../time/moment'
import { borderOf, noBorder } from './border'
import { groundOf } from './ground'
import { globeLimb } from './limb'
import { placeLands, placeTowns } from './names'
import { scaleOf } from './scale'
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
  const border = options.border === false ? noBorder : borderOf(frame, palette, scale)
  const towns = placeTowns(scene, options, border.boxes)
  const list = inkOf(scene, {
    lesson, project: frame.project, size: frame.size, look, lang, scale, zoom: frame.zoom, measure, filters, selected, ruby, memory,
    obstacles: towns.covered, capitals: capitalsFor(lesson), reducedMotion: true,
  }) // prettier-ignore
  const lands = placeLands(scene, options, towns, list)
  const words = (names: readonly PlacedName[]): string => namesToSvg(names, palette, lang, scale)
  const edge = border.clearOf([...marksOn(list), ...towns.names.flatMap(({ boxes, dot }) => (dot ? [...boxes, around(dot, 5 * scale)] : boxes))]) // prettier-ignore
  const clip = `${idPrefix}sheet`
  const outline = globeLimb(frame) ?? `M0,0H${n(width)}V${n(height)}H0z`
  const parts = {
    defs: `<defs><clipPath id="${clip}"><path d="M0,0H${n(width)}V${n(height)}H0z"/></clipPath><clipPath id="${clip}-land"><path d="${outline}"/></clipPath>${zones.defs}</defs>`,
    below: ground.below,
    zones: zones.svg,
    above: ground.above,
    ink: [words(lands), inkToSvg(list, lang), words(towns.names)].join('\n'),
    border: edge,
  }
  const { defs, below, above, ink } = parts
  return {
    svg: `${defs}\n<g clip-path="url(#${clip})">\n<g clip-path="url(#${clip}-land)">\n${[below, parts.zones, above].join('\n')}\n</g>\n${ink}\n</g>\n${edge}`,
    parts,
    list,
    names: [...lands, ...towns.names],
    shown: { zones: zones.shown, ...shownIn(list) },
  }
}

/** What the ink's signs and tags cover. */
const marksOn = ({ items, targets }: DisplayList): Box[] => [
  ...targets.flatMap(({ x, y, r, line }) => (line ? [] : [around([x, y], r)])),
  ...items.flatMap((item) => (item.kind === 'label' ? [item] : [])),
]

const capitals = new WeakMap<Lesson, ReturnType<typeof capitalsOf>>()

/** The very same map for the same lesson: the ink's memory hangs on it. */
function capitalsFor(lesson: Lesson): ReturnType<typeof capitalsOf> {
  let found = capitals.get(lesson)
  if (!found) capitals.set(lesson, (found = capitalsOf(lesson)))
  return found
}

/** Ids of the facts that a display list has something to touch for. */
function shownIn({ targets, items }: DisplayList): Record<'forces' | 'treaties' | 'events' | 'causes', string[]> {
  const ids = (kind: TargetKind): string[] => [
    ...new Set(targets.filter((target) => target.kind === kind).map(({ id }) => id)),
  ]
  return {
    forces: ids('force'),
    treaties: ids('treaty'),
    events: ids('event'),
    causes: items.flatMap((item) => (item.kind === 'words' ? [item.id] : [])),
  }
}
