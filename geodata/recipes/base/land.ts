// Land and coast: the units fused into one, so that no seam can show anywhere between near and far.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection, Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, merge } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { polygonsOf, ringKm2, round, withoutDateLine, withoutRepeats, wound, writeCollection } from '../lib/geo'
import { BASE, RAW, readRaw, WORK } from '../lib/sources'
import type { Unit } from '../lib/units'

/** Holes smaller than this are gaps between provinces of the source, not water. */
const GAP_KM2 = 20

/** All land but Antarctica, as one multipolygon. */
function inhabitedLand(): Position[][][] {
  const units = JSON.parse(readFileSync(join(WORK, 'units.geojson'), 'utf8')) as FeatureCollection<MultiPolygon> & {
    features: Unit[]
  }
  const topo = topology({ units }) as unknown as Topology<{ units: GeometryCollection }>
  const land = merge(topo, topo.objects.units.geometries as Parameters<typeof merge>[1])
  return land.coordinates.map((rings) => rings.filter((ring, i) => i === 0 || ringKm2(ring) > GAP_KM2))
}

/** Antarctica, closed along the date line and 85 degrees south with a point every 60 degrees, so that no edge is too long. */
function antarctica(): Position[][][] {
  const topo = readRaw<Topology<{ land: GeometryCollection }>>(RAW.land110)
  const found = feature(topo, topo.objects.land) as FeatureCollection<Polygon | MultiPolygon>
  return found.features
    .flatMap((part) => polygonsOf(part.geometry))
    .filter(([outer]) => outer!.every((point) => point[1]! < -60))
    .map(([outer]) => [closedAtSouth(outer!)])
}

const SOUTH = -85
function closedAtSouth(ring: Position[]): Position[] {
  const coast = ring.map(([lng, lat]) => [round(lng!, 2), round(lat!, 2)]).filter(([, lat]) => lat! > SOUTH)
  const jump = ring.some((point, i) => i > 0 && Math.abs(point[0]! - ring[i - 1]![0]!) > 180)
  if (!jump && ring.every(([, lat]) => lat! > SOUTH)) return withoutRepeats(coast)
  const sorted = coast.slice(0, -1)
  // start behind the jump over the date line, so that the coast runs once round the globe
  const start = sorted.findIndex((point, i) => i > 0 && Math.abs(point[0]! - sorted[i - 1]![0]!) > 180)
  const round1 = start > 0 ? [...sorted.slice(start), ...sorted.slice(0, start)] : sorted
  const eastward = round1[0]![0]! < 0
  const first = eastward ? -180 : 180
  const floor = [180, 120, 60, 0, -60, -120, -180].map((lng) => [eastward ? lng : -lng, SOUTH])
  const seam = (round1[0]![1]! + round1.at(-1)![1]!) / 2
  const open = [[first, seam], ...round1, [-first, seam], ...floor]
  return withoutRepeats([...open, open[0]!])
}

/** The floor that closes Antarctica is no coast. */
const withoutFloor = (line: Position[]): Position[][] => {
  const coast = line.filter((point) => point[1] !== SOUTH)
  return coast.length > 1 ? [coast] : []
}

export function buildLand(): void {
  const land = wound([...inhabitedLand(), ...antarctica()])
  const polygons: Feature = {
    type: 'Feature',
    id: 'land',
    properties: { id: 'land' },
    geometry: { type: 'MultiPolygon', coordinates: land },
  }
  const coast: Feature = {
    type: 'Feature',
    id: 'coast',
    properties: { id: 'coast' },
    geometry: { type: 'MultiLineString', coordinates: land.flat().flatMap(withoutDateLine).flatMap(withoutFloor) },
  }
  writeCollection(join(BASE, 'land.geojson'), [polygons])
  writeCollection(join(BASE, 'coast.geojson'), [coast])
}
