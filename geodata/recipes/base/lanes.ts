// Sea lanes: way-points joined as a mariner would sail, on great circles over the open sea and in gentle bends elsewhere.
import { join } from 'node:path'
import * as turf from '@turf/turf'
import type { Feature, Position } from 'geojson'
import { cutAtDateLine, round, unwrapped, withoutRepeats, writeCollection } from '../lib/geo'
import { curvedStretch, flatKm, thinned } from '../lib/smooth'
import { BASE } from '../lib/sources'
import { SEA_LANES, WAYPOINTS } from './sea-waypoints'
import type { Way } from './sea-waypoints'
import { readShore } from './shore'
import type { Shore } from './shore'

const STEP_KM = 15
const THIN_KM = 0.3
/** Longer hops are laid on the great circle, in pieces of this length. */
const OCEAN_KM = 700
/** Near a port the line may end on land: the port's point is the town, not the quay. */
const PORT_KM = 15
/** Lines are tried against the coast in pieces of this length. */
const TRIAL_KM = 3

function pointOf(id: string, way: Way): Position {
  const point = WAYPOINTS[id]
  if (!point) throw new Error(`sea-waypoints.ts: lane "${way.id}" goes by "${id}", which is not among the way-points`)
  return [...point]
}

/** Adds points of the great circle to long hops. */
function withGreatCircles(points: Position[]): Position[] {
  return points.flatMap((point, i) => {
    const next = points[i + 1]
    if (!next) return [point]
    const pieces = Math.floor(flatKm(point, next) / OCEAN_KM)
    if (pieces < 2) return [point]
    const line = turf.lineString([point, next])
    const arc = turf.greatCircle(line.geometry.coordinates[0]!, line.geometry.coordinates[1]!, { npoints: pieces + 1 })
    const flat =
      arc.geometry.type === 'LineString' ? arc.geometry.coordinates : (arc.geometry.coordinates as Position[][]).flat()
    const run = unwrapped([point, ...withoutRepeats(flat).slice(1, -1)])
    return [point, ...run.slice(1).filter((p) => Math.abs(Math.abs(p[0]!) - 180) > 1e-6)]
  })
}

/** A stretch may touch land only near its ports. */
function clear(line: Position[], ports: Position[], shore: Shore): boolean {
  return line.every((b, i) => {
    const a = line[i - 1]
    if (!a) return true
    const pieces = Math.ceil(flatKm(a, b) / TRIAL_KM)
    const at = (k: number): Position => [a[0]! + ((b[0]! - a[0]!) * k) / pieces, a[1]! + ((b[1]! - a[1]!) * k) / pieces]
    for (let k = 0; k < pieces; k++) {
      const near = ports.some((port) => flatKm(port, at(k)) < PORT_KM)
      if (!near && shore.crossed(at(k), at(k + 1))) return false
    }
    return true
  })
}

function course(way: Way, shore: Shore): { line: Position[]; blocked: string[] } {
  const named = unwrapped(way.by.map((id) => pointOf(id, way)))
  const points = withGreatCircles(named)
  const ports = named.filter((_, i) => i === 0 || i === named.length - 1 || !way.by[i]!.startsWith('sea-'))
  const blocked: string[] = []
  const parts = points.slice(0, -1).map((point, i) => {
    const curve = curvedStretch(points, i, STEP_KM)
    if (clear(curve, ports, shore)) return curve
    const chord = [point, points[i + 1]!]
    if (!clear(chord, ports, shore)) blocked.push(chord.map((p) => p.map((x) => x.toFixed(2)).join(' ')).join(' to '))
    return chord
  })
  const line = [...parts.flatMap((part) => part.slice(0, -1)), points.at(-1)!]
  return { line: withoutRepeats(thinned(line, THIN_KM, new Set(points))), blocked }
}

export function buildLanes(): void {
  const shore = readShore()
  const problems: string[] = []
  const features = SEA_LANES.map((way): Feature => {
    const { line, blocked } = course(way, shore)
    problems.push(...blocked.map((where) => `${way.id}: ${where}`))
    const parts = cutAtDateLine(line).map((part) => withoutRepeats(part.map(([x, y]) => [round(x!, 4), round(y!, 4)])))
    return {
      type: 'Feature',
      id: way.id,
      properties: { id: way.id, name_ja: way.name_ja, name_en: way.name_en, kind: 'sea', schematic: true, by: way.by },
      geometry: { type: 'MultiLineString', coordinates: parts },
    }
  })
  if (problems.length > 0) {
    throw new Error(`Sea lanes cross land; add way-points in sea-waypoints.ts:\n${[...new Set(problems)].join('\n')}`)
  }
  writeCollection(join(BASE, 'sea-lanes.geojson'), features)
}
