import { town } from '../themes/places'
import type { Project } from './types'

export type NameStyle = 'seat' | 'town' | 'village' | 'area' | 'country' | 'sea' | 'strait' | 'lake'

/** Something with a name on the map: a town with a dot, or an area or water that is only a name. */
export interface Named {
  readonly id: string
  readonly text: string
  readonly lng: number
  readonly lat: number
  readonly style: NameStyle
  /** Smaller is placed first. */
  readonly priority: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A name at its place: (x, y) is the left end of the base line; `dot` is the town's own point. */
export interface PlacedName {
  readonly id: string
  readonly text: string
  readonly style: NameStyle
  readonly x: number
  readonly y: number
  readonly box: Box
  readonly dot: readonly [x: number, y: number] | null
}

export interface NameSizes {
  /** Font size in px. */
  readonly size: number
  /** Space after each letter in px. */
  readonly spacing: number
}

/** Sizes in px at scale 1; areas and waters are spaced wide, as atlases set them. */
export function nameSizes(style: NameStyle, lang: 'ja' | 'en', scale: number): NameSizes {
  const [size, spacing] = {
    seat: [13, 0],
    town: [12.5, 0],
    village: [11.5, 0],
    country: lang === 'ja' ? [21, 12] : [15, 4.5],
    area: lang === 'ja' ? [15.5, 6] : [12.5, 2.6],
    sea: lang === 'ja' ? [16.5, 5] : [15.5, 1.2],
    strait: [12.5, lang === 'ja' ? 1.5 : 0.4],
    lake: [12, lang === 'ja' ? 1 : 0.3],
  }[style] as [number, number]
  return { size: size * scale, spacing: spacing * scale }
}

const isTown = (style: NameStyle): boolean => style === 'seat' || style === 'town' || style === 'village'

/** A town's dot: radius and edge in px at scale 1. */
export const dotOf = (style: NameStyle): (typeof town)[1] => town[style === 'seat' ? 1 : style === 'town' ? 2 : 3]

export interface NameOptions {
  readonly project: Project
  readonly size: readonly [width: number, height: number]
  readonly lang: 'ja' | 'en'
  readonly scale: number
  /** Width in px of a text set in a style, letter spacing included. */
  readonly measure: (text: string, style: NameStyle) => number
  /** Boxes that no name may touch, such as the large date. */
  readonly obstacles: readonly Box[]
}

/**
 * Places names greedily by priority, so that none touches another, a foreign dot, an obstacle or the edge of the screen.
 * What finds no room is left out; a town without room for its name loses its dot too, because a dot alone says nothing.
 */
export function placeNames(names: readonly Named[], options: NameOptions): PlacedName[] {
  const [width, height] = options.size
  const taken: Box[] = [...options.obstacles]
  const placed: PlacedName[] = []
  for (const name of [...names].sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1))) {
    const at = options.project(name.lng, name.lat)
    if (!at || at[0] < 4 || at[1] < 4 || at[0] > width - 4 || at[1] > height - 4) continue
    const { size } = nameSizes(name.style, options.lang, options.scale)
    const w = options.measure(name.text, name.style)
    const candidate = candidates(name.style, at, w, size, options.scale).find(
      (box) => inside(box, width, height) && !taken.some((other) => overlaps(box, other)),
    )
    if (!candidate) continue
    const dot = isTown(name.style) ? at : null
    taken.push(candidate)
    if (dot) taken.push(around(dot, dotOf(name.style).radius * options.scale + 1.5))
    placed.push({
      id: name.id,
      text: name.text,
      style: name.style,
      x: candidate.x,
      y: candidate.y + size * 0.95,
      box: candidate,
      dot,
    })
  }
  return placed
}

/** Where a name may stand: a town's on eight sides of its dot, best first; an area's on its point, or a little above or below. */
function candidates(
  style: NameStyle,
  [x, y]: readonly [number, number],
  w: number,
  size: number,
  scale: number,
): Box[] {
  const h = size * 1.22
  if (!isTown(style)) return [0, -0.9, 0.9].map((step) => ({ x: x - w / 2, y: y - h / 2 + step * h, w, h }))
  const gap = (dotOf(style).radius + 4) * scale
  const right = x + gap
  const left = x - gap - w
  const middle = y - h / 2
  const above = y - gap - h + 2
  const below = y + gap - 2
  const spots: [number, number][] = [
    [right, middle],
    [left, middle],
    [x - w / 2, above],
    [x - w / 2, below],
    [right - 2, above + 3],
    [right - 2, below - 3],
    [left + 2, above + 3],
    [left + 2, below - 3],
  ]
  return spots.map(([bx, by]) => ({ x: bx, y: by, w, h }))
}

const around = ([x, y]: readonly [number, number], r: number): Box => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r })

const inside = (box: Box, width: number, height: number): boolean =>
  box.x >= 2 && box.y >= 2 && box.x + box.w <= width - 2 && box.y + box.h <= height - 2

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
