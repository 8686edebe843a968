import { bbox, booleanPointInPolygon } from '@turf/turf'
import type { Lesson, Zone, ZoneStatus } from '../model/types'
import { buildIntervalIndex, distinct } from '../time/intervals'
import { certaintyAt, spanBounds } from '../time/span'
import type { Moment } from '../time/types'
import { makeSlices } from './slices'
import type { Slices } from './slices'
import type { ZoneNow } from './types'

/** What lies on what: land, then spheres, railways, guards, neutral strips, occupations, leases. */
const HEIGHT: Record<ZoneStatus, number> = {
  territory: 0,
  claimed: 0,
  sphere: 1,
  railway: 2,
  guarded: 3,
  neutral: 4,
  occupied: 5,
  leased: 6,
}

/** A zone may end some days after the date that a treaty sets, and still end by it. */
const LATE_DAYS = 31

/** Lowest first; the larger lies under the smaller of its kind. */
export function byHeight(a: Zone, b: Zone): number {
  return HEIGHT[a.status] - HEIGHT[b.status] || b.areaKm2 - a.areaKm2 || (a.stage < b.stage ? -1 : 1)
}

/** The zones in the scene, lowest first. */
export function zoneSlices(lesson: Lesson): Slices<readonly ZoneNow[]> {
  const zones = [...lesson.zones].sort(byHeight)
  const bounds = zones.map(({ span }) => spanBounds(span))
  const endings = zones.map((zone) => endingFrom(zone, lesson))
  // An end that is not known at all begins with its zone: then only "possible until" tells when it is over.
  const index = buildIntervalIndex(
    bounds.map(({ possibleFrom, sureFrom }) => Math.min(possibleFrom, sureFrom)),
    bounds.map(({ possibleUntil, sureUntil }) => Math.max(possibleUntil, sureUntil)),
  )
  const inner = bounds.flatMap(({ possibleFrom, sureFrom, sureUntil, possibleUntil }) => [
    possibleFrom,
    sureFrom,
    sureUntil,
    possibleUntil,
  ])
  return makeSlices(distinct(index.breakpoints, inner, endings), (from) =>
    index.stab(from).flatMap((id): ZoneNow[] => {
      const zone = zones[id]!
      const certainty = certaintyAt(zone.span, from)
      return certainty ? [{ zone, certainty, ending: from >= endings[id]! }] : []
    }),
  )
}

/** When a treaty that ends this stage of the zone is signed; +Infinity where none is. */
function endingFrom(zone: Zone, { treaties }: Lesson): Moment {
  const { sureUntil, possibleFrom, possibleUntil } = spanBounds(zone.span)
  if (sureUntil === Infinity) return Infinity
  const signings = treaties.flatMap(({ signed, effects, failed }) => {
    const ends = effects.some(
      ({ effect, target, when }) =>
        effect === 'ends' &&
        (target === zone.id || target === zone.stage) &&
        (!when || sureUntil <= when.to + LATE_DAYS),
    )
    return ends && !failed && signed.from < possibleUntil && signed.from >= possibleFrom ? [signed.from] : []
  })
  return Math.min(...signings, Infinity)
}

/** Finds the zones that a point lies in, uppermost first. `lng` may run on past 180. */
export function makeHolders(lesson: Lesson, at: (moment: Moment) => readonly ZoneNow[]) {
  const boxes = new Map(lesson.zones.map((zone) => [zone, bbox(zone.geometry)]))
  return (lng: number, lat: number, moment: Moment): ZoneNow[] => {
    const x = wrapped(lng)
    const inside = ({ zone }: ZoneNow): boolean => {
      const [west, south, east, north] = boxes.get(zone) ?? [0, 0, 0, 0]
      const near = x >= west && x <= east && lat >= south && lat <= north
      return near && booleanPointInPolygon([x, lat], zone.geometry)
    }
    return at(moment).filter(inside).reverse()
  }
}

/** A longitude as −180 … 180. */
export function wrapped(lng: number): number {
  return lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180
}
