import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentsOf } from '../../src/model/moments'
import { timetable, writtenRange } from '../../src/model/timetable'
import type { TimedStop } from '../../src/model/timetable'
import type { LegKind, Mode } from '../../src/model/types'
import { parseDate } from '../../src/time/edtf'
import { fromCivil, isoDay } from '../../src/time/moment'

const stop = (edtf: string, km = 0, by: Mode | null = km > 0 ? 'rail' : null): TimedStop => {
  const when = parseDate(edtf)
  if (!when.ok) throw new Error(when.message)
  return { when: when.value, by, km }
}
const days = (stops: TimedStop[], kind: LegKind = 'advance', limits = {}) =>
  timetable(stops, kind, limits).days.map((day) => isoDay(day))

describe('nominal days', () => {
  it('keeps days, even those marked about', () => {
    expect(days([stop('1918-09-03'), stop('1918-09-18~', 500)])).toEqual(['1918-09-03', '1918-09-18'])
  })

  it('takes the middle of a lone month', () => {
    expect(days([stop('1918-09~')])).toEqual(['1918-09-15'])
  })

  it('shares a month out by distance', () => {
    const shared = days([stop('1918-09'), stop('1918-09', 2000), stop('1918-09', 2000), stop('1918-10-30', 2000)])
    expect(shared).toEqual(['1918-09-05', '1918-09-15', '1918-09-25', '1918-10-30'])
  })

  it('takes the first day of an interval on arrival, the last at the start of a withdrawal', () => {
    const stops = () => [stop('1919-04-21/1919-04-30'), stop('1919-05-10/1919-05-20', 1000, 'sea')]
    expect(days(stops())).toEqual(['1919-04-21', '1919-05-10'])
    expect(days(stops(), 'evacuate')).toEqual(['1919-04-30', '1919-05-10'])
  })

  it('leaves time to travel where the dates allow it', () => {
    expect(days([stop('1918-10-11'), stop('1918-10', 4500, 'sea')])).toEqual(['1918-10-11', '1918-10-26'])
    expect(days([stop('1918-10-20'), stop('1918-10-11/1918-10-31', 4500, 'sea')])).toEqual(['1918-10-20', '1918-10-30'])
  })

  it('does not creep over a short hop', () => {
    expect(days([stop('1919-06-20'), stop('1919-07', 12)])).toEqual(['1919-06-20', '1919-07-01'])
    expect(days([stop('1919-06-20'), stop('1919-06/1919-07', 12)])).toEqual(['1919-06-20', '1919-06-20'])
    expect(days([stop('1919-06'), stop('1919-06-30', 12)])).toEqual(['1919-06-28', '1919-06-30'])
  })

  it('uses "about" only where the days as written leave no order', () => {
    expect(days([stop('1918-06-02~'), stop('1918-05-31~', 250)])).toEqual(['1918-06-02', '1918-06-03'])
    expect(timetable([stop('1918-06-02'), stop('1918-05-31', 250)], 'advance').status).toBe('reversed')
  })

  it('arrives before the next leg begins, and starts after the last has arrived', () => {
    const before = fromCivil(1918, 8, 8)
    expect(days([stop('1918-07-16'), stop('1918-08', 50)], 'advance', { before })).toEqual(['1918-07-16', '1918-08-01'])
    const after = fromCivil(1918, 7, 25)
    expect(days([stop('1918-07')], 'advance', { after })).toEqual(['1918-07-28'])
    const late = timetable([stop('1918-08-20')], 'advance', { before })
    expect([late.status, ...late.days.map((day) => isoDay(day))]).toEqual(['late', '1918-08-20'])
  })
})

const MODES: Mode[] = ['rail', 'sea', 'river', 'foot', 'rail+sea']
const KINDS: LegKind[] = ['deploy', 'advance', 'relief', 'garrison', 'withdraw', 'evacuate']
const edtfText = fc
  .record({
    day: fc.integer({ min: 0, max: 400 }),
    form: fc.constantFrom('d', 'd~', 'm', 'm~', 'm?', 'y', 'i', 'i~'),
    long: fc.nat(40),
  })
  .map(({ day, form, long }) => {
    const first = isoDay(fromCivil(1918, 1, 1) + day)
    const last = isoDay(fromCivil(1918, 1, 1) + day + long)
    const mark = form.slice(1)
    if (form[0] === 'i') return `${first}/${last}${mark}`
    return first.slice(0, { d: 10, m: 7, y: 4 }[form[0] as 'd' | 'm' | 'y']) + mark
  })
const anyStop = fc.tuple(edtfText, fc.constantFrom(...MODES), fc.integer({ min: 0, max: 4000 }))
const anyLeg = fc.record({
  stops: fc
    .array(anyStop, { minLength: 1, maxLength: 8 })
    .map((all) => all.map(([edtf, by, km], i) => stop(edtf, i ? km : 0, i ? by : null))),
  kind: fc.constantFrom(...KINDS),
})
/** Legs as people write them: stops in the order of their dates. */
const orderedLeg = anyLeg.map(({ stops, kind }) => ({
  stops: stops
    .toSorted((a, b) => writtenRange(a.when).from - writtenRange(b.when).from)
    .map((each, i) => (i ? each : { ...each, by: null, km: 0 })),
  kind,
}))

describe('any leg', () => {
  it('has days that never fall', () => {
    fc.assert(
      fc.property(anyLeg, ({ stops, kind }) => {
        const { days } = timetable(stops, kind)
        expect(days).toHaveLength(stops.length)
        for (let i = 1; i < days.length; i++) expect(days[i]).toBeGreaterThanOrEqual(days[i - 1] ?? 0)
      }),
    )
  })

  it('keeps every day in its range unless the ranges allow no order', () => {
    fc.assert(
      fc.property(fc.oneof(anyLeg, orderedLeg), ({ stops, kind }) => {
        const { days, status } = timetable(stops, kind)
        let least = -Infinity
        const possible = stops.every(({ when }) => (least = Math.max(least, when.from)) <= when.to - 1)
        expect(status).toBe(possible ? 'kept' : 'reversed')
        if (status !== 'kept') return
        stops.forEach(({ when }, i) => {
          expect(Number.isInteger(days[i])).toBe(true)
          expect(days[i]).toBeGreaterThanOrEqual(when.from)
          expect(days[i]).toBeLessThan(when.to)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('keeps to the days as written when these leave an order and time to travel', () => {
    fc.assert(
      fc.property(orderedLeg, ({ stops, kind }) => {
        const near = stops.map((each) => ({ ...each, km: 0 }))
        const { days } = timetable(near, kind)
        near.forEach(({ when }, i) => {
          const written = writtenRange(when)
          expect(days[i]).toBeGreaterThanOrEqual(written.from)
          expect(days[i]).toBeLessThan(written.to)
        })
      }),
    )
  })

  it('is never late and kept at once', () => {
    fc.assert(
      fc.property(orderedLeg, fc.integer({ min: -60, max: 400 }), ({ stops, kind }, offset) => {
        const before = fromCivil(1918, 1, 1) + offset
        const { days, status } = timetable(stops, kind, { before })
        const last = days.at(-1) ?? 0
        if (status === 'kept') expect(last).toBeLessThanOrEqual(before)
        if (status === 'late') expect(last).toBeGreaterThan(before)
      }),
    )
  })
})

describe('moments of days', () => {
  it('are noons, spread where several stops share a day', () => {
    expect(momentsOf([10, 12], Infinity)).toEqual([10.5, 12.5])
    expect(momentsOf([10, 11, 11, 11], Infinity)).toEqual([10.5, 11.25, 11.5, 11.75])
  })

  it('are not after the beginning of the next leg on its day', () => {
    expect(momentsOf([10, 11, 11], 11.5)).toEqual([10.5, 11.25, 11.5])
  })

  it('rise, each in its day', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }), fc.boolean(), (steps, handover) => {
        let day = 0
        const days = steps.map((step) => (day += step))
        const moments = momentsOf(days, handover ? day + 0.25 : Infinity)
        moments.forEach((moment, i) => {
          expect(Math.floor(moment)).toBe(days[i])
          if (i > 0) expect(moment).toBeGreaterThan(moments[i - 1] ?? 0)
        })
        if (handover) expect(moments.at(-1)).toBeLessThanOrEqual(day + 0.25)
      }),
    )
  })
})
