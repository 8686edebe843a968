// Natural Earth's 10m provinces, simplified together so that neighbours share their borders to the last vertex.
// Everything that has a coast or a border (land, coast, zones of the lessons) is derived from this one file.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mergeArcs } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { crossings } from './crossings'
import { detailAt, digitsAt } from './detail'
import { polygonsOf, ringKm2, round, withoutRepeats, wound, writeCollection } from './geo'
import { RAW, readRaw, WORK } from './sources'

/** `iso` is ISO 3166-2 (with #2, #3 where Natural Earth repeats one), empty for a country that is kept whole; `a3` its country. */
export type UnitProperties = { iso: string; a3: string; name: string }
export type Unit = Feature<MultiPolygon, UnitProperties>
type UnitTopology = Topology<{ units: GeometryCollection<UnitProperties> }>

/** Countries whose provinces are kept apart; all others are fused to one unit a country. */
const BY_PROVINCE = new Set(
  (
    'RUS CHN MNG PRK KOR JPN TWN HKG MAC KAZ KAB KGZ TJK UZB TKM GEO ARM AZE UKR BLR MDA EST LVA LTU FIN ' +
    'NOR SWE POL ROU TUR IRN AFG PAK KAS IND NPL BTN BGD MMR LAO VNM THA PHL USA DEU'
  ).split(' '),
)
/** Antarctica closes over the pole and comes from another layer (base/land.ts). */
const LEFT_OUT = new Set(['ATA'])
/** One step is 1e-5 degrees, about a metre: finer than the data, so that rounding here moves nothing. */
const QUANTIZATION = 3.6e7
const EARTH_KM2_PER_STERADIAN = 6371.0088 ** 2
/** Islands smaller than this many of the local least triangles are dropped. */
const ISLAND_TRIANGLES = 3
/** Gaps of the source between provinces are smaller than this; real enclosed waters are larger. */
const SLIVER_KM2 = 2
/** How far from a self-crossing the coast is kept finer. */
const CROSSING_DEGREES = 0.4

type RawProperties = { iso_3166_2: string; adm0_a3: string; name: string | null; name_en: string | null; admin: string }

function provinces(): Feature<Polygon | MultiPolygon, UnitProperties>[] {
  const raw = readRaw<FeatureCollection<Polygon | MultiPolygon, RawProperties>>(RAW.admin1)
  const seen = new Map<string, number>()
  return raw.features
    .filter((unit) => !LEFT_OUT.has(unit.properties.adm0_a3))
    .map(({ properties, geometry }) => {
      const count = (seen.get(properties.iso_3166_2) ?? 0) + 1
      seen.set(properties.iso_3166_2, count)
      const iso = count > 1 ? `${properties.iso_3166_2}#${count}` : properties.iso_3166_2
      const name = properties.name_en ?? properties.name ?? properties.admin
      return { type: 'Feature', properties: { iso, a3: properties.adm0_a3, name }, geometry }
    })
}

type UnitGeometry = UnitTopology['objects']['units']['geometries'][number]
const a3Of = (unit: UnitGeometry): string => (unit.properties as UnitProperties).a3

/** Fuses the provinces of countries that no lesson cuts, before simplifying: their inner borders are not needed. */
function fuseFarCountries(topo: UnitTopology): UnitTopology {
  const all = topo.objects.units.geometries
  const kept = all.filter((unit) => BY_PROVINCE.has(a3Of(unit)))
  const far = [...new Set(all.map((unit) => a3Of(unit)))].filter((a3) => !BY_PROVINCE.has(a3)).sort()
  const fused = far.map((a3) => ({
    ...mergeArcs(topo, all.filter((unit) => a3Of(unit) === a3) as Parameters<typeof mergeArcs>[1]),
    properties: { iso: '', a3, name: a3 },
  }))
  return { ...topo, objects: { units: { type: 'GeometryCollection', geometries: [...kept, ...fused] } } }
}

/** Leaves out the corners that are too small for their place. Both sides of a border lose the same ones. */
function simplifyByPlace(topo: UnitTopology, finer: Position[]): UnitTopology {
  const weighed = presimplify(topo, sphericalTriangleArea)
  // where a thinned coast crossed itself, the limit falls by four for each time it did
  const hits = (p: Position) => finer.filter((c) => Math.hypot(c[0]! - p[0]!, c[1]! - p[1]!) < CROSSING_DEGREES).length
  for (const arc of weighed.arcs) {
    // presimplify puts a corner's area into its third coordinate; measured against the local limit, 1 is the threshold
    for (const point of arc) point[2] = (point[2]! * EARTH_KM2_PER_STERADIAN * 4 ** hits(point)) / detailAt(point)
  }
  const thinned = simplify(weighed, 1)
  const digits = (p: Position) => (hits(p) > 0 ? 4 : digitsAt(p))
  const arcs = thinned.arcs.map((arc) =>
    withoutRepeats(arc.map((p) => [round(p[0]!, digits(p)), round(p[1]!, digits(p))])),
  )
  // an arc that rounding has shrunk to one point still needs two for topojson to read it
  return { ...thinned, arcs: arcs.map((arc) => (arc.length > 1 ? arc : [arc[0]!, arc[0]!])) }
}

/** Points that more than one unit has: a ring with none of them is an island. */
function sharedPoints(units: Feature<Polygon | MultiPolygon>[]): Set<string> {
  const owner = new Map<string, number>()
  const shared = new Set<string>()
  units.forEach((unit, i) => {
    for (const point of polygonsOf(unit.geometry).flat(2)) {
      const key = `${point[0]},${point[1]}`
      if ((owner.get(key) ?? i) !== i) shared.add(key)
      owner.set(key, i)
    }
  })
  return shared
}

function tidy(unit: Feature<Polygon | MultiPolygon, UnitProperties>, shared: Set<string>): Unit | undefined {
  const alone = (ring: Position[]) => !ring.some(([lng, lat]) => shared.has(`${lng},${lat}`))
  const polygons = polygonsOf(unit.geometry)
    .map((rings) => rings.map(withoutRepeats))
    .filter(([outer]) => {
      if (!outer || outer.length < 4 || ringKm2(outer) === 0) return false
      return !alone(outer) || ringKm2(outer) >= ISLAND_TRIANGLES * detailAt(outer[0]!)
    })
    .map((rings) =>
      rings.filter((ring, i) => i === 0 || (ring.length >= 4 && (!alone(ring) || ringKm2(ring) > SLIVER_KM2))),
    )
  if (polygons.length === 0) return undefined
  return { ...unit, geometry: { type: 'MultiPolygon', coordinates: wound(polygons) } }
}

/** Where coasts or borders cross themselves or each other, one point for each place. */
function placesOfCrossing(units: Unit[]): Position[] {
  const found: Position[] = []
  for (const at of crossings(units.flatMap((unit) => unit.geometry.coordinates.flat()))) {
    if (!found.some((c) => Math.hypot(c[0]! - at[0]!, c[1]! - at[1]!) < CROSSING_DEGREES / 2)) found.push(at)
  }
  return found
}

function build(exact: UnitTopology, finer: Position[]): Unit[] {
  const simple = simplifyByPlace(exact, finer)
  const rough = feature(simple, simple.objects.units).features as Feature<Polygon | MultiPolygon, UnitProperties>[]
  const shared = sharedPoints(rough)
  return rough.map((unit) => tidy(unit, shared)).filter((unit) => unit !== undefined)
}

const collection = { type: 'FeatureCollection' as const, features: provinces() }
const exact = fuseFarCountries(topology({ units: collection }, QUANTIZATION) as unknown as UnitTopology)
const finer: Position[] = []
let units = build(exact, finer)
for (let round = 0; round < 6; round++) {
  const more = placesOfCrossing(units)
  console.log(`round ${round}: ${more.length} places where a coast crosses itself`)
  if (more.length === 0) break
  finer.push(...more)
  units = build(exact, finer)
}
mkdirSync(WORK, { recursive: true })
writeCollection(join(WORK, 'units.geojson'), units)
console.log(`corners: ${units.reduce((n, unit) => n + unit.geometry.coordinates.flat(2).length, 0)}`)
