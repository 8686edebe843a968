import type { Force, Leg, Lesson } from '../model/types'
import type { Moment } from '../time/types'

/** A leg while its force is on the map because of it. */
export interface Presence {
  readonly force: Force
  readonly leg: Leg
  readonly from: Moment
  /** The first moment at which the force is elsewhere: on its next leg, part of another force, or off the map. */
  readonly until: Moment
}

/** When each force is on the map, leg by leg; a force is never in two places. */
export function presences(lesson: Lesson): Presence[] {
  return lesson.forces.flatMap((force) => {
    const legs = [...force.legs].sort((a, b) => a.from - b.from)
    return legs.flatMap((leg, i) => {
      const until = Math.min(endOf(leg, lesson), legs[i + 1]?.from ?? Infinity)
      return leg.from < until ? [{ force, leg, from: leg.from, until }] : []
    })
  })
}

/**
 * When the leg is over, by itself. A force that reaches its last stop is seen there until the end of that day; one that
 * another force takes over is not left behind on the way when that one starts before it arrives.
 */
function endOf(leg: Leg, lesson: Lesson): Moment {
  const arrival = leg.stops[leg.stops.length - 1]?.at ?? leg.from
  const takenOn = leg.next === null ? undefined : lesson.legs.get(leg.next)
  if (takenOn) return Math.max(Math.min(leg.until, takenOn.from), arrival)
  return Math.max(leg.until, Math.floor(arrival) + 1)
}

/** The last moment at which the men of each leg are on the map, as this force or as the one that took them on. */
export function menUntil(all: readonly Presence[], lesson: Lesson): ReadonlyMap<string, Moment> {
  const lastOfForce = new Map<string, Presence>()
  for (const presence of all) {
    const before = lastOfForce.get(presence.force.id)
    if (!before || presence.until > before.until) lastOfForce.set(presence.force.id, presence)
  }
  const forceOf = new Map(lesson.forces.flatMap((force) => force.legs.map((leg) => [leg.id, force.id] as const)))

  const follow = (forceId: string, seen: ReadonlySet<string>): Moment => {
    const last = lastOfForce.get(forceId)
    if (!last) return -Infinity
    const next = last.leg.next === null ? undefined : forceOf.get(last.leg.next)
    if (next === undefined || seen.has(next)) return last.until
    return Math.max(last.until, follow(next, new Set([...seen, next])))
  }
  return new Map(
    lesson.forces.flatMap((force) => {
      const until = follow(force.id, new Set([force.id]))
      return force.legs.map((leg) => [leg.id, until] as const)
    }),
  )
}
