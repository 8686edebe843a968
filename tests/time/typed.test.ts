import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eraOf, eraText } from '../../src/time/era'
import { fromCivil, isoDay } from '../../src/time/moment'
import { parseTypedDate } from '../../src/time/typed'
import { formatMoment } from '../../src/time/words'

const read = (text: string) => {
  const date = parseTypedDate(text)
  return date.ok ? `${isoDay(date.value)} ${date.precision}` : date.code
}

describe('typed dates', () => {
  it.each([
    '1918-09-05',
    '1918/9/5',
    '1918.9.5',
    '1918年9月5日',
    '1918 年 9 月 5 日',
    '１９１８年９月５日',
    '一九一八年九月五日',
    '大正7年9月5日',
    '大正七年九月五日',
    'T7.9.5',
    'Taishō 7-9-5',
    '5 Sep 1918',
    '5th of September 1918',
    'Sept 5, 1918',
    'SEPTEMBER 5 1918',
    '19180905',
    ' 1918-09-05 ',
  ])('reads %j as 5 September 1918', (text) => {
    expect(read(text)).toBe('1918-09-05 day')
  })

  it.each([
    ['September 1918', '1918-09-01 month'],
    ['1918-09', '1918-09-01 month'],
    ['1918年9月', '1918-09-01 month'],
    ['大正7年9月', '1918-09-01 month'],
    ['1918', '1918-01-01 year'],
    ['1918年', '1918-01-01 year'],
    ['大正7年', '1918-01-01 year'],
    ['大正元年', '1912-07-30 year'],
    ['昭和元年12月', '1926-12-25 month'],
    ['-0044-03-15', '-0044-03-15 day'],
    ['大正十一年十月二十五日', '1922-10-25 day'],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['1918-02-30', 'no-such-day'],
    ['1900年2月29日', 'no-such-day'],
    ['1918-13-01', 'no-such-month'],
    ['99999', 'year-range'],
    ['大正16年', 'era-range'],
    ['大正0年', 'era-range'],
    ['昭和元年12月24日', 'era-range'],
    ['明治3年5月', 'old-calendar'],
    ['5/9/1918', 'ambiguous'],
    ['tomorrow', 'not-a-date'],
    ['5 Xyz 1918', 'not-a-date'],
    ['大正', 'not-a-date'],
    ['大正7年九日', 'not-a-date'],
  ])('refuses %j: %s', (text, code) => {
    const date = parseTypedDate(text)
    expect(date).toMatchObject({ ok: false, code, message: expect.stringMatching(/.{20}/) })
  })

  it('reads whatever the atlas itself writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: fromCivil(1873, 1, 1), max: fromCivil(2100, 1, 1) }), (day) => {
        const era = eraOf(day)
        const texts = [isoDay(day), formatMoment(day, 'ja'), formatMoment(day, 'en')]
        if (era) texts.push(formatMoment(day, 'ja').replace(/^\d+年/, eraText(era, 'ja')))
        for (const text of texts) expect(read(text)).toBe(`${isoDay(day)} day`)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0159-/. 年月日大正昭和元七十TtSsepaugō,~') }), (text) => {
        expect(typeof parseTypedDate(text).ok).toBe('boolean')
      }),
    )
  })
})
