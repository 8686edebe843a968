// Is a point on land? The edges of the coast lie in rows of half a degree of latitude, so that thousands of points can be tried.
import type { Position } from 'geojson'
import { landPolygons } from './files'

const ROW = 0.5

function coastRows(): Map<number, [Position, Position][]> {
  const rows = new Map<number, [Position, Position][]>()
  for (const ring of landPolygons().flat()) {
    ring.slice(1).forEach((to, i) => {
      const from = ring[i]!
      const [low, high] = [Math.min(from[1]!, to[1]!), Math.max(from[1]!, to[1]!)]
      for (let row = Math.floor(low / ROW); row <= Math.floor(high / ROW); row++) {
        const edges = rows.get(row)
        if (edges) edges.push([from, to])
        else rows.set(row, [[from, to]])
      }
    })
  }
  return rows
}

const rows = coastRows()

/** Counts how often a line eastwards from the point meets the coast: an odd number is land. */
export function onLand([lng, lat]: Position): boolean {
  let inside = false
  for (const [a, b] of rows.get(Math.floor(lat! / ROW)) ?? []) {
    const spans = a[1]! > lat! !== b[1]! > lat!
    if (spans && lng! < a[0]! + ((b[0]! - a[0]!) * (lat! - a[1]!)) / (b[1]! - a[1]!)) inside = !inside
  }
  return inside
}
