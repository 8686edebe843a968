import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, addYears, daysInMonth, fromCivil, isCivil, isoDay, toCivil } from '../../src/time/moment'

const anyDay = fc.integer({ min: fromCivil(-9999, 1, 1), max: fromCivil(9999, 12, 31) })

describe('moments and civil days', () => {
  it('counts from 1 January 1970', () => {
    expect(fromCivil(1970, 1, 1)).toBe(0)
    expect(fromCivil(1969, 12, 31)).toBe(-1)
    expect(fromCivil(1918, 9, 5)).toBe(Date.UTC(1918, 8, 5) / 86_400_000)
  })

  it('agrees with the calendar of Date on every day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000)
        expect(toCivil(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        })
      }),
    )
  })

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.double({ min: 0, max: 0.999, noNaN: true }), (day, time) => {
        const { year, month, day: dayOfMonth } = toCivil(day + time)
        expect(isCivil(year, month, dayOfMonth)).toBe(true)
        expect(fromCivil(year, month, dayOfMonth)).toBe(Math.floor(day + time))
      }),
    )
  })

  it('has leap days every four years, not every hundred, but every four hundred', () => {
    expect([1899, 1900, 1904, 2000, 0, -4, -100].map((year) => daysInMonth(year, 2))).toEqual([
      28, 28, 29, 29, 29, 29, 28,
    ])
    expect(daysInMonth(1918, 13)).toBe(0)
    expect(isCivil(1900, 2, 29)).toBe(false)
    expect(isCivil(1918, 0, 1)).toBe(false)
    expect(isCivil(10_000, 1, 1)).toBe(false)
    expect(isCivil(1918, 1.5, 1)).toBe(false)
  })

  it('writes days as ISO 8601, with year 0 for 1 BCE', () => {
    expect(isoDay(fromCivil(1918, 9, 5) + 0.9)).toBe('1918-09-05')
    expect(isoDay(fromCivil(0, 1, 1))).toBe('0000-01-01')
    expect(isoDay(fromCivil(-44, 3, 15))).toBe('-0044-03-15')
  })

  it('clamps months to their last day and keeps the time of day', () => {
    expect(addMonths(fromCivil(1918, 1, 31) + 0.5, 1)).toBe(fromCivil(1918, 2, 28) + 0.5)
    expect(addMonths(fromCivil(1918, 1, 31), -2)).toBe(fromCivil(1917, 11, 30))
    expect(addYears(fromCivil(1920, 2, 29), 1)).toBe(fromCivil(1921, 2, 28))
    expect(addYears(fromCivil(1920, 2, 29), 4)).toBe(fromCivil(1924, 2, 29))
  })
})
