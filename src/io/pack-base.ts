import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection } from 'topojson-specification'
import type { Shapes } from './shapes'

/** The layers of the ground by file name (`land.geojson`), from their shapes; positions moved by less than a step. */
export function unpackBase(shapes: Shapes): Readonly<Record<string, FeatureCollection>> {
  return Object.fromEntries(
    Object.entries(shapes.objects).map(([file, object]) => {
      const { features } = feature(shapes, object as GeometryCollection)
      return [file, { type: 'FeatureCollection', features }]
    }),
  )
}
