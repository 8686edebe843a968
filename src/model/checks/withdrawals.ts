import { kmBetween } from '../geo'
import { problem } from '../problem'
import type { Leg, Lesson } from '../types'
import type { Check } from './input'
import { hereOf } from './input'

/** Men who leave a place must have been brought, or have stood, within so many km of it. */
const NEAR_KM = 150

/** Withdrawals of men whom nothing on the map has brought there. */
export const checkWithdrawals: Check = ({ lesson }, report) => {
  const legs = [...lesson.legs.values()]
  for (const leg of legs) {
    if (!leaves(leg) || legs.some((other) => other.next === leg.id || brings(lesson, other, leg))) continue
    const message = `The men withdraw from ${leg.stops[0]?.place}, but no leg has brought any of ${leg.nation} there.`
    const fix = 'Add the leg or the garrison that was there before, or name this leg as the next of that leg.'
    report(problem(hereOf('legs', leg), { field: 'kind', code: 'no-deployment', message, fix }))
  }
}

const leaves = ({ kind }: Leg): boolean => kind === 'withdraw' || kind === 'evacuate'

/** Whether another leg of the same nation may have been near the start of a withdrawal before it began. */
function brings(lesson: Lesson, other: Leg, leaving: Leg): boolean {
  const [first] = leaving.stops
  const start = lesson.places.get(first?.place ?? '')
  if (!first || !start || other.id === leaving.id || other.nation !== leaving.nation) return false
  return other.stops.some(({ place, when }) => {
    const been = lesson.places.get(place)
    const near = been && kmBetween([start.lng, start.lat], [been.lng, been.lat]) <= NEAR_KM
    return near && when.from < first.when.to
  })
}
