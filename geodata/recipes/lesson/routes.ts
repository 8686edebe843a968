// A network of routes (railways, sea lanes, rivers) and the shortest way through it. Coordinates are [lng, lat] in degrees.
import * as turf from '@turf/turf'
import type { Feature, LineString, MultiLineString, Position } from 'geojson'

type Edge = { to: number; km: number }

/** Vertices of the lines, and which of them are joined. */
export type Network = { points: Position[]; edges: Edge[][] }

/** Line ends this near to another line are taken to meet it: two sheets may place one station a little apart. */
const JOIN_KM = 3

const km = (a: Position, b: Position): number => turf.distance(a, b)

// 180 and -180 are one meridian; five decimals are one metre
const key = ([lng, lat]: Position): string => `${(lng! === -180 ? 180 : lng!).toFixed(5)},${lat!.toFixed(5)}`

const partsOf = (line: Feature<LineString | MultiLineString>): Position[][] =>
  line.geometry.type === 'LineString' ? [line.geometry.coordinates] : line.geometry.coordinates

/** Builds the network of `lines`; vertices at the same spot are one, and loose ends are joined to what lies within 3 km. */
export function networkOf(lines: readonly Feature<LineString | MultiLineString>[]): Network {
  const network: Network = { points: [], edges: [] }
  const index = new Map<string, number>()
  const ends: number[] = []
  const vertex = (point: Position): number => {
    const known = index.get(key(point))
    if (known !== undefined) return known
    index.set(key(point), network.points.length)
    network.edges.push([])
    return network.points.push(point) - 1
  }
  for (const part of lines.flatMap(partsOf)) {
    const vertices = part.map(vertex)
    for (let i = 1; i < vertices.length; i++) join(network, vertices[i - 1]!, vertices[i]!)
    ends.push(vertices[0]!, vertices.at(-1)!)
  }
  for (const end of ends) {
    const near = nearest(network, network.points[end]!, (v) => v !== end && !isJoined(network, end, v))
    if (near && near.km < JOIN_KM) join(network, end, near.vertex)
  }
  return network
}

const isJoined = (network: Network, a: number, b: number): boolean => network.edges[a]!.some((edge) => edge.to === b)

function join(network: Network, a: number, b: number): void {
  if (a === b) return
  const length = km(network.points[a]!, network.points[b]!)
  network.edges[a]!.push({ to: b, km: length })
  network.edges[b]!.push({ to: a, km: length })
}

/** The vertex nearest to `point` among those that `suits` lets through, with its distance; null in an empty network. */
export function nearest(
  network: Network,
  point: Position,
  suits: (vertex: number) => boolean = () => true,
): { vertex: number; km: number } | null {
  let best: { vertex: number; km: number } | null = null
  network.points.forEach((candidate, vertex) => {
    // a degree of latitude is 111 km: far vertices need no trigonometry
    if (best && Math.abs(candidate[1]! - point[1]!) * 111 > best.km) return
    if (!suits(vertex)) return
    const distance = km(candidate, point)
    if (!best || distance < best.km) best = { vertex, km: distance }
  })
  return best
}

/** Vertices of the shortest way from `from` to `to`, both included; null where there is none. */
export function shortestWay(network: Network, from: number, to: number): Position[] | null {
  const best = new Map<number, number>([[from, 0]])
  const before = new Map<number, number>()
  const open = new Set([from])
  while (open.size > 0) {
    let here = -1
    for (const vertex of open) if (here < 0 || best.get(vertex)! < best.get(here)!) here = vertex
    if (here === to) return backtrack(network, before, to)
    open.delete(here)
    for (const edge of network.edges[here]!) {
      const length = best.get(here)! + edge.km
      if (length >= (best.get(edge.to) ?? Infinity)) continue
      best.set(edge.to, length)
      before.set(edge.to, here)
      open.add(edge.to)
    }
  }
  return null
}

function backtrack(network: Network, before: Map<number, number>, to: number): Position[] {
  const way = [network.points[to]!]
  for (let here = before.get(to); here !== undefined; here = before.get(here)) way.unshift(network.points[here]!)
  return way
}
