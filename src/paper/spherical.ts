import type { Geometry, Position } from 'geojson'
import { signedArea } from '../model/geo'

/** A polygon or line ready for d3, with its box in degrees. */
export interface Piece {
  readonly closed: boolean
  /** Rings of a polygon, clockwise as d3 wants them, or the one line. */
  readonly lines: readonly Position[][]
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

const known = new WeakMap<Geometry, readonly Piece[]>()

/**
 * The polygons or lines of a geometry. RFC 7946 winds outer rings counter-clockwise and d3 clockwise, which on a sphere is the
 * difference between a lake and the world without it: rings are turned round where they have to be. Kept for each geometry.
 */
export function piecesOf(geometry: Geometry): readonly Piece[] {
  let pieces = known.get(geometry)
  if (!pieces) known.set(geometry, (pieces = cut(geometry)))
  return pieces
}

function cut(geometry: Geometry): Piece[] {
  switch (geometry.type) {
    case 'Polygon':
      return [polygon(geometry.coordinates)]
    case 'MultiPolygon':
      return geometry.coordinates.map(polygon)
    case 'LineString':
      return geometry.coordinates.length > 1 ? [piece([geometry.coordinates], false)] : []
    case 'MultiLineString':
      return geometry.coordinates.filter((line) => line.length > 1).map((line) => piece([line], false))
    case 'GeometryCollection':
      return geometry.geometries.flatMap(cut)
    default:
      return []
  }
}

const polygon = (rings: readonly Position[][]): Piece =>
  piece(
    rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring.toReversed() : ring)),
    true,
  )

function piece(lines: readonly Position[][], closed: boolean): Piece {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lng, lat] of lines[0] as [number, number][]) {
    west = Math.min(west, lng)
    east = Math.max(east, lng)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return { closed, lines, west, south, east, north }
}
