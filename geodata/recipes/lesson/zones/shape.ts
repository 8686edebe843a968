// Cutting and joining of areas, and the last tidying before they are written.
import * as turf from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { boxesMeet, boxOf, polygonsOf, ringKm2, round, withoutRepeats, wound } from '../../lib/geo'

export const NOTHING: MultiPolygon = { type: 'MultiPolygon', coordinates: [] }

const asMulti = (found: Feature<Polygon | MultiPolygon> | null): MultiPolygon =>
  found ? { type: 'MultiPolygon', coordinates: polygonsOf(found.geometry) } : NOTHING

const collected = (shapes: MultiPolygon[]) => turf.featureCollection(shapes.map((shape) => turf.feature(shape)))

export function union(shapes: MultiPolygon[]): MultiPolygon {
  const some = shapes.filter((shape) => shape.coordinates.length > 0)
  return some.length < 2 ? (some[0] ?? NOTHING) : asMulti(turf.union(collected(some)))
}

export function intersection(a: MultiPolygon, b: MultiPolygon): MultiPolygon {
  if (a.coordinates.length === 0 || b.coordinates.length === 0 || !boxesMeet(boxOf(a), boxOf(b))) return NOTHING
  return asMulti(turf.intersect(collected([a, b])))
}

/** `a` without `b`. Islands of `a` that `b` does not come near are passed over untouched. */
export function difference(a: MultiPolygon, b: MultiPolygon): MultiPolygon {
  if (a.coordinates.length === 0 || b.coordinates.length === 0) return a
  const box = boxOf(b)
  const near = (rings: Position[][]) => boxesMeet(boxOf(turf.polygon(rings).geometry), box)
  const cut = asMulti(
    turf.difference(collected([{ type: 'MultiPolygon', coordinates: a.coordinates.filter(near) }, b])),
  )
  return { type: 'MultiPolygon', coordinates: [...a.coordinates.filter((rings) => !near(rings)), ...cut.coordinates] }
}

/** Everything within `km`, with round ends, smoothed to about a kilometre so that it stays light. */
export function buffered(of: turf.AllGeoJSON, km: number): MultiPolygon {
  const wide = turf.buffer(of as Feature, km, { units: 'kilometers', steps: 16 })
  if (!wide) return NOTHING
  const tolerance = Math.min(0.01, km / 1500)
  return asMulti(turf.simplify(wide as Feature<Polygon | MultiPolygon>, { tolerance, highQuality: true }))
}

const SLIVER_KM2 = 2
/** In areas smaller than this the limit for slivers shrinks with them: a lease of 550 km² has islands of half a one. */
const SMALL_KM2 = 10_000

/** Rounds to 4 decimals, drops spikes, slivers and tiny holes, winds and orders as RFC 7946 and a readable diff want it. */
export function tidied(shape: MultiPolygon): MultiPolygon {
  let rounded = roundedRings(shape)
  // rounding can push an edge over a corner; joined with itself the shape gets a corner there, which is rounded in turn
  for (let again = 0; again < 4 && rounded.some(crosses); again++) {
    const itself: MultiPolygon = { type: 'MultiPolygon', coordinates: rounded }
    rounded = roundedRings(union([itself, itself]))
  }
  const whole = rounded.reduce((sum, rings) => sum + ringKm2(rings[0]!), 0)
  const limit = SLIVER_KM2 * Math.min(1, whole / SMALL_KM2)
  const kept = rounded
    .filter((rings) => ringKm2(rings[0]!) >= limit)
    .map((rings) => rings.filter((ring, i) => i === 0 || ringKm2(ring) >= limit))
  const coordinates = wound(kept).map((rings) => rings.map(fromSouthWest))
  const rank = (rings: Position[][]) => ringKm2(rings[0]!)
  return { type: 'MultiPolygon', coordinates: coordinates.sort((a, b) => rank(b) - rank(a)) }
}

const roundedRings = (shape: MultiPolygon): Position[][][] =>
  shape.coordinates
    .map((rings) => rings.map(smoothRing))
    .filter(([outer]) => outer && outer.length >= 4)
    .map((rings) => rings.filter((ring) => ring.length >= 4))

/** Does an edge cross another between corners? Rings may touch at a corner. */
function crosses(rings: Position[][]): boolean {
  const corners = new Set(rings.flat().map(([lng, lat]) => `${lng!.toFixed(6)},${lat!.toFixed(6)}`))
  return turf
    .kinks(turf.polygon(rings))
    .features.some(({ geometry: { coordinates: at } }) => !corners.has(`${at[0]!.toFixed(6)},${at[1]!.toFixed(6)}`))
}

function smoothRing(ring: Position[]): Position[] {
  let open = withoutRepeats(ring.map((p) => [round(p[0]!, 4), round(p[1]!, 4)])).slice(0, -1)
  const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]
  for (let before = -1; before !== open.length;) {
    before = open.length
    const at = (i: number) => open[(i + open.length) % open.length]!
    // a corner between two equal neighbours is a spike of no width
    open = open.filter((p, i) => !same(at(i - 1), at(i + 1)) && !same(p, at(i + 1)))
  }
  return open.length < 3 ? [] : [...open, open[0]!]
}

/** Starts a ring at its westernmost, then southernmost corner, so that the same shape is always the same text. */
function fromSouthWest(ring: Position[]): Position[] {
  const open = ring.slice(0, -1)
  let first = 0
  open.forEach((p, i) => {
    const best = open[first]!
    if (p[0]! < best[0]! || (p[0] === best[0] && p[1]! < best[1]!)) first = i
  })
  const turned = [...open.slice(first), ...open.slice(0, first)]
  return [...turned, turned[0]!]
}
