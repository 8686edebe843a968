import type { Leg, Men } from '../model/types'
import type { Moment } from '../time/types'
import type { Presence } from './presence'

/** A report of men holds good for so many days on later legs that have none of their own. */
const REPORT_DAYS = 120

/** The men of a force on a leg: those of the leg itself for good, else the last report of an earlier leg for a while. */
export interface MenOnLeg {
  readonly men: Men | null
  /** First moment at which the report is too old; +Infinity for the leg's own. */
  readonly until: Moment
}

const NOT_KNOWN: MenOnLeg = { men: null, until: Infinity }

export function menOnLeg({ force, leg }: Presence): MenOnLeg {
  if (isReport(leg.men)) return { men: leg.men, until: Infinity }
  const earlier = force.legs.filter((other) => other.from < leg.from && isReport(other.men))
  const reports = earlier.map((other) => ({ men: other.men, day: reportDay(other) }))
  const latest = reports.reduce<(typeof reports)[number] | null>((a, b) => (a && a.day > b.day ? a : b), null)
  return latest ? { men: latest.men, until: latest.day + REPORT_DAYS } : NOT_KNOWN
}

/** What is known at a moment. */
export function menAt({ men, until }: MenOnLeg, moment: Moment): Men | null {
  return moment < until ? men : null
}

function isReport(men: Men | null): boolean {
  return men !== null && (men.value !== null || men.low !== null || men.high !== null)
}

/** Last possible day of the report; the leg's beginning where the report has no date. */
function reportDay(leg: Leg): Moment {
  const last = leg.men?.reported ? leg.men.reported.to - 1 : leg.from
  return Number.isFinite(last) ? last : leg.from
}
