import type { Position } from 'geojson'

const EARTH_KM = 6371.0088
const RAD = Math.PI / 180

/** Great-circle distance in km between two [lng, lat] positions; longitudes may run on past 180. */
export function kmBetween(a: Position, b: Position): number {
  const [lng1 = 0, lat1 = 0] = a
  const [lng2 = 0, lat2 = 0] = b
  const dLat = Math.sin(((lat2 - lat1) * RAD) / 2)
  const dLng = Math.sin(((lng2 - lng1) * RAD) / 2)
  const h = dLat * dLat + Math.cos(lat1 * RAD) * Math.cos(lat2 * RAD) * dLng * dLng
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Kilometres from the start of a line to each of its vertices. */
export function kmAlong(line: readonly Position[]): number[] {
  let sum = 0
  return line.map((point, i) => {
    const before = line[i - 1]
    if (before) sum += kmBetween(before, point)
    return sum
  })
}

/**
 * Lets longitudes run on instead of jumping at the date line (170, 190 instead of 170, -170).
 * A line that would run west past -180 is moved one turn east, so that the Pacific lies in one piece from 120 to 250.
 */
export function unwrapped(line: readonly Position[]): Position[] {
  let shift = 0
  let west = Infinity
  const out = line.map(([lng = 0, lat = 0], i): Position => {
    const before = line[i - 1]?.[0] ?? lng
    if (lng - before > 180) shift -= 360
    else if (lng - before < -180) shift += 360
    west = Math.min(west, lng + shift)
    return [lng + shift, lat]
  })
  return west < -180 ? out.map(([lng = 0, lat = 0]) => [lng + 360, lat]) : out
}

/** The polygons of a polygon or multipolygon, each a list of rings of [lng, lat]. */
export function polygonsOf(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** Planar signed area of a closed ring in square degrees; positive runs counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? []
    const [x1 = 0, y1 = 0] = ring[i] ?? []
    sum += x0 * y1 - x1 * y0
  }
  return sum / 2
}

/** Whether a value is a position of two (or three) finite numbers. */
export function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.every((n) => typeof n === 'number' && Number.isFinite(n))
}
