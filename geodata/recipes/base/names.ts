// Labels of seas, lands, lakes and rivers: points, and lines for names that bend with the form they name.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson'
import { round, writeCollection } from '../lib/geo'
import { curvedStretch, flatKm, thinned } from '../lib/smooth'
import { BASE } from '../lib/sources'
import { NAMES } from './name-list'
import type { MapName } from './name-list'
import { MORE } from './name-more'
import { LAKE_NAMES } from './water-names'

const isLine = (at: MapName['at']): at is Position[] => Array.isArray(at[0])

/** A smooth arc through the few points that the list gives. */
function arc(points: Position[]): Position[] {
  const parts = points.slice(0, -1).map((point, i) => curvedStretch(points, i, flatKm(point, points[i + 1]!) / 6))
  const line = [...parts.flatMap((part) => part.slice(0, -1)), points.at(-1)!]
  return line.map(([lng, lat]) => [round(lng!, 3), round(lat!, 3)])
}

function listed({ id, kind, ja, en, reading, rank, until, at }: MapName): Feature {
  return {
    type: 'Feature',
    id,
    properties: {
      id,
      kind,
      rank,
      ...(until === undefined ? {} : { max_zoom: until }),
      name_ja: ja,
      name_en: en,
      reading,
    },
    geometry: geometryOf(at, MORE[id] ?? []),
  }
}

function geometryOf(at: MapName['at'], more: Position[][]): Feature['geometry'] {
  if (!isLine(at)) return { type: 'Point', coordinates: at }
  if (more.length === 0) return { type: 'LineString', coordinates: arc(at) }
  return { type: 'MultiLineString', coordinates: [at, ...more].map(arc) }
}

/** Rivers are named along their longest piece; zoom by rank, as they are drawn. */
function rivers(): Feature[] {
  const file = JSON.parse(readFileSync(join(BASE, 'rivers.geojson'), 'utf8')) as FeatureCollection<MultiLineString>
  return file.features
    .filter((river) => river.properties!.name_ja)
    .map((river) => {
      const { id, rank, name_ja, name_en, reading } = river.properties!
      const km = (line: Position[]) => line.slice(1).reduce((sum, b, i) => sum + flatKm(line[i]!, b), 0)
      const longest = [...river.geometry.coordinates].sort((a, b) => km(b) - km(a))[0]!
      // letters cannot follow every bend: the course is straightened, and runs west to east so that they stand upright
      const course = thinned(longest, km(longest) / 140, new Set())
      const line = course[0]![0]! <= course.at(-1)![0]! ? course : course.reverse()
      const zoom = Number(rank) <= 2 ? 3.5 : Number(rank) <= 4 ? 5 : 6
      return {
        type: 'Feature',
        id: `river-${id}`,
        properties: { id: `river-${id}`, kind: 'river', rank: zoom, name_ja, name_en, reading },
        geometry: { type: 'LineString', coordinates: line },
      }
    })
}

function lakes(): Feature[] {
  const file = JSON.parse(readFileSync(join(BASE, 'lakes.geojson'), 'utf8')) as FeatureCollection<MultiPolygon>
  return file.features
    .filter((lake) => lake.properties!.name_ja)
    .map((lake) => {
      const { id, km2, name_ja, name_en, reading } = lake.properties!
      const { at, along } = LAKE_NAMES.find((name) => name.id === id)!
      return {
        type: 'Feature',
        id: `lake-${id}`,
        properties: { id: `lake-${id}`, kind: 'lake', rank: km2 > 15000 ? 3.5 : 5.5, name_ja, name_en, reading },
        geometry: along ? { type: 'LineString', coordinates: arc(along) } : { type: 'Point', coordinates: at },
      }
    })
}

export function buildNames(): void {
  writeCollection(join(BASE, 'names.geojson'), [...NAMES.map(listed), ...lakes(), ...rivers()])
}
