import type { Moment } from '../time/types'
import { problem } from './problem'
import type { Report } from './problem'
import type { UntimedLeg } from './read-legs'
import { earliestArrival, timetable, writtenRange } from './timetable'
import type { TimedStop, Timetable } from './timetable'
import type { Leg } from './types'

/**
 * Gives every leg its moments. A leg is timed after the one that takes its men on, so that it arrives before that
 * one begins; legs that name each other in a circle are reported and treated as if the last `next` were missing.
 */
export function timeLegs(legs: readonly UntimedLeg[], report: Report): Map<string, Leg> {
  const byId = new Map(legs.map((leg) => [leg.id, leg]))
  const predecessors = new Map<string | null, UntimedLeg[]>()
  for (const leg of legs) predecessors.set(leg.next, [...(predecessors.get(leg.next) ?? []), leg])
  const timed = new Map<string, Leg>()
  const asked = new Set<string>()

  const time = (leg: UntimedLeg): Leg | null => {
    const done = timed.get(leg.id)
    if (done) return done
    if (asked.has(leg.id)) {
      const message = 'The legs that take these men on lead back to this one.'
      report(
        problem(leg.here, {
          field: 'next',
          code: 'circle',
          message,
          fix: 'Take away the next of the leg that is the last.',
        }),
      )
      return null
    }
    asked.add(leg.id)
    const following = leg.next === null ? undefined : byId.get(leg.next)
    const after = Math.max(
      ...(predecessors.get(leg.id) ?? []).map((before) => earliestArrival(timedStops(before))),
      -Infinity,
    )
    const made = timedLeg(leg, following ? time(following) : null, after, report)
    timed.set(leg.id, made)
    return made
  }

  for (const leg of legs) time(leg)
  return new Map(legs.flatMap(({ id }) => (timed.has(id) ? [[id, timed.get(id) as Leg]] : [])))
}

/** The stops of a leg with the distance along its line from each to the next. */
function timedStops(leg: UntimedLeg): TimedStop[] {
  return leg.stops.map(({ when, by, vertex }, i) => {
    const km = (leg.km[vertex] ?? 0) - (leg.km[leg.stops[i - 1]?.vertex ?? 0] ?? 0)
    return { when, by, km: i === 0 ? 0 : km }
  })
}

function timedLeg(untimed: UntimedLeg, next: Leg | null, after: number, report: Report): Leg {
  const { here: _, ...leg } = untimed
  const before = next ? Math.floor(next.from) : Infinity
  const table = timetable(timedStops(untimed), leg.kind, { after, before })
  reportTable(table, untimed, next, report)
  const moments = momentsOf(table.days, next?.from ?? Infinity)
  const from = moments[0] ?? 0
  return {
    ...leg,
    stops: leg.stops.map((stop, i) => ({ ...stop, at: moments[i] ?? from })),
    from,
    until: untilOf(leg, moments, next),
  }
}

function reportTable({ days, status }: Timetable, leg: UntimedLeg, next: Leg | null, report: Report): void {
  if (status === 'reversed') {
    const at = Math.max(
      1,
      days.findIndex((day, i) => day >= (leg.stops[i]?.when.to ?? Infinity)),
    )
    const stop = leg.stops[at]
    const earlier = leg.stops.slice(0, at)
    const before = earlier.findLast(({ when }) => when.from >= (stop?.when.to ?? 0)) ?? earlier.at(-1)
    const message = `The stops are out of order: ${stop?.place} (${stop?.when.edtf}) comes after ${before?.place} (${before?.when.edtf}).`
    const fix = 'Mend the dates, or put the stops into the order in which they were reached.'
    report(problem(leg.here, { field: 'stops', code: 'stops-out-of-order', message, fix }))
  }
  if (status === 'late' && next) {
    const last = leg.stops.at(-1)
    const message = `The men go on from ${last?.place} with ${next.id} (${next.stops[0]?.when.edtf}) before this leg has brought them there (${last?.when.edtf}).`
    const fix = 'Mend the date of the last stop, or that of the first stop of the next leg.'
    report(problem(leg.here, { field: 'stops', code: 'handover-overlaps', message, fix, severity: 'warning' }))
  }
}

/**
 * Noon of each day. Stops of one day are spread over it, so that moments rise; on the day when the next leg begins,
 * the last is at its beginning.
 */
export function momentsOf(days: readonly number[], before: Moment): Moment[] {
  return days.map((day, i) => {
    const first = days.indexOf(day)
    const count = days.lastIndexOf(day) - first + 1
    const nth = i - first + 1
    const handover = Math.floor(before) === day && before > day
    return handover ? day + ((before - day) * nth) / count : day + nth / (count + 1)
  })
}

/** The moment when the leg is over: the next begins, it ends, or its men are home. */
function untilOf(leg: Omit<UntimedLeg, 'here'>, moments: readonly Moment[], next: Leg | null): Moment {
  const from = moments[0] ?? 0
  if (next) return Math.max(from, next.from)
  if (leg.ends) {
    const { to } = writtenRange(leg.ends.when)
    return Math.max(from, leg.ends.when.approximate ? to - 0.5 : to)
  }
  const home = leg.kind === 'withdraw' || leg.kind === 'evacuate'
  return home ? (moments.at(-1) ?? from) : Infinity
}
