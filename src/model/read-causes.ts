import { booleanPointInPolygon, centroid, pointOnFeature } from '@turf/turf'
import type { MultiPolygon, Polygon } from 'geojson'
import type { DateRange } from '../time/types'
import { entries } from './entries'
import { kmBetween, signedArea } from './geo'
import type { Report } from './problem'
import { dateOf, mustText, rowOf } from './row'
import { readShape } from './shape'
import { causeEntry } from './schema/causes'
import type { Cause, CauseEnd, Leg, Lesson, Place, Text, Zone } from './types'

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
  const at = (point: Point) => ({ name: townOf(point, places), lng: point.lng, lat: point.lat })
  return (id) => {
    const event = events.find((one) => one.id === id)
    if (event) return { id, ...at(event), when: event.when }
    const treaty = treaties.find((one) => one.id === id)
    if (treaty) return { id, ...at(treaty), when: treaty.signed }
    const zone = zones.find((one) => one.stage === id) ?? zones.find((one) => one.id === id)
    if (zone) return { id, name: zone.name, ...pointInside(zone), when: zone.span.start }
    const leg = legs.get(id)
    const place = leg ? endOfLeg(leg, places) : places.get(id)
    return place ? { id, ...at(place), when: leg ? whenOfLeg(leg) : null } : null
  }
}

interface Point {
  readonly lng: number
  readonly lat: number
}

/** A building is named by its town: the nearest of rank 1 or 2 within so many km. */
const TOWN_KM = 40

function townOf({ lng, lat }: Point, places: Lesson['places']): Text {
  let nearest: Place | null = null
  let least = Infinity
  for (const place of places.values()) {
    if (place.rank === 4 || Math.abs(place.lat - lat) > 1) continue
    const km = kmBetween([lng, lat], [place.lng, place.lat])
    // What has no town near it is named by itself.
    const far = place.rank <= 2 && km < TOWN_KM ? km - TOWN_KM : km
    if (far < least) [nearest, least] = [place, far]
  }
  return nearest?.name ?? { ja: '', en: '' }
}

/** Forces that come are met where they arrive, forces that go where they leave. */
const stopOfLeg = ({ kind, stops }: Leg) => (kind === 'withdraw' || kind === 'evacuate' ? stops[0] : stops.at(-1))

const endOfLeg = (leg: Leg, places: Lesson['places']): Place | undefined => places.get(stopOfLeg(leg)?.place ?? '')

const whenOfLeg = (leg: Leg): DateRange | null => stopOfLeg(leg)?.when ?? null

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
