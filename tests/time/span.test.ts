import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate, parseSpan } from '../../src/time/edtf'
import { fromCivil } from '../../src/time/moment'
import {
  certaintyAt,
  eventSpanHolds,
  overlaps,
  spanBounds,
  spanFrom,
  spanIsEmpty,
  surelyOverlaps,
} from '../../src/time/span'
import type { DateRange, Span } from '../../src/time/types'

function read(text: string): Span {
  const span = parseSpan(text)
  if (!span.ok) throw new Error(span.message)
  return span.value
}
const at = (text: string, year: number, month: number, day: number) =>
  certaintyAt(read(text), fromCivil(year, month, day))

const date = fc.integer({ min: -40_000, max: 40_000 }).chain((from) =>
  fc.integer({ min: 1, max: 400 }).map((length): DateRange => ({
    edtf: 'made',
    from,
    to: from + length,
    precision: 'interval',
    approximate: false,
    uncertain: false,
  })),
)
const span = fc
  .tuple(fc.option(date), fc.option(date))
  .map(([a, b]) => (a && b && a.from > b.from ? spanFrom(b, a) : spanFrom(a, b)))

describe('spans', () => {
  it('gives the day of change to the new holder', () => {
    const old = '1898-03-06/1914-11-07'
    const next = '1914-11-07/1922-12-10'
    const day = fromCivil(1914, 11, 7)
    expect(certaintyAt(read(old), day - 0.001)).toBe('sure')
    expect(certaintyAt(read(next), day - 0.001)).toBe(null)
    expect(certaintyAt(read(old), day)).toBe(null)
    expect(certaintyAt(read(next), day)).toBe('sure')
  })

  it('is sure until a month-precise end begins, and possible until its last day', () => {
    const text = '1918-08/1920-10'
    expect(at(text, 1918, 7, 31)).toBe(null)
    expect(at(text, 1918, 8, 1)).toBe('possible')
    expect(at(text, 1918, 8, 30)).toBe('possible')
    expect(at(text, 1918, 8, 31)).toBe('sure')
    expect(at(text, 1920, 9, 30)).toBe('sure')
    expect(at(text, 1920, 10, 1)).toBe('possible')
    expect(at(text, 1920, 10, 30)).toBe('possible')
    expect(at(text, 1920, 10, 31)).toBe(null)
  })

  it('knows open and unknown ends', () => {
    expect(at('../1914-11-07', -5000, 1, 1)).toBe('sure')
    expect(at('1914-11-07/..', 9000, 1, 1)).toBe('sure')
    expect(at('1914-11-07/', 1914, 11, 8)).toBe('possible')
    expect(certaintyAt(spanFrom(null, null), 0)).toBe('sure')
    const open = parseDate('..')
    expect(open.ok && certaintyAt(spanFrom(open.value, open.value), 0)).toBe('sure')
  })

  it('holds throughout a single date', () => {
    expect(at('1918-08', 1918, 7, 31)).toBe(null)
    expect(at('1918-08', 1918, 8, 1)).toBe('sure')
    expect(at('1918-08', 1918, 8, 31)).toBe('sure')
    expect(at('1918-08', 1918, 9, 1)).toBe(null)
    expect(at('1918-08-12', 1918, 8, 12)).toBe('sure')
  })

  it('changes its certainty only at its bounds, and is sure only within what is possible', () => {
    fc.assert(
      fc.property(span, fc.double({ min: -50_000, max: 50_000, noNaN: true }), (s, t) => {
        const bounds = Object.values(spanBounds(s)).filter(Number.isFinite)
        const before = Math.max(...bounds.filter((b) => b <= t), -60_000)
        expect(certaintyAt(s, before)).toBe(certaintyAt(s, t))
        const inside = t >= s.start.from && t < s.end.to - 1
        if (certaintyAt(s, t) === 'possible') expect(inside).toBe(true)
      }),
    )
  })

  it('overlaps where some moment holds in both', () => {
    const moments = (s: Span) => Object.values(spanBounds(s)).filter(Number.isFinite)
    fc.assert(
      fc.property(span, span, (a, b) => {
        const probes = [...moments(a), ...moments(b), -60_000]
        const both = (wanted: (c: string | null) => boolean) =>
          probes.some((t) => wanted(certaintyAt(a, t)) && wanted(certaintyAt(b, t)))
        const wellFormed = (s: Span) => s.start.to - 1 <= s.end.to - 1 || s.end.to === Infinity
        fc.pre(wellFormed(a) && wellFormed(b))
        expect(overlaps(a, b)).toBe(both((c) => c !== null))
        expect(surelyOverlaps(a, b)).toBe(both((c) => c === 'sure'))
        expect(overlaps(a, b)).toBe(overlaps(b, a))
      }),
    )
  })

  it('is empty when it ends as it begins', () => {
    expect(spanIsEmpty(read('1918-08-12/1918-08-12'))).toBe(true)
    expect(spanIsEmpty(read('1918-08-12/1918-08-13'))).toBe(false)
  })

  it('holds an event on each of its possible days', () => {
    const parsed = parseDate('1918-08-11/1918-08-13')
    if (!parsed.ok) throw new Error(parsed.message)
    const holds = [10, 11, 12, 13, 14].map((day) => eventSpanHolds(parsed.value, fromCivil(1918, 8, day) + 0.5))
    expect(holds).toEqual([false, true, true, true, false])
  })
})
