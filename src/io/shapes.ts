import type { GeoJsonObject, GeoJsonProperties, Position } from 'geojson'
import { quantize } from 'topojson-client'
import {
  filter,
  filterAttachedWeight,
  planarRingArea,
  planarTriangleArea,
  presimplify,
  simplify,
} from 'topojson-simplify'
import { topology } from 'topojson-server'
import type { Objects, Topology } from 'topojson-specification'
import type { Lesson, Region } from '../model/types'

/** Shapes by name, with the arcs that they share written once. */
export type Shapes = Topology<Objects<GeoJsonProperties>>

/**
 * Steps across the width of all data: for 360 degrees a step is 38 m at the equator, so nothing moves by more than 20 m,
 * a tenth of what the coasts are known to (200 to 400 m), and the first view is a tenth lighter than with steps of 9 m.
 */
const FINE = 2 ** 20

/**
 * For the first picture: steps of 1.2 km, and bends and islands are left out that are smaller than a pixel of a globe (in square degrees:
 * one pixel there is some 20 km wide), or, where a map looks closer, than a square of `closer` of its pixels.
 */
const COARSE = { steps: 2 ** 15, area: 2e-2, closer: 3, width: 1038 }

/**
 * Shapes with the arcs that they share written once.
 * @param looks for coarse ones: maps that show a part of them from closer by
 */
export function packShapes(
  objects: Readonly<Record<string, GeoJsonObject>>,
  detail: 'coarse' | 'fine',
  looks: readonly Region['bounds'][] = [],
): Shapes {
  if (detail === 'fine') return topology({ ...objects }, FINE)
  // Shared arcs are simplified once, so that neighbours still touch.
  const near = nearness(looks)
  const whole = topology({ ...objects }) as never
  const weighed = presimplify<Objects>(whole, (corner) => planarTriangleArea(corner) * near(corner[1]))
  const rough = simplify<Objects>(weighed, COARSE.area)
  const isSeen = filterAttachedWeight(rough, COARSE.area, (ring) => planarRingArea(ring) * near(ring[0]!))
  return quantize(filter(rough, isSeen) as never, COARSE.steps) as Shapes
}

/** How many times as much an area at a position counts as in the sight of a globe. */
function nearness(looks: readonly Region['bounds'][]): (at: Position) => number {
  const boxes = looks.map((look) => {
    const pixels = (COARSE.closer * (look[2] - look[0])) / COARSE.width
    return { look, factor: COARSE.area / pixels ** 2 }
  })
  return ([lng = 0, lat = 0]) => {
    let most = 1
    for (const { look, factor } of boxes) {
      const [west, south, east, north] = look
      const isIn =
        lat >= south && lat <= north && ((lng >= west && lng <= east) || (lng + 360 >= west && lng + 360 <= east))
      if (isIn && factor > most) most = factor
    }
    return most
  }
}

/** The bounds of all maps that a lesson opens with: its regions, and the plates beside a globe. */
export const looksOf = ({ regions }: Pick<Lesson, 'regions'>): readonly Region['bounds'][] =>
  regions.flatMap(({ bounds, plates = [] }) => [bounds, ...plates.map((plate) => plate.bounds)])
