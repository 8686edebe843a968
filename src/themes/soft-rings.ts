import type { MultiPolygon, Position } from 'geojson'
import { contourRings, type ValueGrid } from './grid-contour'

/** An area inside which a soft-edged zone has at least this share of its strength, 0 … 1. */
export interface SoftRing {
  readonly share: number
  readonly geometry: MultiPolygon
}

/** Where the blurred area passes a level, it gets a share of its strength: the outermost ring lies outside the drawn border, the innermost inside it. */
const steps = [
  { level: 0.14, share: 0.16 },
  { level: 0.3, share: 0.38 },
  { level: 0.46, share: 0.64 },
  { level: 0.62, share: 1 },
] as const

/** Cells that a box of the blur reaches to each side; three boxes one after the other make a bell of this many cells. */
const reach = 2
const bellCells = Math.sqrt((3 * ((2 * reach + 1) ** 2 - 1)) / 12)
/** A large area is drawn on a grid no finer than this, so that it takes no longer than a small one. */
const mostCells = 240
const kmPerDegree = 111.32

/**
 * Nested rings, outermost first, of an area whose border is not known: its strength falls from 1 to 0 over about
 * three times `softKm`, half of it outside. Made by blurring the area on a coarse grid and tracing the result.
 * Longitudes of the rings may run on past 180.
 */
export function softRings(geometry: MultiPolygon, softKm: number): SoftRing[] {
  const rings = apart(unwrapped(geometry.coordinates), (3 * softKm) / kmPerDegree).flatMap((group) =>
    ringsRound(group, softKm),
  )
  return steps.flatMap(({ share }) => {
    const coordinates = rings.filter((ring) => ring.share === share).flatMap(({ geometry }) => geometry.coordinates)
    return coordinates.length === 0 ? [] : [{ share, geometry: { type: 'MultiPolygon' as const, coordinates } }]
  })
}

/** Groups of polygons that lie too far from each other to run together, so that islands in an ocean each get a fine grid. */
function apart(polygons: Position[][][], degrees: number): Position[][][][] {
  const groups: { polygons: Position[][][]; box: Box }[] = []
  for (const polygon of polygons) {
    const box = boxOf(polygon)
    const near = groups.filter((group) => meet(group.box, box, degrees / Math.cos((box[1] * Math.PI) / 180)))
    const joined = {
      polygons: [...near.flatMap((group) => group.polygons), polygon],
      box: near.reduce((whole, group) => around(whole, group.box), box),
    }
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  return groups.map((group) => group.polygons)
}

type Box = readonly [west: number, south: number, east: number, north: number]

const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]
const boxOf = (polygon: Position[][]): Box =>
  polygon[0]!.reduce<Box>((box, [x, y]) => around(box, [x!, y!, x!, y!]), [Infinity, Infinity, -Infinity, -Infinity])
const meet = (a: Box, b: Box, room: number): boolean =>
  a[0] < b[2] + room && b[0] < a[2] + room && a[1] < b[3] + room && b[1] < a[3] + room

function ringsRound(polygons: Position[][][], softKm: number): SoftRing[] {
  const [west, south, east, north] = polygons.map(boxOf).reduce(around)
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const extent = Math.max((east - west) * narrow, north - south)
  const dy = Math.max(softKm / kmPerDegree / bellCells, extent / mostCells)
  const dx = dy / narrow
  const margin = 3 * reach + 2
  const [left, bottom] = [west - margin * dx, south - margin * dy]
  const width = Math.ceil((east - west) / dx) + 2 * margin
  const height = Math.ceil((north - south) / dy) + 2 * margin
  const toGrid = ([lng, lat]: Position): Position => [(lng! - left) / dx - 0.5, (lat! - bottom) / dy - 0.5]
  const toLand = ([x, y]: Position): Position => [left + (x! + 0.5) * dx, bottom + (y! + 0.5) * dy]

  const values = new Float32Array(width * height)
  for (const polygon of polygons)
    cover(
      polygon.map((ring) => ring.map(toGrid)),
      { width, height, values },
    )
  const soft = blurred({ width, height, values })
  return steps.flatMap(({ level, share }) => {
    const coordinates = nested(contourRings(soft, level)).map((polygon) => polygon.map((ring) => ring.map(toLand)))
    return coordinates.length === 0 ? [] : [{ share, geometry: { type: 'MultiPolygon' as const, coordinates } }]
  })
}

/** How opaque each ring must be, outermost first, so that lying one over the other they give `opacity` times their shares. */
export function stackedOpacities(shares: readonly number[], opacity: number): number[] {
  return shares.map((share, i) => {
    const below = i === 0 ? 0 : shares[i - 1]! * opacity
    return below >= 1 ? 0 : 1 - (1 - share * opacity) / (1 - below)
  })
}

/** An area cut at the date line becomes one: its western pieces run on past 180. */
function unwrapped(polygons: Position[][][]): Position[][][] {
  const touches = (side: number): boolean => polygons.some(([ring]) => ring!.some(([lng]) => lng! * side > 179.99))
  if (!touches(1) || !touches(-1)) return polygons
  return polygons.map((rings) =>
    rings.map((ring) => (ring[0]![0]! < 0 ? ring.map(([lng, lat]) => [lng! + 360, lat!]) : ring)),
  )
}

/** Adds the share of every cell that a polygon covers, holes left out, by two scan lines a row. */
function cover(rings: Position[][], { width, height, values }: ValueGrid): void {
  const lines = crossingsOf(rings, 2 * height)
  lines.forEach((crossings, line) => {
    crossings.sort((a, b) => a - b)
    const row = (line >> 1) * width
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      // A cell reaches half a unit to each side of its number.
      const [from, to] = [crossings[k]! + 0.5, crossings[k + 1]! + 0.5]
      for (let i = Math.max(0, Math.floor(from)); i < Math.min(width, to); i++)
        values[row + i]! += (Math.min(to, i + 1) - Math.max(from, i)) / 2
    }
  })
}

/** Where the edges of rings cross each of so many scan lines, in any order. */
function crossingsOf(rings: Position[][], count: number): number[][] {
  const lines: number[][] = Array.from({ length: count }, () => [])
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i - 1] as [number, number], ring[i] as [number, number]]
      // A line at y is crossed where one end lies at it or below and the other above.
      const first = Math.max(0, Math.ceil(2 * (Math.min(y1, y2) + 0.25)))
      const end = Math.min(count, Math.ceil(2 * (Math.max(y1, y2) + 0.25)))
      for (let line = first; line < end; line++)
        lines[line]!.push(x1 + ((line / 2 - 0.25 - y1) / (y2 - y1)) * (x2 - x1))
    }
  }
  return lines
}

function blurred({ width, height, values }: ValueGrid): ValueGrid {
  let [from, to] = [Float32Array.from(values), new Float32Array(values.length)]
  const pass = (step: number, length: number, across: number, lines: number): void => {
    for (let line = 0; line < lines; line++) {
      for (let i = 0; i < length; i++) {
        const last = line * across + Math.min(length - 1, i + reach) * step
        let sum = 0
        for (let at = line * across + Math.max(0, i - reach) * step; at <= last; at += step) sum += from[at]!
        to[line * across + i * step] = sum / (2 * reach + 1)
      }
    }
    ;[from, to] = [to, from]
  }
  for (let times = 0; times < 3; times++) {
    pass(1, width, width, height)
    pass(width, height, 1, width)
  }
  return { width, height, values: from }
}

/** Sorts rings into polygons: clockwise ones are holes of the smallest ring that holds them. */
function nested(rings: Position[][]): Position[][][] {
  const outer = rings.filter((ring) => area(ring) > 0).map((ring) => [ring])
  const bySize = outer.toSorted((a, b) => area(a[0]!) - area(b[0]!))
  for (const hole of rings.filter((ring) => area(ring) < 0)) bySize.find(([ring]) => holds(ring!, hole[0]!))?.push(hole)
  return outer
}

/** Twice the area inside a ring; negative when it runs clockwise. */
function area(ring: Position[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0)
}

function holds(ring: Position[], [px, py]: Position): boolean {
  let odd = false
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1]!, ring[i]!]
    if (y1! > py! !== y2! > py! && px! < x1! + ((py! - y1!) / (y2! - y1!)) * (x2! - x1!)) odd = !odd
  }
  return odd
}
