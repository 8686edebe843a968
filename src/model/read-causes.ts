import { booleanPointInPolygon, centroid, pointOnFeature } from '@turf/turf'
import type { MultiPolygon, Polygon } from 'geojson'
import type { DateRange } from '../time/types'
import { entries } from './entries'
import { signedArea } from './geo'
import type { Report } from './problem'
import { dateOf, mustText, rowOf } from './row'
import { readShape } from './shape'
import { causeEntry } from './schema/causes'
import type { Cause, CauseEnd, Leg, Lesson, Zone } from './types'

const FILE = 'causes.json'

/** Days for which a cause is drawn where its entry names no number. */
const DAYS = 60

/** Where the ends of causes are looked up. */
export type CauseFacts = Pick<Lesson, 'places' | 'legs' | 'zones' | 'treaties' | 'events'>

/**
 * What led to what. Entries that cannot be read are left out and reported; entries with an end that leads nowhere are
 * left out too, and the checks report them.
 */
export function readCauses(data: unknown, facts: CauseFacts, report: Report): Cause[] {
  const endOf = endFinder(facts)
  return entries(FILE, data, report).flatMap(({ feature, columns }): Cause[] => {
    const row = rowOf({ file: FILE, feature }, columns, report)
    const entry = readShape(causeEntry, columns, row.report)
    const date = entry && dateOf(row, 'date', entry.date)
    const from = entry && endOf(entry.from)
    const to = entry && endOf(entry.to)
    if (!entry || !date || !from || !to) return []
    return [
      {
        id: entry.id,
        from,
        to,
        kind: entry.kind,
        label: mustText(entry.label_ja, entry.label_en),
        date,
        days: entry.days ?? DAYS,
        because: mustText(entry.because_ja, entry.because_en),
        chain: entry.chain ?? null,
        sources: entry.sources,
        confidence: entry.confidence,
      },
    ]
  })
}

/** Finds the end with an id; of a zone with several stages the zone's own id means the first. */
function endFinder({ places, legs, zones, treaties, events }: CauseFacts): (id: string) => CauseEnd | null {
  return (id) => {
    const event = events.find((one) => one.id === id)
    if (event) return { id, lng: event.lng, lat: event.lat, when: event.when }
    const treaty = treaties.find((one) => one.id === id)
    if (treaty) return { id, lng: treaty.lng, lat: treaty.lat, when: treaty.signed }
    const zone = zones.find((one) => one.stage === id) ?? zones.find((one) => one.id === id)
    if (zone) return { id, ...pointInside(zone), when: zone.span.start }
    const leg = legs.get(id)
    if (leg) return endOfLeg(leg, places)
    const place = places.get(id)
    return place ? { id, lng: place.lng, lat: place.lat, when: null } : null
  }
}

/** Forces that come are met where they arrive, forces that go where they leave. */
function endOfLeg(leg: Leg, places: Lesson['places']): CauseEnd | null {
  const goes = leg.kind === 'withdraw' || leg.kind === 'evacuate'
  const stop = goes ? leg.stops[0] : leg.stops.at(-1)
  const place = stop && places.get(stop.place)
  const when: DateRange | null = stop?.when ?? null
  return place ? { id: leg.id, lng: place.lng, lat: place.lat, when } : null
}

/** A point in the largest part of a zone: its middle, or where that lies outside some point on it. */
function pointInside({ geometry }: Zone): { readonly lng: number; readonly lat: number } {
  const largest = geometry.coordinates.reduce((best, rings) =>
    Math.abs(signedArea(rings[0] ?? [])) > Math.abs(signedArea(best[0] ?? [])) ? rings : best,
  )
  const part: Polygon | MultiPolygon = { type: 'Polygon', coordinates: largest }
  const middle = centroid(part)
  const point = booleanPointInPolygon(middle, part) ? middle : pointOnFeature(part)
  const [lng = 0, lat = 0] = point.geometry.coordinates
  return { lng, lat }
}
