import { areaNames, townNames, usedPlaces, type NameWishes } from '../ink/map-names'
import { dotOf, placeNames, type Box, type NameOptions, type PlacedName } from '../ink/names'
import { inkObstacles } from '../ink/names-obstacles'
import type { DisplayList } from '../ink/types'
import type { Scene } from '../scene/types'
import { scaleOf } from './scale'
import type { PaperOptions } from './types'

/** Towns on the sheet, placed before the ink: nothing is printed over them. */
export function placeTowns(scene: Scene, options: PaperOptions, covered: readonly Box[]): PlacedName[] {
  const { lesson, frame, lang } = options
  const names = townNames(lesson, usedPlaces(scene.standing), frame.zoom, lang, wishesOf(options))
  return placeNames(names, { ...common(options), obstacles: covered })
}

/** Lands and waters, placed after the ink: they keep off tags, heads and towns, and cross flows only where they must. */
export function placeLands(options: PaperOptions, covered: readonly Box[], list: DisplayList): PlacedName[] {
  const { base, frame, lang } = options
  const { solid, soft } = inkObstacles(list)
  const names = areaNames(base.names, frame.zoom, lang, wishesOf(options))
  return placeNames(names, { ...common(options), obstacles: [...covered, ...solid], soft })
}

/** Names and dots of towns, over which nothing is printed. */
export const boxesOf = (towns: readonly PlacedName[], scale: number): Box[] =>
  towns.flatMap(({ boxes, dot, style }) => {
    if (!dot) return boxes
    const r = (dotOf(style).radius + 2) * scale
    return [...boxes, { x: dot[0] - r, y: dot[1] - r, w: 2 * r, h: 2 * r }]
  })

const wishesOf = ({ lang, ruby, todayNames = false }: PaperOptions): NameWishes => ({
  readings: lang === 'ja' && ruby,
  today: todayNames,
})

const common = (options: PaperOptions): Omit<NameOptions, 'obstacles'> => ({
  project: options.frame.project,
  size: options.frame.size,
  lang: options.lang,
  scale: scaleOf(options),
  measure: options.measureName,
})
