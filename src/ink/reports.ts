import type { Force, Leg, Lesson, Men } from '../model/types'
import { strengthOf, type Strength } from '../themes/forces'

/** A report of men is taken over by later legs for so many days. */
const reportDays = 120

export const forceOf = (lesson: Lesson, leg: Leg): Force | undefined =>
  lesson.forces.find((force) => force.id === leg.force || force.legs.some((own) => own.id === leg.id))

/** Men of a leg, or the last report of its force if that is under 120 days old at `moment`. */
export function reportFor(force: Force | undefined, leg: Leg, moment: number): Men | null {
  if (hasNumber(leg.men)) return leg.men
  const index = force?.legs.findIndex((own) => own.id === leg.id) ?? -1
  for (let i = index - 1; i >= 0; i--) {
    const earlier = force!.legs[i]!
    if (!hasNumber(earlier.men)) continue
    const reported = earlier.men!.reported
    const age = moment - (reported && Number.isFinite(reported.from) ? reported.from : earlier.from)
    return age >= 0 && age < reportDays ? earlier.men : null
  }
  return null
}

/** Men of the leg before, where both numbers are known and fewer go on: they stayed at the first stop, or were lost by then. */
export function moreBefore(force: Force | undefined, leg: Leg, men: Men | null): Strength | null {
  const index = force?.legs.findIndex((own) => own.id === leg.id) ?? -1
  const before = index > 0 ? strengthOf(force!.legs[index - 1]!.men) : null
  const low = strengthOf(men).low
  return before && before.low !== null && low !== null && before.low > low ? before : null
}

const hasNumber = (men: Men | null): boolean => !!men && (men.value !== null || men.low !== null || men.high !== null)
