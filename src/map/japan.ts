import type { FeatureCollection, Position } from 'geojson'
import { polygonsOf } from '../model/geo'

/** A town on each of the four main islands: the land of the base map that holds it is the island. */
const towns: readonly Position[] = [
  [139.75, 35.69],
  [141.35, 43.06],
  [134.05, 34.3],
  [130.72, 32.8],
]

/** The point that is laid over the middle of the map: about the middle of the four islands. */
export const middleOfJapan: Position = [137.2, 37.6]

/** The coasts of Honshu, Hokkaido, Shikoku and Kyushu from the base map's land; an island that is not in it is left out. */
export function japanOutline(land: FeatureCollection | undefined): Position[][] {
  const polygons = (land?.features ?? []).flatMap(({ geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? polygonsOf(geometry) : [],
  )
  const found = towns.flatMap((town) => {
    const island = polygons.find(([outer = []]) => holds(outer, town))
    return island ? [island[0]!] : []
  })
  return [...new Set(found)]
}

function holds(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1]!
    const [x1 = 0, y1 = 0] = ring[i]!
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside
  }
  return inside
}
