import { fromCivil } from './moment'
import type { Civil } from './moment'
import type { Moment } from './types'

/** Days from 1 March of year 0 in the Julian calendar to 1 January 1970 Gregorian. */
const EPOCH_FROM_JULIAN_MARCH_0 = 719_470
const DAYS_IN_4_YEARS = 1461

/** The day in the Julian calendar (Old Style) on which a moment lies. */
export function toJulian(moment: Moment): Civil {
  const days = Math.floor(moment) + EPOCH_FROM_JULIAN_MARCH_0
  const cycle = Math.floor(days / DAYS_IN_4_YEARS)
  const dayOfCycle = days - cycle * DAYS_IN_4_YEARS
  const yearOfCycle = Math.min(3, Math.floor(dayOfCycle / 365))
  const dayOfYear = dayOfCycle - yearOfCycle * 365
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return { year: cycle * 4 + yearOfCycle + (month <= 2 ? 1 : 0), month, day }
}

/** Midnight at which a day of the Julian calendar (Old Style) begins. */
export function fromJulian(year: number, month: number, day: number): Moment {
  const marchYear = month <= 2 ? year - 1 : year
  const cycle = Math.floor(marchYear / 4)
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return cycle * DAYS_IN_4_YEARS + (marchYear - cycle * 4) * 365 + dayOfYear - EPOCH_FROM_JULIAN_MARCH_0
}

/** Days by which the Julian calendar lags behind the Gregorian on that day: 12 in the 19th century, 13 from 1 March 1900 Old Style. */
export function julianLag(moment: Moment): number {
  const { year, month, day } = toJulian(moment)
  return Math.floor(moment) - fromCivil(year, month, day)
}
