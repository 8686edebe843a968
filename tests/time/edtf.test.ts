import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ABOUT_DAYS, parseDate, parseSpan } from '../../src/time/edtf'
import { daysInMonth, fromCivil, isoDay, isoYear } from '../../src/time/moment'

function range(text: string) {
  const parsed = parseDate(text)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.value
}

const days = (text: string) => {
  const { from, to } = range(text)
  return [isoDay(from), isoDay(to - 1)]
}

const two = (n: number) => String(n).padStart(2, '0')
const year = fc.integer({ min: -9998, max: 9998 })
const dayText = year.chain((y) =>
  fc
    .integer({ min: 1, max: 12 })
    .chain((m) => fc.integer({ min: 1, max: daysInMonth(y, m) }).map((d) => `${isoYear(y)}-${two(m)}-${two(d)}`)),
)
const monthText = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${isoYear(y)}-${two(m)}`)
const openText = fc.constantFrom('191X', '19XX', '1XXX', '-004X', '1918-XX', '1918-08-XX', '1918-XX-XX', '0004-02-XX')
const pointText = fc.oneof(dayText, monthText, year.map(isoYear), openText)

/** min and max of the library, in whole days. */
function theirs(text: string): [number, number] {
  const { min, max } = edtf(text)
  return [min / 86_400_000, (max + 1) / 86_400_000]
}

describe('dates in EDTF', () => {
  it('agrees with the edtf library on what unqualified dates mean', () => {
    fc.assert(
      fc.property(pointText, (text) => {
        // The library misplaces the last days of February in the leap year 0.
        fc.pre(!text.startsWith('0000-02-2'))
        expect([range(text).from, range(text).to]).toEqual(theirs(text))
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with it on intervals, open ones too', () => {
    fc.assert(
      fc.property(dayText, dayText, fc.constantFrom('both', 'start', 'end'), (a, b, kept) => {
        const [first, last] = range(a).from < range(b).from ? [a, b] : [b, a]
        fc.pre(first !== last && !`${first} ${last}`.includes('0000-02-2'))
        const text = `${kept === 'end' ? '..' : first}/${kept === 'start' ? '..' : last}`
        expect([range(text).from, range(text).to]).toEqual(theirs(text))
      }),
    )
  })

  it('knows the leap day of the year 0, which is 1 BCE', () => {
    expect(days('0000-02-28/0000-02-29')).toEqual(['0000-02-28', '0000-02-29'])
    expect(range('0000-02').to - range('0000-02').from).toBe(29)
  })

  it('refuses what is garbled, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9X~?%/.[\]T: ]{0,22}$/)), (text) => {
        const parsed = parseDate(text)
        if (parsed.ok) {
          expect(parsed.value.edtf).toBe(text)
          expect(parsed.value.from).toBeLessThan(parsed.value.to)
        } else expect(parsed.message.length).toBeGreaterThan(20)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps the precision and the text', () => {
    expect(range('1918-08-12')).toMatchObject({
      edtf: '1918-08-12',
      precision: 'day',
      approximate: false,
      uncertain: false,
    })
    expect(range('1918-08?')).toMatchObject({
      edtf: '1918-08?',
      precision: 'month',
      approximate: false,
      uncertain: true,
    })
    expect(range('1918%')).toMatchObject({ precision: 'year', approximate: true, uncertain: true })
    expect(range('1918-08-11/1918-08-19~')).toMatchObject({ precision: 'interval', approximate: true })
    expect(range('1920-08/..')).toMatchObject({ precision: 'open', to: Infinity })
    expect(range('../1920-08')).toMatchObject({ precision: 'open', from: -Infinity })
    expect(range('..')).toMatchObject({ precision: 'open', from: -Infinity, to: Infinity })
  })

  it('reads the seasons of the north', () => {
    expect(days('1922-21')).toEqual(['1922-03-01', '1922-05-31'])
    expect(days('1922-22')).toEqual(['1922-06-01', '1922-08-31'])
    expect(days('1922-23')).toEqual(['1922-09-01', '1922-11-30'])
    expect(days('1919-24')).toEqual(['1919-12-01', '1920-02-29'])
  })

  it('widens "about" and leaves "uncertain" as it is', () => {
    for (const [text, unit] of [
      ['1918-09-18', 'day'],
      ['1918-09', 'month'],
      ['1922-23', 'season'],
      ['1918', 'year'],
    ] as const) {
      const bare = range(text)
      for (const mark of ['~', '%']) {
        expect(range(text + mark).from).toBe(bare.from - ABOUT_DAYS[unit])
        expect(range(text + mark).to).toBe(bare.to + ABOUT_DAYS[unit])
      }
      expect(range(text + '?')).toMatchObject({ from: bare.from, to: bare.to })
    }
    expect(days('1918-08-10/1918-08-19~')).toEqual(['1918-08-10', '1918-08-22'])
  })

  it('reads one day of several as an interval', () => {
    expect(days('[1918-08-11..1918-08-19]')).toEqual(days('1918-08-11/1918-08-19'))
    expect(range('[..1918-08-12]')).toMatchObject({ from: -Infinity, to: fromCivil(1918, 8, 13) })
  })

  it.each([
    ['', /empty/],
    ['1918-02-30', /days 01 to 28/],
    ['1900-02-29', /days 01 to 28/],
    ['2021-02-29', /days 01 to 28/],
    ['1918-04-31', /days 01 to 30/],
    ['1918-08-00', /does not exist/],
    ['1918-13', /no such month/],
    ['1918-00-01', /no such month/],
    ['1918-22-01', /day of a season/],
    ['1918-08-19/1918-08-11', /ends before it begins/],
    ['1919/1918', /ends before it begins/],
    ['1918-08-12T12:00', /time of day/],
    ['1918-08-12T12:00:00Z', /time of day/],
    [' 1918', /white space/],
    ['1918 08', /white space/],
    ['1918-8-5', /one digit/],
    ['1918-08-5', /one digit/],
    ['~1918-08', /at the end/],
    ['1918~-08', /at the end/],
    ['1918-08~?', /at the end/],
    ['1918/08/12', /more than one/],
    ['/', /neither side|either side/],
    ['19180812', /hyphens/],
    ['12345', /outside the years/],
    ['-0000', /1 BCE/],
    ['1X18', /left open|leaves digits/],
    ['1918-XX-12', /leaves digits/],
    ['191X-08', /leaves digits/],
    ['1918-08-1X', /leaves digits/],
    ['{1918,1919}', /not a date/],
    ['[1918,1919]', /interval/],
    ['yesterday', /not a date/],
    ['１９１８', /not a date/],
  ])('refuses %j and says why', (text, why) => {
    expect(parseDate(text)).toMatchObject({ ok: false, message: expect.stringMatching(why) })
    expect(parseSpan(text)).toMatchObject({ ok: false })
  })

  it('reads spans with their two ends', () => {
    const span = parseSpan('1898-03-06/1914-11')
    expect(span).toMatchObject({
      ok: true,
      value: {
        start: { edtf: '1898-03-06', from: fromCivil(1898, 3, 6), to: fromCivil(1898, 3, 7) },
        end: { edtf: '1914-11', from: fromCivil(1914, 11, 1), to: fromCivil(1914, 12, 1) },
      },
    })
    expect(parseSpan('1920-08/..')).toMatchObject({ value: { end: { from: Infinity, to: Infinity } } })
    expect(parseSpan('../1920-08')).toMatchObject({ value: { start: { from: -Infinity, to: -Infinity } } })
    expect(parseSpan('1920-08-01/')).toMatchObject({ value: { end: { from: fromCivil(1920, 8, 1), to: Infinity } } })
  })
})
