// Reads the layers of geodata/base as they are committed.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson'

export const BASE = fileURLToPath(new URL('../../geodata/base/', import.meta.url))

export const layerNames: string[] = readdirSync(BASE)
  .filter((name) => name.endsWith('.geojson'))
  .map((name) => name.replace('.geojson', ''))
  .sort()

export const readLayer = (name: string): Feature[] =>
  (JSON.parse(readFileSync(`${BASE}${name}.geojson`, 'utf8')) as FeatureCollection).features

/** All lines and rings of a feature, points as lines of one. */
export function pathsOf({ geometry }: Feature): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]]
    case 'LineString':
      return [geometry.coordinates]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
    default:
      throw new Error(`geodata/base has no place for ${geometry.type}`)
  }
}

/** The polygons of the land, each a list of rings. */
export const landPolygons = (): Position[][][] =>
  readLayer('land').flatMap((feature) => (feature.geometry as MultiPolygon).coordinates)
