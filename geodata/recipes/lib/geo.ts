// Small geometry helpers shared by the recipes. Coordinates are [lng, lat] in degrees.
import { writeFileSync } from 'node:fs'
import * as turf from '@turf/turf'
import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson'

/** west, south, east, north in degrees; west < east (no box crosses 180). */
export type Box = [number, number, number, number]

/** Is the point inside the box, edges included? */
export const inBox = ([lng, lat]: Position, [west, south, east, north]: Box): boolean =>
  lng! >= west && lng! <= east && lat! >= south && lat! <= north

/** Do the two boxes meet? */
export const boxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]

/** Box of a GeoJSON object, as four numbers. */
export const boxOf = (geo: Feature | Geometry): Box => turf.bbox(geo).slice(0, 4) as Box

/** Area of one ring in square kilometres, whatever its winding. */
export const ringKm2 = (ring: Position[]): number => Math.abs(turf.area(turf.polygon([ring]))) / 1e6

/** Rounds to `digits` decimals, without -0. */
export const round = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0

/** Drops points equal to the one before. */
export const withoutRepeats = (line: Position[]): Position[] =>
  line.filter((point, i) => i === 0 || point[0] !== line[i - 1]![0] || point[1] !== line[i - 1]![1])

/** The polygons of a polygon or multipolygon, each a list of rings. */
export const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

/** The lines of a line or multiline. */
export const polylinesOf = (geometry: LineString | MultiLineString): Position[][] =>
  geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates

/** Turns outer rings counter-clockwise and holes clockwise (RFC 7946). */
export function wound(polygons: Position[][][]): Position[][][] {
  return polygons.map((rings) =>
    rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse())),
  )
}

/** Planar signed area in square degrees; positive is counter-clockwise. */
export function signedArea(ring: Position[]): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1]!
    const [x1, y1] = ring[i]!
    sum += x0! * y1! - x1! * y0!
  }
  return sum / 2
}

/** Is the segment a cut along the date line (both ends on the same 180 meridian)? */
export const onDateLine = (a: Position, b: Position): boolean => Math.abs(a[0]!) > 179.999 && a[0] === b[0]

/** Breaks a line where it runs along the 180 meridian, so that the cut is never drawn as a coast. */
export function withoutDateLine(line: Position[]): Position[][] {
  const parts: Position[][] = []
  let part: Position[] = []
  line.forEach((point, i) => {
    if (i > 0 && onDateLine(line[i - 1]!, point)) {
      if (part.length > 1) parts.push(part)
      part = []
    }
    part.push(point)
  })
  if (part.length > 1) parts.push(part)
  return parts
}

/** Makes longitudes run on without a jump (170, 190 instead of 170, -170), so that lines can be measured and smoothed. */
export function unwrapped(line: Position[]): Position[] {
  let shift = 0
  return line.map(([lng, lat], i) => {
    if (i > 0) {
      const step = lng! - line[i - 1]![0]!
      if (step > 180) shift -= 360
      else if (step < -180) shift += 360
    }
    return [lng! + shift, lat!]
  })
}

/** Cuts an unwrapped line at 180 and brings every part back between -180 and 180. */
export function cutAtDateLine(line: Position[]): Position[][] {
  const turn = (lng: number) => Math.floor((lng + 180) / 360)
  const parts: Position[][] = []
  let part: Position[] = []
  line.forEach((point, i) => {
    const here = turn(point[0]!)
    const before = i > 0 ? line[i - 1]! : point
    const there = turn(before[0]!)
    if (here !== there) {
      const seam = Math.max(here, there) * 360 - 180
      const t = (seam - before[0]!) / (point[0]! - before[0]!)
      const lat = before[1]! + t * (point[1]! - before[1]!)
      part.push([seam - there * 360, lat])
      parts.push(part)
      part = [[seam - here * 360, lat]]
    }
    part.push([point[0]! - here * 360, point[1]!])
  })
  parts.push(part)
  return parts.filter((candidate) => candidate.length > 1)
}

/** Writes a feature collection with one feature a line, so that changes can be read in a diff. */
export function writeCollection(path: string, features: Feature[]): void {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [] }
  const head = JSON.stringify(collection).slice(0, -2)
  writeFileSync(path, `${head}\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`)
  console.log(`${path.split('/').slice(-2).join('/')}: ${features.length} features`)
}
