import type { Moment } from './types'

/** A day of the proleptic Gregorian calendar; year 0 is 1 BCE, month and day count from 1. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

export const MIN_YEAR = -9999
export const MAX_YEAR = 9999

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DAYS_IN_400_YEARS = 146_097
/** Days from 1 March of year 0 to 1 January 1970. */
const EPOCH_FROM_MARCH_0 = 719_468

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Number of days of a month (1 … 12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** Whether the day exists, in a year from −9999 to 9999. */
export function isCivil(year: number, month: number, day: number): boolean {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day)
  return whole && year >= MIN_YEAR && year <= MAX_YEAR && day >= 1 && day <= daysInMonth(year, month)
}

/** Midnight at which a day begins. The day must exist (see `isCivil`); others are counted on without a check. */
export function fromCivil(year: number, month: number, day: number): Moment {
  // Years are counted from March, so that the leap day comes last and months have a regular pattern.
  const marchYear = month <= 2 ? year - 1 : year
  const cycle = Math.floor(marchYear / 400)
  const yearOfCycle = marchYear - cycle * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear
  return cycle * DAYS_IN_400_YEARS + dayOfCycle - EPOCH_FROM_MARCH_0
}

/** The day on which a (finite) moment lies. */
export function toCivil(moment: Moment): Civil {
  const days = Math.floor(moment) + EPOCH_FROM_MARCH_0
  const cycle = Math.floor(days / DAYS_IN_400_YEARS)
  const dayOfCycle = days - cycle * DAYS_IN_400_YEARS
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / (DAYS_IN_400_YEARS - 1))) /
      365,
  )
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return { year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day }
}

/** The same day `count` months later (or earlier), or that month's last day; the time of day stays. */
export function addMonths(moment: Moment, count: number): Moment {
  const { year, month, day } = toCivil(moment)
  const months = year * 12 + (month - 1) + count
  const newYear = Math.floor(months / 12)
  const newMonth = months - newYear * 12 + 1
  const newDay = Math.min(day, daysInMonth(newYear, newMonth))
  return fromCivil(newYear, newMonth, newDay) + (moment - Math.floor(moment))
}

/** The same day `count` years later (or earlier); 29 February becomes the 28th where needed. */
export function addYears(moment: Moment, count: number): Moment {
  return addMonths(moment, count * 12)
}

/** A year in four digits, with a minus before year 0: 0050, -0044. */
export function isoYear(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')
}

/** The day in ISO 8601: 1918-09-05, -0044-03-15. */
export function isoDay(moment: Moment): string {
  const { year, month, day } = toCivil(moment)
  return `${isoYear(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
