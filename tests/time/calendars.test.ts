import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ERAS, eraOf, eraText } from '../../src/time/era'
import { fromJulian, julianLag, toJulian } from '../../src/time/julian'
import { fromCivil } from '../../src/time/moment'

const era = (year: number, month: number, day: number, lang: 'ja' | 'en' = 'ja') => {
  const found = eraOf(fromCivil(year, month, day) + 0.5)
  return found && eraText(found, lang)
}

describe('Japanese eras', () => {
  it.each([
    [1912, 7, 29, '明治45年'],
    [1912, 7, 30, '大正元年'],
    [1918, 8, 12, '大正7年'],
    [1926, 12, 24, '大正15年'],
    [1926, 12, 25, '昭和元年'],
    [1989, 1, 7, '昭和64年'],
    [1989, 1, 8, '平成元年'],
    [2019, 4, 30, '平成31年'],
    [2019, 5, 1, '令和元年'],
    [1873, 1, 1, '明治6年'],
  ])('%i-%i-%i is %s', (year, month, day, expected) => {
    expect(era(year, month, day)).toBe(expected)
  })

  it('is silent before Japan took the Gregorian calendar', () => {
    expect(era(1872, 12, 31)).toBe(null)
    expect(eraOf(-Infinity)).toBe(null)
    expect(eraOf(Infinity)).toBe(null)
  })

  it('has macrons and readings', () => {
    expect(era(1912, 7, 30, 'en')).toBe('Taishō 1')
    expect(eraOf(0)?.era.name).toEqual({ ja: '昭和', en: 'Shōwa', reading: 'しょうわ' })
  })

  it('has no gap between eras', () => {
    for (let i = 1; i < ERAS.length; i++) expect(ERAS[i - 1]?.to).toBe(ERAS[i]?.from)
  })

  it('agrees with the calendar of Intl', () => {
    const intl = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' })
    fc.assert(
      fc.property(fc.integer({ min: fromCivil(1873, 1, 1), max: fromCivil(2030, 1, 1) }), (day) => {
        const found = eraOf(day)
        expect(found && eraText(found, 'ja')).toBe(intl.format(day * 86_400_000))
      }),
    )
  })
})

describe('the Julian calendar', () => {
  it('dates the October revolution', () => {
    expect(toJulian(fromCivil(1917, 11, 7))).toEqual({ year: 1917, month: 10, day: 25 })
    expect(toJulian(fromCivil(1918, 2, 13) + 0.9)).toEqual({ year: 1918, month: 1, day: 31 })
    expect(toJulian(fromCivil(1900, 3, 13))).toEqual({ year: 1900, month: 2, day: 29 })
    expect(julianLag(fromCivil(1900, 3, 12))).toBe(12)
    expect(julianLag(fromCivil(1900, 3, 14))).toBe(13)
    expect(julianLag(fromCivil(1917, 11, 7))).toBe(13)
  })

  it('goes there and back, and runs day by day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000, max: 3_000_000 }), (moment) => {
        const { year, month, day } = toJulian(moment)
        expect(fromJulian(year, month, day)).toBe(moment)
        const next = toJulian(moment + 1)
        expect(next.day === day + 1 || (next.day === 1 && day >= 28)).toBe(true)
      }),
    )
  })
})
