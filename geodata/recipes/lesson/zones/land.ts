// Provinces fused to land: borders and coasts keep the corners of the base map.
import { readFileSync } from 'node:fs'
import { booleanPointInPolygon, multiPolygon } from '@turf/turf'
import type { FeatureCollection, MultiPolygon, Position } from 'geojson'
import { merge } from 'topojson-client'
import { topology } from 'topojson-server'
import type {
  GeometryCollection,
  Polygon as TopoPolygon,
  MultiPolygon as TopoMultiPolygon,
  Topology,
} from 'topojson-specification'
import { boxesMeet, boxOf } from '../../lib/geo'
import type { Box } from '../../lib/geo'

type UnitProperties = { iso: string; a3: string; name: string }
type UnitShape = (TopoPolygon<UnitProperties> | TopoMultiPolygon<UnitProperties>) & { properties: UnitProperties }

/** A lookup of land by province or country code. Unknown codes throw with the code in the message. */
export interface Land {
  provinces(iso: readonly string[]): MultiPolygon
  /** With `near`, only the provinces whose box meets it: the rest of a large country need not be carried along. */
  countries(a3: readonly string[], near?: Box): MultiPolygon
  island(iso: readonly string[], contains: Position): MultiPolygon
}

/** Reads the simplified provinces (see lib/units.ts). */
export function readLand(path: string): Land {
  const units = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<MultiPolygon, UnitProperties>
  const boxes = new Map(units.features.map((unit) => [unit.properties, boxOf(unit)]))
  // no quantization: corners must come out as they went in
  const topo = topology({ units }) as unknown as Topology<{ units: GeometryCollection<UnitProperties> }>
  const shapes = topo.objects.units.geometries as UnitShape[]
  const boxOfShape = new Map(shapes.map((shape, i) => [shape, boxes.get(units.features[i]!.properties)!]))
  // merge joins every ring into outer and holes; provinces that meet share their arcs, so nothing is left between them
  const fuse = (chosen: UnitShape[]): MultiPolygon => merge(topo, chosen as unknown as Parameters<typeof merge>[1])

  const provinces = (iso: readonly string[]): MultiPolygon => {
    // Natural Earth repeats some codes; lib/units.ts numbers them #2, #3
    const chosen = iso.flatMap((code) => {
      const found = shapes.filter(({ properties: p }) => p.iso === code || p.iso.startsWith(`${code}#`))
      if (found.length === 0) throw new Error(`No province "${code}" in ${path}: correct the code in recipes.json.`)
      return found
    })
    return fuse([...new Set(chosen)])
  }

  return {
    provinces,
    countries: (a3, near) => {
      for (const code of a3) {
        if (!shapes.some((shape) => shape.properties.a3 === code)) {
          throw new Error(`No country "${code}" in ${path}: correct the code in recipes.json.`)
        }
      }
      const chosen = shapes.filter((shape) => a3.includes(shape.properties.a3))
      return fuse(near ? chosen.filter((shape) => boxesMeet(boxOfShape.get(shape)!, near)) : chosen)
    },
    island: (iso, contains) => {
      const found = provinces(iso).coordinates.filter((rings) => booleanPointInPolygon(contains, multiPolygon([rings])))
      if (found.length === 0) throw new Error(`No land of ${iso.join(', ')} at ${contains.join(', ')}: move the point.`)
      return { type: 'MultiPolygon', coordinates: found }
    },
  }
}
