import { problem } from '../problem'
import type { Leg, Mode } from '../types'
import type { Check } from './input'
import { hereOf } from './input'

/** Kilometres a day that nobody went in those years. */
const FASTEST: Readonly<Record<Mode, number>> = { rail: 900, 'rail+sea': 900, sea: 800, river: 300, foot: 60 }

/** Hops that are too fast even if the force left as early and came as late as their dates allow. */
export const checkSpeeds: Check = ({ lesson }, report) => {
  for (const leg of lesson.legs.values()) {
    leg.stops.forEach((stop, i) => {
      const before = leg.stops[i - 1]
      if (!before || !stop.by) return
      const days = stop.when.to - before.when.from
      const speed = Math.round(kmOf(leg, i) / Math.max(days, 1))
      if (speed <= FASTEST[stop.by]) return
      const message = `From ${before.place} to ${stop.place} it is ${Math.round(kmOf(leg, i))} km: ${speed} km a day by ${stop.by}, at the least.`
      const fix = `More than ${FASTEST[stop.by]} is not plausible: mend the dates or the way of travel.`
      report(problem(hereOf('legs', leg), { field: 'stops', code: 'too-fast', message, fix, severity: 'warning' }))
    })
  }
}

const kmOf = ({ km, stops }: Leg, i: number): number =>
  (km[stops[i]?.vertex ?? 0] ?? 0) - (km[stops[i - 1]?.vertex ?? 0] ?? 0)
