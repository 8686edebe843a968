// The course of one hop of a leg, from stop to stop, by its means of travel. Coordinates are [lng, lat] in degrees.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as turf from '@turf/turf'
import type { Feature, FeatureCollection, LineString, MultiLineString, Position } from 'geojson'
import { unwrapped } from '../lib/geo'
import { curvedStretch } from '../lib/smooth'
import { nearest, networkOf, shortestWay } from './routes'
import type { Network } from './routes'

type Line = Feature<LineString | MultiLineString>
type Course = { id: string; by: string; points: (string | Position)[] }

/** Where each place lies, by its id. */
export type Gazetteer = ReadonlyMap<string, Position>
/** One network for each means of travel that follows known lines. */
export type Networks = Readonly<Record<'rail' | 'sea' | 'river' | 'rail+sea', Network>>

/** A stop farther than this from every line of its network is a mistake in the facts. */
const REACH_KM = 30
/** A vertex this near to the stop is the stop itself. */
const SAME_KM = 1.5
const SEA_STEP_KM = 40

const linesIn = (folder: string, file: string): Line[] =>
  (JSON.parse(readFileSync(join(folder, file), 'utf8')) as FeatureCollection<LineString | MultiLineString>).features

function coursesOf(courses: readonly Course[], by: string, places: Gazetteer): Line[] {
  return courses
    .filter((course) => course.by === by)
    .map((course) => {
      const points = course.points.map((point) =>
        typeof point === 'string' ? placeAt(places, point, course.id) : point,
      )
      return turf.lineString(by === 'rail' ? points : curved(points), { id: course.id })
    })
}

/** A course at sea bends as ships do; every given point stays on it. */
const curved = (points: Position[]): Position[] =>
  points.slice(1).flatMap((_, i) => curvedStretch(points, i, SEA_STEP_KM).slice(i === 0 ? 0 : 1))

/** Position of a place. @throws Error naming the place and who asked for it. */
export function placeAt(places: Gazetteer, id: string, who: string): Position {
  const position = places.get(id)
  if (!position) throw new Error(`${who}: there is no place "${id}" in places.geojson`)
  return position
}

/** Reads railways, sea lanes and rivers of `base` (a folder) and our own `courses`. */
export function readNetworks(base: string, courses: readonly Course[], places: Gazetteer): Networks {
  const of = (by: string, file?: string) =>
    networkOf([...(file ? linesIn(base, file) : []), ...coursesOf(courses, by, places)])
  return {
    rail: of('rail', 'railways.geojson'),
    sea: of('sea', 'sea-lanes.geojson'),
    river: of('river', 'river-ways.geojson'),
    'rail+sea': of('rail+sea'),
  }
}

/**
 * Points from `from` to `to` (both included) through the network, longitudes running on past 180.
 * @throws Error when a stop is far from the network, or the two are not joined.
 */
export function hopThrough(network: Network, from: Position, to: Position, who: string): Position[] {
  const [a, b] = [from, to].map((stop) => {
    const found = nearest(network, stop)
    if (!found || found.km > REACH_KM)
      throw new Error(`${who}: [${stop.join(', ')}] is ${found ? Math.round(found.km) : '?'} km from any line`)
    return found.vertex
  }) as [number, number]
  const way = shortestWay(network, a, b)
  if (!way) throw new Error(`${who}: no way through the network from [${from.join(', ')}] to [${to.join(', ')}]`)
  const inner = way.filter((point) => turf.distance(point, from) > SAME_KM && turf.distance(point, to) > SAME_KM)
  return unwrapped([from, ...inner, to])
}
