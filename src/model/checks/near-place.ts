import { kmBetween } from '../geo'
import { problem } from '../problem'
import type { Check } from './input'
import { hereOf } from './input'

const FAR_KM = 30
const STOP_KM = 5

/** Treaties and events drawn far from the place that they name, and stops that the line of their leg does not pass. */
export const checkNearPlace: Check = ({ lesson }, report) => {
  const facts = [
    ...lesson.treaties.map((treaty) => ({ fact: treaty, here: hereOf('treaties', treaty) })),
    ...lesson.events.map((event) => ({ fact: event, here: hereOf('events', event) })),
  ]
  for (const { fact, here } of facts) {
    const place = lesson.places.get(fact.place)
    const km = place ? Math.round(kmBetween([fact.lng, fact.lat], [place.lng, place.lat])) : 0
    if (!place || km <= FAR_KM) continue
    const message = `The point lies ${km} km from ${place.id}, its place.`
    report(
      problem(here, {
        field: 'geometry',
        code: 'far-from-place',
        message,
        fix: 'Move the point there, or name another place.',
      }),
    )
  }
  for (const leg of lesson.legs.values()) {
    for (const stop of leg.stops) {
      const place = lesson.places.get(stop.place)
      const vertex = leg.line[stop.vertex]
      const km = place && vertex ? kmBetween(vertex, [place.lng, place.lat]) : 0
      if (km <= STOP_KM) continue
      const message = `The line has no vertex at the stop ${stop.place}: the nearest in order is ${Math.round(km)} km away.`
      const fix = 'Draw the line through the place, with the stops in their order.'
      report(problem(hereOf('legs', leg), { field: 'stops', code: 'stop-off-line', message, fix }))
    }
  }
}
