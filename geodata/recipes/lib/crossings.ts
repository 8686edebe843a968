// Where edges of rings cross each other. Edges that only share a corner do not cross.
import type { Position } from 'geojson'

type Edge = [Position, Position]

const side = (a: Position, b: Position, c: Position) =>
  Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!))

const cross = ([a, b]: Edge, [c, d]: Edge) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0

/** Middles of the edges that cross another one. A grid of half a degree keeps the number of trials small. */
export function crossings(rings: Position[][]): Position[] {
  const cells = new Map<string, Edge[]>()
  const found = new Set<Edge>()
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const edge: Edge = [ring[i - 1]!, ring[i]!]
      const [west, east] = [edge[0][0]!, edge[1][0]!].sort((a, b) => a - b) as [number, number]
      const [south, north] = [edge[0][1]!, edge[1][1]!].sort((a, b) => a - b) as [number, number]
      for (let x = Math.floor(west * 2); x <= Math.floor(east * 2); x++) {
        for (let y = Math.floor(south * 2); y <= Math.floor(north * 2); y++) {
          const key = `${x},${y}`
          const others = cells.get(key) ?? []
          if (others.some((other) => cross(edge, other))) found.add(edge)
          others.push(edge)
          cells.set(key, others)
        }
      }
    }
  }
  return [...found].map(([a, b]) => [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2])
}
