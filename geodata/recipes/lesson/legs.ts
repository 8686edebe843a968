// Derives the line of every leg of a lesson from its `stops`, the places, and the base map's railways, sea lanes and rivers.
// Writes in place and changes nothing when run again: npx tsx geodata/recipes/lesson/legs.ts [lesson folder] [base folder]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, Point, Position } from 'geojson'
import { cutAtDateLine, round, unwrapped } from '../lib/geo'
import { curvedStretch, thinned } from '../lib/smooth'
import { hopThrough, placeAt, readNetworks } from './routes-hop'
import type { Gazetteer, Networks } from './routes-hop'

const FOOT_STEP_KM = 15
/** What a line may stray from the railway, or from the lane out at sea: under a pixel on any of our maps. */
const STRAY_KM: Readonly<Record<string, number>> = { rail: 0.4, river: 0.4, sea: 1, 'rail+sea': 1 }
const HERE = dirname(fileURLToPath(import.meta.url))

type Stop = { place: string; by: string }

/** Reads `kokura 1918-08-09~; moji 1918-08-09~ rail`; the dates are not needed here. */
const stopsOf = (text: string): Stop[] =>
  text.split(';').map((part) => {
    const [place = '', , by = ''] = part.trim().split(/\s+/)
    return { place, by: by.replace('~', '') }
  })

/** The line of a leg through all its stops; a stop where the force already is adds nothing. */
function line(id: string, stops: Stop[], places: Gazetteer, networks: Networks): Position[] {
  const at = stops.map((stop) => placeAt(places, stop.place, id))
  const course: Position[] = [at[0]!]
  for (let i = 1; i < stops.length; i++) {
    const { by, place } = stops[i]!
    if (place === stops[i - 1]!.place) continue
    const hop = by === 'foot' ? march(at, stops, i) : through(id, by, at[i - 1]!, at[i]!, networks)
    course.push(...hop.slice(1))
  }
  return unwrapped(course)
}

/** A hop on foot, as a stretch of the curve through all stops of the march that it belongs to. */
function march(at: Position[], stops: Stop[], i: number): Position[] {
  const onFoot = (k: number) => stops[k]?.by === 'foot'
  let from = i - 1
  while (from > 0 && onFoot(from)) from--
  let to = i
  while (onFoot(to + 1)) to++
  return curvedStretch(at.slice(from, to + 1), i - 1 - from, FOOT_STEP_KM)
}

/** A hop through the network of its means of travel. @throws Error naming the leg. */
function through(id: string, by: string, from: Position, to: Position, networks: Networks): Position[] {
  if (!(by in networks)) throw new Error(`${id}: "${by}" is no means of travel (rail, sea, river, foot, rail+sea)`)
  return thinned(hopThrough(networks[by as keyof Networks], from, to, id), STRAY_KM[by]!, new Set())
}

const rounded = (points: Position[]): Position[] => points.map(([lng, lat]) => [round(lng!, 4), round(lat!, 4)])

/** A point where the force never moves, a line otherwise, cut in two where it crosses 180. */
function geometryOf(points: Position[]): Point | LineString | MultiLineString {
  if (points.length === 1) return { type: 'Point', coordinates: points[0]! }
  const parts = cutAtDateLine(points).map(rounded)
  return parts.length > 1
    ? { type: 'MultiLineString', coordinates: parts }
    : { type: 'LineString', coordinates: parts[0]! }
}

function deriveLegs(lesson: string, base: string): void {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
  const gazetteer = read(join(lesson, 'places.geojson')) as FeatureCollection<Point>
  const places: Gazetteer = new Map(gazetteer.features.map((f) => [String(f.id), f.geometry.coordinates]))
  const networks = readNetworks(base, read(join(HERE, 'courses.json')), places)
  for (const region of readdirSync(lesson)) {
    const file = join(lesson, region, 'legs.geojson')
    if (!existsSync(file)) continue
    const legs = read(file) as FeatureCollection<Geometry, { id: string; stops: string }>
    const features = legs.features.map(({ properties, id }): Feature => {
      const points = line(properties.id, stopsOf(properties.stops), places, networks)
      return { type: 'Feature', id, properties, geometry: geometryOf(points) }
    })
    const text = features.map((feature) => JSON.stringify(feature)).join(',\n')
    writeFileSync(file, `{"type":"FeatureCollection","features":[\n${text}\n]}\n`)
    console.log(`${region}/legs.geojson: ${features.length} legs`)
  }
}

const [lesson = join(HERE, '../../basic-convention'), base = join(HERE, '../../base')] = process.argv.slice(2)
try {
  deriveLegs(lesson, base)
} catch (error) {
  console.error(`legs: ${(error as Error).message}`)
  process.exitCode = 1
}
