import { bbox, booleanPointInPolygon } from '@turf/turf'
import type { FeatureCollection, LineString, MultiLineString, Position } from 'geojson'
import type { Zone } from '../model/types'

const known = new WeakMap<FeatureCollection, WeakMap<Zone, MultiLineString>>()

/**
 * The stretches of railway that run inside a zone: a railway zone is drawn along its line. Empty where the base map has no
 * railway there. Kept for each zone.
 */
export function railwaysInside(zone: Zone, railways: FeatureCollection): MultiLineString {
  let zones = known.get(railways)
  if (!zones) known.set(railways, (zones = new WeakMap()))
  let lines = zones.get(zone)
  if (!lines) zones.set(zone, (lines = { type: 'MultiLineString', coordinates: find(zone, railways) }))
  return lines
}

function find(zone: Zone, railways: FeatureCollection): Position[][] {
  const [west, south, east, north] = bbox(zone.geometry) as [number, number, number, number]
  const inside = ([lng, lat]: Position): boolean =>
    lng! >= west && lng! <= east && lat! >= south && lat! <= north && booleanPointInPolygon([lng!, lat!], zone.geometry)
  const lines = railways.features.flatMap(({ geometry }) =>
    geometry.type === 'MultiLineString' ? geometry.coordinates : [(geometry as LineString).coordinates],
  )
  return lines.flatMap((line) => runs(line, inside))
}

/** Pieces of a line of which every corner is inside; a lone corner is a crossing, not a stretch. */
function runs(line: readonly Position[], inside: (point: Position) => boolean): Position[][] {
  const found: Position[][] = []
  let run: Position[] = []
  for (const point of line) {
    if (inside(point)) run.push(point)
    else {
      if (run.length > 2) found.push(run)
      run = []
    }
  }
  if (run.length > 2) found.push(run)
  return found
}
