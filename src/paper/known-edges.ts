import type { MultiLineString, Position } from 'geojson'
import type { Lesson, Zone } from '../model/types'
import { edgesOf } from '../themes/zone-edges'

/** The outline of a zone, parted into what is documented and what only its makers drew. */
export interface ZoneEdges {
  /** Coasts and borders that a zone with a documented boundary has as well. */
  readonly firm: MultiLineString
  readonly soft: MultiLineString
}

const points = new WeakMap<Lesson, Set<number>>()
const parted = new WeakMap<Lesson, WeakMap<Zone, ZoneEdges>>()

/**
 * Parts the outline of a zone. Schematic zones share their coasts and the borders of states, corner for corner, with zones whose
 * boundary is documented: only the rest of their outline is uncertain. Zones that are not schematic are firm all round.
 */
export function zoneEdges(zone: Zone, lesson: Lesson): ZoneEdges {
  let zones = parted.get(lesson)
  if (!zones) parted.set(lesson, (zones = new WeakMap()))
  let edges = zones.get(zone)
  if (!edges) zones.set(zone, (edges = zone.schematic ? part(zone, documented(lesson)) : { firm: edgesOf(zone), soft: lines([]) })) // prettier-ignore
  return edges
}

const lines = (coordinates: Position[][]): MultiLineString => ({ type: 'MultiLineString', coordinates })

function part(zone: Zone, known: ReadonlySet<number>): ZoneEdges {
  const [firm, soft]: [Position[][], Position[][]] = [[], []]
  for (const line of edgesOf(zone).coordinates) {
    let run: Position[] = []
    let wasFirm: boolean | null = null
    line.forEach((point, i) => {
      if (i > 0) {
        const isFirm = known.has(keyOf(line[i - 1]!)) && known.has(keyOf(point))
        if (isFirm !== wasFirm) {
          if (run.length > 1) (wasFirm ? firm : soft).push(run)
          run = [line[i - 1]!]
        }
        wasFirm = isFirm
      }
      run.push(point)
    })
    if (run.length > 1) (wasFirm ? firm : soft).push(run)
  }
  return { firm: lines(firm), soft: lines(soft) }
}

/** Corners of all zones whose boundary is documented. */
function documented(lesson: Lesson): ReadonlySet<number> {
  let known = points.get(lesson)
  if (!known) {
    known = new Set()
    for (const zone of lesson.zones) {
      if (zone.schematic) continue
      for (const polygon of zone.geometry.coordinates)
        for (const ring of polygon) for (const point of ring) known.add(keyOf(point))
    }
    points.set(lesson, known)
  }
  return known
}

/** A corner as one number, to a ten-thousandth of a degree (11 m). */
const keyOf = ([lng, lat]: Position): number => Math.round((lng! + 360) * 1e4) * 1e7 + Math.round((lat! + 90) * 1e4)
