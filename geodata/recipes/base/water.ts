// Rivers and lakes of Natural Earth, with the names that the lessons need.
import { join } from 'node:path'
import * as turf from '@turf/turf'
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import * as shapefile from 'shapefile'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import {
  boxesMeet,
  boxOf,
  inBox,
  polygonsOf,
  polylinesOf,
  ringKm2,
  round,
  withoutRepeats,
  wound,
  writeCollection,
} from '../lib/geo'
import type { Box } from '../lib/geo'
import { thinned } from '../lib/smooth'
import { BASE, RAW, readRaw } from '../lib/sources'
import { LAKE_NAMES, RIVER_NAMES } from './water-names'

/** Where the map looks closely: all rivers up to `rank`, drawn to `km`. Elsewhere only the greatest. */
const NEAR: { box: Box; rank: number; km: number }[] = [
  { box: [118, 34, 123, 38.5], rank: 9, km: 0.4 },
  { box: [105, 40, 146, 55], rank: 8, km: 0.6 },
  { box: [-79.5, 37, -75, 41], rank: 9, km: 0.4 },
  { box: [60, 42, 180, 75], rank: 7, km: 1.5 },
  { box: [100, 28, 146, 46], rank: 7, km: 1.2 },
  { box: [25, 42, 60, 70], rank: 4, km: 3 },
]
const WORLD = { rank: 2, km: 8 }

type RiverProperties = { name: string | null; scalerank: number; featurecla: string }
type Lines = LineString | MultiLineString

/** All rivers of the source whose names are read as UTF-8; used for river ways too. */
export async function readRivers(): Promise<Feature<Lines, RiverProperties>[]> {
  const read = await shapefile.read(RAW.rivers, undefined, { encoding: 'utf-8' })
  return (read.features as Feature<Lines | null, RiverProperties>[]).filter(
    (river): river is Feature<Lines, RiverProperties> => river.geometry !== null,
  )
}

/** The source counts rank from 1, the greatest; a river keeps its rank unless a lesson names it. */
function drawnAs(river: Feature<Lines, RiverProperties>): { rank: number; km: number } | undefined {
  const named = RIVER_NAMES[river.properties.name ?? '']
  const rank = Math.min(river.properties.scalerank, named?.rank ?? 99)
  const box = boxOf(river)
  const near = NEAR.filter((zone) => boxesMeet(zone.box, box) && rank <= zone.rank)
  if (near.length > 0) return { rank, km: Math.min(...near.map((zone) => zone.km)) }
  return rank <= WORLD.rank || named ? { rank, km: WORLD.km } : undefined
}

async function rivers(lakes: Feature<MultiPolygon>[]): Promise<Feature[]> {
  const drawn = (await readRivers()).flatMap((river) => {
    const as = drawnAs(river)
    if (!as) return []
    const named = RIVER_NAMES[river.properties.name ?? '']
    const coordinates = polylinesOf(river.geometry)
      .map((line) => line.map(([lng, lat]) => [round(lng!, 3), round(lat!, 3)]))
      .map((line) => thinned(withoutRepeats(line), as.km, new Set()))
      .filter((line) => line.length > 2 || (line.length === 2 && String(line[0]) !== String(line[1])))
    if (coordinates.length === 0) return []
    // a centre line inside a lake that we draw is no river; in a reservoir of later years it is the old river
    const middle = coordinates[0]![Math.floor(coordinates[0]!.length / 2)]!
    const inLake =
      river.properties.featurecla === 'Lake Centerline' &&
      lakes.some((lake) => turf.booleanPointInPolygon(middle, lake))
    return inLake ? [] : [{ rank: as.rank, named, coordinates }]
  })
  // one feature for each named river, and one for each rank of the rest: names are few, and lines without one need no rows
  const groups = new Map<string, typeof drawn>()
  for (const river of drawn) {
    const key = river.named ? river.named.id : `rank-${river.rank}`
    groups.set(key, [...(groups.get(key) ?? []), river])
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, parts]) => {
      const { named } = parts[0]!
      const rank = Math.min(...parts.map((part) => part.rank))
      const names = named ? { name_ja: named.ja, name_en: named.en, reading: named.reading } : {}
      return {
        type: 'Feature',
        id,
        properties: { id, rank, ...names },
        geometry: { type: 'MultiLineString', coordinates: parts.flatMap((part) => part.coordinates) },
      }
    })
}

/** Reservoirs that did not exist before the 1930s, by a point inside: they would be an anachronism. */
const MODERN_RESERVOIRS: Position[] = [
  [38.1, 58.5], // Rybinsk 1941
  [49.3, 55.2], // Kuybyshev 1957
  [50.2, 53.5], // Saratov and Kuybyshev, lower part
  [101.7, 56.2], // Bratsk 1967
  [103.7, 67.0], // Kureyka
  [73.6, 41.8], // Toktogul 1976
  [83.8, 48.7], // Bukhtarma 1960 (Lake Zaysan itself is small)
  [-0.3, 7.8], // Volta 1965
  [28.0, -17.0], // Kariba 1959
  [32.5, 23.0], // Nasser 1970
  [127.0, 54.0], // Zeya 1975
]

function lakes(): Feature<MultiPolygon>[] {
  const sane = readRaw<Topology<{ lakes: GeometryCollection }>>(RAW.lakes)
  const all = (feature(sane, sane.objects.lakes) as FeatureCollection<Polygon | MultiPolygon>).features
  return all.flatMap((lake, i) => {
    const polygons = polygonsOf(lake.geometry)
    const km2 = polygons.reduce((sum, rings) => sum + ringKm2(rings[0]!), 0)
    const box = boxOf(lake)
    const near = NEAR.slice(0, 5).some((zone) => boxesMeet(zone.box, box))
    if (km2 < (near ? 300 : 4000) || MODERN_RESERVOIRS.some((at) => inBox(at, box))) return []
    const named = LAKE_NAMES.find((name) => inBox(name.at, box))
    const id = named?.id ?? `lake-${i}`
    const names = named ? { name_ja: named.ja, name_en: named.en, reading: named.reading } : {}
    const km = near ? 0.3 : 4
    const coordinates = polygons
      .map((rings) =>
        rings.map((ring) => thinned(withoutRepeats(ring.map(([x, y]) => [round(x!, 3), round(y!, 3)])), km, new Set())),
      )
      .map((rings) => rings.filter((ring) => ring.length > 3))
      .filter((rings) => rings.length > 0)
    return [
      {
        type: 'Feature',
        id,
        properties: { id, km2: Math.round(km2), ...names },
        geometry: { type: 'MultiPolygon', coordinates: wound(coordinates) },
      },
    ]
  })
}

export async function buildWater(): Promise<void> {
  const drawnLakes = lakes()
  writeCollection(join(BASE, 'lakes.geojson'), drawnLakes)
  writeCollection(join(BASE, 'rivers.geojson'), await rivers(drawnLakes))
}
