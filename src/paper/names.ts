import { areaNames, townNames, usedPlaces, type NameWishes } from '../ink/map-names'
import { dotOf, placeNames, type Box, type Named, type NameOptions, type PlacedName } from '../ink/names'
import { inkObstacles } from '../ink/names-obstacles'
import { namesAt } from '../ink/place-names'
import { sameKey, type InkMemory } from '../ink/options'
import { withoutTwice, zoneNames } from '../ink/zone-names'
import type { DisplayList } from '../ink/types'
import type { Scene } from '../scene/types'
import { scaleOf } from './scale'
import type { PaperOptions } from './types'

interface Kept {
  townKey: readonly unknown[]
  towns: Towns
  landKey: readonly unknown[]
  lands: readonly PlacedName[]
}

interface Towns {
  readonly names: readonly PlacedName[]
  /** What is covered, by the towns too: nothing else may be printed there. */
  readonly covered: readonly Box[]
}

const nothing: readonly Box[] = []
const memories = new WeakMap<InkMemory, Kept>()

/**
 * Towns on the sheet, placed before the ink: nothing is printed over them. A player's memory gives the very same ones back
 * while the same places are in use.
 */
export function placeTowns(scene: Scene, options: PaperOptions, border: readonly Box[]): Towns {
  const { lesson, lang, obstacles = nothing, memory, names: wanted } = options
  const used = usedPlaces(scene.standing)
  const now = namesAt(lesson, scene.moment)
  const key = [...keyOf(options), obstacles, border, wanted, now, [...used].sort().join()]
  const kept = memory && memories.get(memory)
  if (kept && sameKey(kept.townKey, key)) return kept.towns
  const over = [...obstacles, ...border]
  const named = wanted === false ? [] : townNames(lesson, used, zoomOf(options), lang, { ...wishesOf(options), now })
  const names = placeNames(named, { ...common(options), obstacles: over })
  const towns = { names, covered: [...over, ...boxesOf(names, scaleOf(options))] }
  if (memory) memories.set(memory, { townKey: key, towns, landKey: [], lands: [] })
  return towns
}

/**
 * Lands and waters, placed after the ink: they keep off tags, heads and towns, and cross flows only where they must. While a
 * player goes on they stay where they are until an area changes: names that dodge every passing force would be read by nobody.
 */
export function placeLands(
  scene: Scene,
  options: PaperOptions,
  towns: Towns,
  list: DisplayList,
): readonly PlacedName[] {
  const { memory } = options
  const kept = memory && memories.get(memory)
  const key = [...keyOf(options), towns, scene.standing.zones]
  if (kept && sameKey(kept.landKey, key)) return kept.lands
  const { solid, soft } = inkObstacles(list)
  const names = options.names === false ? [] : landNames(scene, options)
  const lands = placeNames(names, { ...common(options), obstacles: [...towns.covered, ...solid], soft })
  if (kept) {
    kept.landKey = key
    kept.lands = lands
  }
  return lands
}

/** Lands, waters, and what holds land now; where both say the same, the power's own name wins. */
function landNames(scene: Scene, options: PaperOptions): Named[] {
  const { base, frame, lesson, lang, filters } = options
  const wishes = wishesOf(options)
  const lands = areaNames(base.names, zoomOf(options), lang, wishes)
  const shown = scene.standing.zones.filter(({ zone }) => !filters?.nations?.has(zone.holder))
  const held = zoneNames(shown, { ...common(options), lesson, zoom: frame.zoom, readings: wishes.readings, lands })
  return [...withoutTwice(lands, held), ...held]
}

/** A map narrower than this, in px at scale 1, is small; readings take so much of it that it is named like one farther out. */
const small = { width: 300, out: 0.8 } as const

const zoomOf = (options: PaperOptions): number => {
  const { frame, lang, ruby } = options
  const crowded = lang === 'ja' && ruby && frame.size[0] < small.width * scaleOf(options)
  return frame.zoom - (crowded ? small.out : 0)
}

const keyOf = (options: PaperOptions): readonly unknown[] => {
  const { lesson, base, frame, lang, ruby, todayNames, measureName, filters } = options
  return [lesson, base, frame, lang, ruby, todayNames, measureName, filters, scaleOf(options)]
}

/** Names and dots of towns. */
const boxesOf = (towns: readonly PlacedName[], scale: number): Box[] =>
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
