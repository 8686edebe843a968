import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sceneIndex } from '../../src/scene/scene'
import { treatyState } from '../../src/scene/treaties'
import { certaintyAt, eventSpanHolds } from '../../src/time/span'
import { fromCivil } from '../../src/time/moment'
import { date, event, leg, lesson, men, noon, square, treaty, zone } from './world'

const WORLD = lesson({
  legs: [
    leg('jp-1', 'a 1918-08-01; b 1918-08-05; b 1918-08-11; c 1918-08-15', { men: men(900), until: noon('1918-12-01') }),
    leg('jp-2', 'c 1918-12-01; d 1918-12-09', { force: 'jp-1' }),
    leg('us-1', 'f 1918-08-03~; e 1918-08-21~', { nation: 'US', until: noon('1920-04-01') }),
  ],
  zones: [
    zone('z-land', '../..', { holder: 'RU', areaKm2: 9000, geometry: square(90, -20, 120, 20) }),
    zone('z-strip', '1918-08/1920-10', { status: 'occupied', areaKm2: 50 }),
    zone('z-port', '1918-08-12/1922-10-25', { status: 'leased', areaKm2: 5, geometry: square(100, 0, 101, 1) }),
  ],
  treaties: [
    treaty('t-1', '1919-05-01', { inForce: date('1919-06-01'), ended: date('1920-06-01') }),
    treaty('conf-1', '1921-08-26/1922-04-16', { failed: true }),
  ],
  events: [event('e-1', '1918-08-12'), event('e-2', '1918-09', 2), event('e-3', '1918-09-20', 3)],
})

const moment = fc.double({ min: fromCivil(1917, 6, 1), max: fromCivil(1923, 6, 1), noNaN: true })

describe('the standing scene', () => {
  const index = sceneIndex(WORLD)

  it('is the very same object between two breakpoints', () => {
    fc.assert(
      fc.property(moment, fc.double({ min: 0, max: 1, noNaN: true }), (t, share) => {
        const { standing } = index.sceneAt(t)
        const from = Math.max(standing.from, t - 100)
        const until = Math.min(standing.until, t + 100)
        const other = from + (until - from) * share * 0.999
        index.sceneAt(t - 500)
        expect(index.sceneAt(other).standing).toBe(standing)
        expect(t >= standing.from && t < standing.until).toBe(true)
      }),
    )
  })

  it('changes at every breakpoint, and its breakpoints rise', () => {
    index.breakpoints.forEach((breakpoint, i) => {
      expect(breakpoint).toBeGreaterThan(index.breakpoints[i - 1] ?? -Infinity)
      expect(index.sceneAt(breakpoint).standing).not.toBe(index.sceneAt(breakpoint - 1e-6).standing)
      expect(index.sceneAt(breakpoint).standing.from).toBe(breakpoint)
    })
    expect(index.breakpoints.length).toBeGreaterThan(20)
  })

  it('keeps parts that did not change', () => {
    const before = index.sceneAt(noon('1918-08-04')).standing
    const after = index.sceneAt(noon('1918-08-06')).standing
    expect(after).not.toBe(before)
    expect(after.zones).toBe(before.zones)
    expect(after.treaties).toBe(before.treaties)
  })

  it('has what a plain look through all facts finds', () => {
    fc.assert(
      fc.property(moment, (t) => {
        const { standing, moving } = index.sceneAt(t)
        const zones = WORLD.zones.flatMap((one) => {
          const certainty = certaintyAt(one.span, t)
          return certainty ? [`${one.stage} ${certainty}`] : []
        })
        expect(standing.zones.map(({ zone: { stage }, certainty }) => `${stage} ${certainty}`).sort()).toEqual(
          zones.sort(),
        )
        expect(standing.events).toEqual(WORLD.events.filter(({ when }) => eventSpanHolds(when, t)))
        expect(moving.map(({ leg: one }) => one.id)).toEqual(standing.underWay.map(({ leg: one }) => one.id))
        for (const now of standing.treaties) expect(treatyState(now.treaty, t)).toBe(now.state)
      }),
    )
  })

  it('answers for any moment at all', () => {
    for (const t of [-Infinity, -1e9, 0, 1e9, Infinity, NaN]) {
      expect(index.sceneAt(t).standing.zones.map(({ zone: { id } }) => id)).toEqual(['z-land'])
    }
    expect(sceneIndex(lesson({})).sceneAt(0)).toMatchObject({
      standing: { zones: [], from: -Infinity, until: Infinity },
    })
  })
})

describe('treaties', () => {
  const [signed, talks] = WORLD.treaties
  const states = (one: typeof signed, days: string[]) => days.map((day) => one && treatyState(one, noon(day)))

  it('are signed, in force, ended', () => {
    const days = [
      '1919-04-30',
      '1919-05-01',
      '1919-05-02',
      '1919-05-31',
      '1919-06-01',
      '1920-05-31',
      '1920-06-01',
      '1930-01-01',
    ]
    expect(states(signed, days)).toEqual([
      null,
      'signing',
      'signed',
      'signed',
      'in-force',
      'in-force',
      'ended',
      'ended',
    ])
  })

  it('may come to nothing', () => {
    expect(states(talks, ['1921-08-25', '1921-08-26', '1922-04-16', '1922-04-17'])).toEqual([
      null,
      'talks',
      'talks',
      'failed',
    ])
  })

  it('are being signed on the day even when in force at once', () => {
    const atOnce = treaty('t-2', '1919-05-01', { inForce: date('1919-05-01'), ended: date('1919-05-01') })
    expect(states(atOnce, ['1919-05-01', '1919-05-02'])).toEqual(['signing', 'ended'])
    const never = treaty('t-3', '1919-05-01')
    expect(states(never, ['1919-05-01', '1930-01-01'])).toEqual(['signing', 'signed'])
  })

  it('leave the scene a year after their end', () => {
    const index = sceneIndex(WORLD)
    const ids = (t: number) => index.sceneAt(t).standing.treaties.map(({ treaty: { id } }) => id)
    expect(ids(fromCivil(1920, 6, 1) + 364.5)).toEqual(['t-1'])
    expect(ids(fromCivil(1920, 6, 1) + 365)).toEqual([])
    expect(ids(fromCivil(1922, 4, 17) + 364.5)).toEqual(['conf-1'])
    expect(ids(fromCivil(1922, 4, 17) + 365)).toEqual([])
  })
})

describe('what happened last', () => {
  const index = sceneIndex(WORLD)
  const latest = (day: string) => index.sceneAt(noon(day)).standing.latest?.id ?? null

  it('is a weighty event or a signing of the last 30 days', () => {
    expect(latest('1918-08-11')).toBe(null)
    expect(latest('1918-08-12')).toBe('e-1')
    expect(latest('1918-09-10')).toBe('e-1')
    expect(latest('1918-09-11')).toBe(null)
    expect(latest('1918-09-15')).toBe('e-2')
    expect(latest('1918-09-20')).toBe('e-2')
    expect(latest('1919-05-01')).toBe('t-1')
    expect(latest('1921-08-26')).toBe(null)
  })

  it('stands on the first day of an interval, in the middle of a month and of "about"', () => {
    const events = [event('e-1', '1918-08-11/1918-08-19'), event('e-2', '1918-09'), event('e-3', '1918-12-18~')]
    const days = sceneIndex(lesson({ events })).happenings.map((one) => one.moment + 0.5)
    expect(days).toEqual([noon('1918-08-11'), noon('1918-09-15'), noon('1918-12-18')])
  })

  it('is found between two dates', () => {
    const ids = (from: string, to: string) => index.eventsBetween(date(from).from, date(to).from).map(({ id }) => id)
    expect(ids('1918-08-12', '1918-08-13')).toEqual(['e-1'])
    expect(ids('1918-08-13', '1918-09-01')).toEqual([])
    expect(ids('1918-09-30', '1918-10-05')).toEqual(['e-2'])
    expect(ids('1918-01-01', '1919-01-01')).toEqual(['e-1', 'e-2', 'e-3'])
    expect(index.happenings.map(({ fact: { id } }) => id)).toEqual(['e-1', 'e-2', 'e-3', 't-1'])
  })
})
