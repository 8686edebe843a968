// Where a line touches land: a grid over our coast, so that thousands of short segments can be tried quickly.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as turf from '@turf/turf'
import type { FeatureCollection, MultiPolygon, Position } from 'geojson'
import { flatKm } from '../lib/smooth'
import { BASE } from '../lib/sources'

export type Shore = {
  /** Does the segment a-b (shorter than a few hundred km, longitudes unwrapped) cross the coast? */
  crossed: (a: Position, b: Position) => boolean
  /** Does the point lie on land? */
  onLand: (point: Position) => boolean
}

const home = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180

export function readShore(): Shore {
  const file = JSON.parse(readFileSync(join(BASE, 'land.geojson'), 'utf8')) as FeatureCollection<MultiPolygon>
  const land = file.features[0]!
  const cells = new Map<string, [Position, Position][]>()
  for (const ring of land.geometry.coordinates.flat()) {
    ring.slice(1).forEach((b, i) => {
      const a = ring[i]!
      const [x0, x1] = [Math.floor(Math.min(a[0]!, b[0]!)), Math.floor(Math.max(a[0]!, b[0]!))]
      const [y0, y1] = [Math.floor(Math.min(a[1]!, b[1]!)), Math.floor(Math.max(a[1]!, b[1]!))]
      for (let x = x0; x <= x1; x++) {
        for (let y = y0; y <= y1; y++) {
          const key = `${x},${y}`
          const cell = cells.get(key)
          if (cell) cell.push([a, b])
          else cells.set(key, [[a, b]])
        }
      }
    })
  }
  const side = (p: Position, q: Position, r: Position) =>
    (q[0]! - p[0]!) * (r[1]! - p[1]!) - (q[1]! - p[1]!) * (r[0]! - p[0]!)
  const meet = (a: Position, b: Position, c: Position, d: Position) =>
    side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  const polygons = land.geometry.coordinates.map((rings) => {
    const polygon = turf.polygon(rings)
    return { polygon, box: turf.bbox(polygon) }
  })
  return {
    crossed(a, b) {
      const steps = Math.max(1, Math.ceil(flatKm(a, b) / 20))
      for (let k = 0; k < steps; k++) {
        const at = (t: number): Position => [a[0]! + (b[0]! - a[0]!) * t, a[1]! + (b[1]! - a[1]!) * t]
        const from = at(k / steps)
        const to = at((k + 1) / steps)
        const shift = home(from[0]!) - from[0]!
        const [p, q] = [from, to].map(([x, y]): Position => [x! + shift, y!]) as [Position, Position]
        for (const x of new Set([Math.floor(p[0]!), Math.floor(q[0]!)])) {
          for (const y of new Set([Math.floor(p[1]!), Math.floor(q[1]!)])) {
            if (cells.get(`${x},${y}`)?.some(([c, d]) => meet(p, q, c, d))) return true
          }
        }
      }
      return false
    },
    onLand(point) {
      const at: Position = [home(point[0]!), point[1]!]
      return polygons.some(
        ({ polygon, box }) =>
          at[0]! >= box[0]! &&
          at[0]! <= box[2]! &&
          at[1]! >= box[1]! &&
          at[1]! <= box[3]! &&
          turf.booleanPointInPolygon(at, polygon),
      )
    },
  }
}
