import type { GeoJsonObject, GeoJsonProperties } from 'geojson'
import { quantize } from 'topojson-client'
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify'
import { topology } from 'topojson-server'
import type { Objects, Topology } from 'topojson-specification'

/** Shapes by name, with the arcs that they share written once. */
export type Shapes = Topology<Objects<GeoJsonProperties>>

/**
 * Steps across the width of all data: for 360 degrees a step is 38 m at the equator, so nothing moves by more than 20 m,
 * a tenth of what the coasts are known to (200 to 400 m), and the first view is a tenth lighter than with steps of 9 m.
 */
const FINE = 2 ** 20

/**
 * For the first picture: steps of 1.2 km, and bends and islands smaller than a pixel of the opening view are left out (in square
 * degrees at the equator; one pixel at zoom 3 is some 7 km wide).
 */
const COARSE = { steps: 2 ** 15, area: 4e-3 }

/** Shapes with the arcs that they share written once. */
export function packShapes(objects: Readonly<Record<string, GeoJsonObject>>, detail: 'coarse' | 'fine'): Shapes {
  if (detail === 'fine') return topology({ ...objects }, FINE)
  // Shared arcs are simplified once, so that neighbours still touch.
  const rough = simplify<Objects>(presimplify<Objects>(topology({ ...objects }) as never), COARSE.area)
  return quantize(filter(rough, filterAttachedWeight(rough, COARSE.area)) as never, COARSE.steps) as Shapes
}
