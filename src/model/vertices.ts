import type { Position } from 'geojson'
import { kmBetween } from './geo'

/**
 * The vertex of a line for each stop of an itinerary, in order, so that the distances are least in sum; a line may
 * pass the same place twice. A stop at the place of the stop before may share its vertex.
 * The first stop is at the first vertex and the last at the last.
 */
export function matchVertices(line: readonly Position[], stops: readonly Position[]): number[] {
  const last = line.length - 1
  const from: number[][] = []
  let best: number[] = []
  stops.forEach((stop, i) => {
    const stays = i > 0 && kmBetween(stop, stops[i - 1] ?? stop) < 0.001
    const choice: number[] = []
    let cheapest = Infinity
    let at = 0
    const next = line.map((point, v) => {
      const reach = stays || last === 0 ? v : v - 1
      const cost = best[reach]
      if (cost !== undefined && cost < cheapest) {
        cheapest = cost
        at = reach
      }
      choice.push(at)
      const bound = (i === 0 && v > 0) || (i === stops.length - 1 && v < last && stops.length > 1)
      return bound ? Infinity : (i === 0 ? 0 : cheapest) + kmBetween(point, stop)
    })
    best = next
    from.push(choice)
  })
  const vertices: number[] = []
  let v = stops.length > 1 ? last : 0
  for (let i = stops.length - 1; i >= 0; i--) {
    vertices.unshift(v)
    v = from[i]?.[v] ?? 0
  }
  return vertices
}
