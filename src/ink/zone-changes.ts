import type { Lesson, Zone } from '../model/types'
import { spanBounds } from '../time/span'
import type { Moment } from '../time/types'

/** Areas that began or ended at one moment. */
export interface ZoneChange {
  readonly moment: Moment
  readonly zones: readonly Zone[]
}

/** A change of areas is news for so many days, unless another comes first. */
const newsDays = 21

const kept = new WeakMap<Lesson, readonly ZoneChange[]>()

/** The last change of areas at or before a moment, or null where it is no news any more. */
export function lastZoneChange(lesson: Lesson, moment: Moment): ZoneChange | null {
  let changes = kept.get(lesson)
  if (!changes) kept.set(lesson, (changes = changesOf(lesson)))
  const last = changes.findLast((change) => change.moment <= moment)
  return last && moment - last.moment < newsDays ? last : null
}

/** What `ages` in the options of ink calls a change of areas. */
export const zoneChangeKey = ({ moment }: ZoneChange): string => `areas ${moment}`

function changesOf(lesson: Lesson): ZoneChange[] {
  const byMoment = new Map<Moment, Zone[]>()
  for (const zone of lesson.zones) {
    const { possibleFrom, possibleUntil } = spanBounds(zone.span)
    for (const moment of [possibleFrom, possibleUntil]) {
      // What holds from the first day or to the last does not change.
      if (moment <= lesson.from || moment >= lesson.to) continue
      byMoment.set(moment, [...(byMoment.get(moment) ?? []), zone])
    }
  }
  return [...byMoment].map(([moment, zones]) => ({ moment, zones })).sort((a, b) => a.moment - b.moment)
}
