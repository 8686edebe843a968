import { town } from '../themes/places'
import type { NationId } from '../model/types'
import { around, boxRound, onScreen, takenBoxes } from './names-boxes'
import { lineCandidates } from './names-lines'
import { blockCandidates, townCandidates } from './names-straight'
import type { Point, Project } from './types'

export { overlaps } from './names-boxes'

/** Towns by rank; lands, mountains and waters; `zone` is the land of a power, `hold` a place held, leased or kept neutral. */
export type NameStyle =
  | 'seat'
  | 'town'
  | 'village'
  | 'country'
  | 'area'
  | 'range'
  | 'ocean'
  | 'sea'
  | 'strait'
  | 'lake'
  | 'river'
  | 'zone'
  | 'hold'

/** Something with a name on the map: a town with a dot, a land or water along a line, or a block of words at spots on the screen. */
export interface Named {
  readonly id: string
  /** May carry readings inline, {満洲|まんしゅう}, and line breaks. */
  readonly text: string
  readonly lng: number
  readonly lat: number
  readonly style: NameStyle
  /** Smaller is placed first. */
  readonly priority: number
  /** Curves that the letters may follow, [lng, lat], the best first; without them the name stands straight at its point. */
  readonly lines?: readonly (readonly (readonly number[])[])[]
  /** Where the words may stand instead, the best first. */
  readonly blocks?: readonly NameBlock[]
  /** Smaller words behind a town's name, where there is room: the name of the time, or today's. */
  readonly aside?: string
  /** Names that say the same: if one of them has found its place, this one is left out. */
  readonly unless?: readonly string[]
  /** English name in small letters, by which two names of one land know each other; it is shown once. */
  readonly key?: string
  /** Whose land it is, which gives the colour. */
  readonly holder?: NationId
}

/** A straight block of words with its middle at a point on the screen. */
export interface NameBlock {
  readonly text: string
  readonly at: Point
  /** Font size and space between letters in px. */
  readonly size: number
  readonly spacing: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A run of text as it is drawn: (x, y) is the left end of its base line, `angle` in radians, clockwise. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly angle: number
  /** Font size in px. */
  readonly size: number
  readonly role: 'name' | 'reading' | 'aside'
}

/** A name at its place, in pieces that painters draw one by one; `dot` is a town's own point. */
export interface PlacedName {
  readonly id: string
  /** The whole name, without readings. */
  readonly text: string
  readonly style: NameStyle
  readonly pieces: readonly Piece[]
  /** What it covers: for a curved name one small box for each letter. */
  readonly boxes: readonly Box[]
  /** The box round all of them. */
  readonly box: Box
  readonly dot: Point | null
  readonly holder: NationId | null
}

export interface NameSizes {
  /** Font size in px. */
  readonly size: number
  /** Least and greatest space after each letter in px. */
  readonly spacing: number
  readonly maxSpacing: number
}

type Sizes = readonly [size: number, spacing: number, maxSpacing: number]

const sizes: Readonly<Record<'ja' | 'en', Readonly<Record<NameStyle, Sizes>>>> = {
  ja: {
    seat: [13, 0, 0],
    town: [12.5, 0, 0],
    village: [11.5, 0, 0],
    country: [21, 8, 62],
    area: [15.5, 4, 30],
    range: [12, 3, 22],
    ocean: [21, 8, 46],
    sea: [16.5, 3, 16],
    strait: [12.5, 1.5, 6],
    lake: [13, 1, 7],
    river: [11.5, 1, 9],
    zone: [16, 3, 3],
    hold: [12.5, 0, 0],
  },
  en: {
    seat: [13, 0, 0],
    town: [12.5, 0, 0],
    village: [11.5, 0, 0],
    country: [17, 5, 22],
    area: [13, 2.6, 12],
    range: [11, 1.6, 9],
    ocean: [19, 2, 14],
    sea: [17, 0.8, 5],
    strait: [13, 0.4, 2],
    lake: [13.5, 0.4, 4],
    river: [12, 0.3, 3],
    zone: [13, 2, 2],
    hold: [12.5, 0, 0],
  },
}

/** Sizes in px; areas and waters are spaced wide, as atlases set them. */
export function nameSizes(style: NameStyle, lang: 'ja' | 'en', scale: number): NameSizes {
  const [size, spacing, maxSpacing] = sizes[lang][style]
  return { size: size * scale, spacing: spacing * scale, maxSpacing: maxSpacing * scale }
}

export const isTown = (style: NameStyle): boolean => style === 'seat' || style === 'town' || style === 'village'
export const isWater = (style: NameStyle): boolean =>
  style === 'ocean' || style === 'sea' || style === 'strait' || style === 'lake' || style === 'river'

/** Names of large letters set wide, which are still read where a thin line crosses them. */
const wide: ReadonlySet<NameStyle> = new Set(['country', 'area', 'ocean', 'sea', 'zone'])

/** A town's dot: radius and edge in px at scale 1. */
export const dotOf = (style: NameStyle): (typeof town)[1] => town[style === 'seat' ? 1 : style === 'town' ? 2 : 3]

/** Width in px of a text in the face of a style at a size, letters set close. */
export type NameMeasure = (text: string, style: NameStyle, size: number, role: Piece['role']) => number

export interface NameOptions {
  readonly project: Project
  readonly size: readonly [width: number, height: number]
  readonly lang: 'ja' | 'en'
  readonly scale: number
  readonly measure: NameMeasure
  /** Boxes that no name may touch, such as the large date, heads and tags. */
  readonly obstacles: readonly Box[]
  /** Boxes that a name crosses only where it has no other place: flows. */
  readonly soft?: readonly Box[]
}

/** One way of setting a name. */
export interface Candidate {
  readonly pieces: readonly Piece[]
  readonly boxes: readonly Box[]
}

/**
 * Places names greedily by priority, so that none touches another, a foreign dot, an obstacle or the edge of the screen.
 * What finds no room is left out; a town without room for its name loses its dot too, because a dot alone says nothing.
 */
export function placeNames(names: readonly Named[], options: NameOptions): PlacedName[] {
  const solid = takenBoxes(options.obstacles)
  const soft = takenBoxes(options.soft)
  const placed = new Map<string, PlacedName>()
  const said = new Set<string>()
  for (const name of [...names].sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1))) {
    if (name.unless?.some((id) => placed.has(id)) || (name.key && said.has(name.key))) continue
    const dot = isTown(name.style) ? options.project(name.lng, name.lat) : null
    if (isTown(name.style) && (!dot || !onScreen([around(dot, 2)], options.size))) continue
    let best: Candidate | null = null
    let crossings = Infinity
    for (const candidate of candidatesOf(name, dot, options, (box) => solid.touched([box]) === 0)) {
      if (!onScreen(candidate.boxes, options.size) || solid.touched(candidate.boxes) > 0) continue
      const crossed = soft.touched(candidate.boxes, crossings)
      // A flow would hide small letters: such a name has another place, or it can wait.
      if (crossed > 0 && !wide.has(name.style)) continue
      if (crossed < crossings) [best, crossings] = [candidate, crossed]
      if (crossings === 0) break
    }
    if (!best) continue
    if (name.key) said.add(name.key)
    for (const box of best.boxes) solid.add(box)
    if (dot) solid.add(around(dot, dotOf(name.style).radius * options.scale + 1.5))
    const text = name.text.replace(/\{([^|{}]*)\|[^{}]*\}/g, '$1')
    const box = boxRound(best.boxes)
    placed.set(name.id, { id: name.id, text, style: name.style, ...best, box, dot, holder: name.holder ?? null })
  }
  return [...placed.values()]
}

function candidatesOf(
  name: Named,
  dot: Point | null,
  options: NameOptions,
  free: (box: Box) => boolean,
): Iterable<Candidate> {
  if (dot) return townCandidates(name, dot, options)
  if (name.blocks) return blockCandidates(name, name.blocks, options)
  return lineCandidates(name, options, free)
}
