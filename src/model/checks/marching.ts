import { kmBetween } from '../geo'
import { problem } from '../problem'
import type { Leg, Lesson, Place } from '../types'
import type { Check } from './input'
import { hereOf } from './input'

/** How far a leg may begin from where its men stand: the size of a large camp with its stations. */
const CAMP_KM = 40

/** Forces that are in two places at once, or march from where they are not. */
export const checkMarching: Check = ({ lesson }, report) => {
  for (const force of lesson.forces) {
    force.legs.forEach((leg, i) => {
      const other = force.legs.slice(0, i).find((earlier) => overlaps(lesson, earlier, leg))
      if (!other) return
      const message = `The force is in two places at once: ${other.id} is not over when this leg begins (${dateOf(leg)}).`
      const fix = `Let ${other.id} end, name this leg as its next, or give this leg a force of its own.`
      report(problem(hereOf('legs', leg), { field: 'force', code: 'two-places', message, fix }))
    })
  }
  for (const leg of lesson.legs.values()) {
    const next = leg.next === null ? undefined : lesson.legs.get(leg.next)
    const [here, there] = [placeOf(lesson, leg.stops.at(-1)?.place), placeOf(lesson, next?.stops[0]?.place)]
    if (!next || !here || !there) continue
    const km = Math.round(kmBetween([here.lng, here.lat], [there.lng, there.lat]))
    if (km <= CAMP_KM) continue
    const message = `The men stand at ${here.id}, but the leg that takes them on, ${next.id}, begins at ${there.id}, ${km} km away.`
    const fix = `Add a stop that brings them to ${there.id}, or let ${next.id} begin at ${here.id}.`
    report(problem(hereOf('legs', leg), { field: 'next', code: 'jump', message, fix }))
  }
}

/** Whether a leg is not over when another begins. Chains broken by a leg that cannot be read are no finding of their own. */
function overlaps(lesson: Lesson, earlier: Leg, leg: Leg): boolean {
  const broken = earlier.next !== null && !lesson.legs.has(earlier.next)
  return !broken && earlier.until > leg.from && earlier.next !== leg.id && leg.next !== earlier.id
}

const dateOf = (leg: Leg): string => leg.stops[0]?.when.edtf ?? ''
const placeOf = (lesson: Lesson, id: string | undefined): Place | undefined => lesson.places.get(id ?? '')
