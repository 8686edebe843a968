import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TRACE_DAYS } from '../../src/scene/forces'
import { sceneIndex } from '../../src/scene/scene'
import type { Leg } from '../../src/model/types'
import { fromCivil } from '../../src/time/moment'
import { date, leg, lesson, men, noon } from './world'

function forcesOf(...legs: Leg[]) {
  const index = sceneIndex(lesson({ legs }))
  return (moment: number) => {
    const { standing, moving } = index.sceneAt(moment)
    return [...standing.stationed, ...moving]
  }
}

describe('a force on a leg', () => {
  const at = forcesOf(leg('jp-1', 'a 1918-08-01; b 1918-08-05; b 1918-08-11; c 1918-08-15; d 1918-08-23'))
  const [one] = [(moment: number) => at(moment)[0]]

  it('appears at noon of its first day, at its first stop', () => {
    expect(at(noon('1918-08-01') - 0.001)).toEqual([])
    expect(one(noon('1918-08-01'))).toMatchObject({
      state: 'stationed',
      place: 'a',
      stop: 0,
      lng: 100,
      lat: 0,
      fraction: 0,
    })
  })

  it('moves evenly along the line', () => {
    expect(one(noon('1918-08-03'))).toMatchObject({
      state: 'moving',
      place: 'a',
      stop: 0,
      lng: 100.5,
      lat: 0,
      bearing: 90,
    })
    expect(one(noon('1918-08-13'))).toMatchObject({
      state: 'moving',
      place: 'b',
      stop: 2,
      lng: 102,
      fraction: 200 / 700,
    })
    expect(one(noon('1918-08-19'))).toMatchObject({ state: 'moving', place: 'c', stop: 3, lng: 103, lat: 2 })
    expect(one(noon('1918-08-19'))?.bearing).toBeCloseTo(0)
  })

  it('is stationed at a stop at the very moment, and where two stops are at one place', () => {
    expect(one(noon('1918-08-05'))).toMatchObject({
      state: 'stationed',
      place: 'b',
      stop: 1,
      lng: 101,
      fraction: 100 / 700,
    })
    expect(one(noon('1918-08-08'))).toMatchObject({ state: 'stationed', place: 'b', stop: 1, lng: 101 })
    expect(one(noon('1918-08-11'))).toMatchObject({ state: 'stationed', place: 'b', stop: 2, lng: 101 })
    expect(one(noon('1918-08-15'))).toMatchObject({ state: 'stationed', place: 'c', stop: 3, lng: 103, lat: 0 })
  })

  it('stays at its last stop', () => {
    expect(one(noon('1918-08-23'))).toMatchObject({ state: 'stationed', place: 'd', stop: 4, lat: 4, fraction: 1 })
    expect(one(noon('1922-01-01'))).toMatchObject({ state: 'stationed', place: 'd' })
  })

  it('is certain where a known day stands on one side of the way', () => {
    const about = forcesOf(leg('jp-2', 'a 1918-08-01; b 1918-08-10~; c 1918-08-20~'))
    expect(about(noon('1918-08-05'))[0]?.certain).toBe(true)
    expect(about(noon('1918-08-15'))[0]?.certain).toBe(false)
  })

  it('crosses the date line without jumping', () => {
    const pacific = forcesOf(leg('us-1', 'f 1918-08-01; e 1918-08-21'))
    expect(pacific(noon('1918-08-11'))[0]).toMatchObject({ lng: 180, bearing: 90 })
    expect(pacific(noon('1918-08-16'))[0]?.lng).toBe(185)
  })

  it('may stand guard at one point', () => {
    const guard = forcesOf(leg('jp-guard', 'a 1918-08-01', { kind: 'garrison', until: noon('1918-09-01') }))
    expect(guard(noon('1918-08-20'))[0]).toMatchObject({ state: 'stationed', lng: 100, fraction: 1, bearing: 0 })
    expect(guard(noon('1918-09-01'))).toEqual([])
  })
})

describe('a force from leg to leg', () => {
  it('waits for its next leg and is never in two places', () => {
    const at = forcesOf(
      leg('jp-1', 'a 1918-08-01; b 1918-08-05', { next: 'jp-2', until: noon('1918-09-01') }),
      leg('jp-2', 'b 1918-09-01; c 1918-09-05', { force: 'jp-1' }),
    )
    expect(at(noon('1918-08-20'))).toMatchObject([{ leg: { id: 'jp-1' }, state: 'stationed', place: 'b' }])
    expect(at(noon('1918-09-01'))).toMatchObject([{ leg: { id: 'jp-2' }, state: 'stationed', place: 'b' }])
    expect(at(noon('1918-09-03'))).toMatchObject([{ force: { id: 'jp-1' }, leg: { id: 'jp-2' }, lng: 102 }])
  })

  it('leaves its old leg for the new one even where nothing says that the old one is over', () => {
    const at = forcesOf(leg('jp-1', 'a 1918-08-01; b 1918-08-05'), leg('jp-2', 'b 1918-09-01', { force: 'jp-1' }))
    expect(at(noon('1918-08-31')).map(({ leg: { id } }) => id)).toEqual(['jp-1'])
    expect(at(noon('1918-09-01')).map(({ leg: { id } }) => id)).toEqual(['jp-2'])
  })

  it('goes up in another force when that one begins', () => {
    const at = forcesOf(
      leg('jp-1', 'a 1918-08-01; b 1918-08-05', { next: 'jp-3' }),
      leg('jp-2', 'c 1918-08-01; b 1918-08-05', { next: 'jp-3' }),
      leg('jp-3', 'b 1918-09-01; d 1918-09-11', { force: 'jp-2' }),
    )
    expect(at(noon('1918-08-31')).map(({ leg: { id } }) => id)).toEqual(['jp-1', 'jp-2'])
    expect(at(noon('1918-09-01')).map(({ leg: { id } }) => id)).toEqual(['jp-3'])
  })

  it('arrives before it goes up in a force that began too early', () => {
    const at = forcesOf(leg('jp-1', 'a 1918-08-01; b 1918-08-05', { next: 'jp-2' }), leg('jp-2', 'c 1918-08-02'))
    expect(at(noon('1918-08-04')).map(({ leg: { id } }) => id)).toContain('jp-1')
    expect(at(noon('1918-08-05')).map(({ leg: { id } }) => id)).toEqual(['jp-2'])
  })

  it('leaves the map when it ends, and is seen on the day when it comes home', () => {
    const ends = { when: date('1918-08-20'), how: { ja: '', en: '' } }
    const at = forcesOf(
      leg('jp-1', 'a 1918-08-01; b 1918-08-05', { ends, until: fromCivil(1918, 8, 21) }),
      leg('jp-2', 'b 1918-08-01; a 1918-08-05', { kind: 'evacuate', until: noon('1918-08-05') }),
    )
    expect(at(noon('1918-08-05')).map(({ leg: { id } }) => id)).toEqual(['jp-1', 'jp-2'])
    expect(at(noon('1918-08-06')).map(({ leg: { id } }) => id)).toEqual(['jp-1'])
    expect(at(noon('1918-08-20')).map(({ leg: { id } }) => id)).toEqual(['jp-1'])
    expect(at(noon('1918-08-21'))).toEqual([])
  })

  it('keeps a report of men on later legs for 120 days', () => {
    const own = men(12_000, '1918-08-10', 11_000, 13_000)
    const at = forcesOf(
      leg('jp-1', 'a 1918-08-01; b 1918-08-05', { men: own, until: noon('1918-09-01') }),
      leg('jp-2', 'b 1918-09-01; c 1918-09-05', { force: 'jp-1', men: men(null), until: noon('1919-09-01') }),
      leg('jp-3', 'c 1919-09-01', { force: 'jp-1', men: men(500) }),
    )
    expect(at(noon('1918-08-02'))[0]?.men).toBe(own)
    expect(at(noon('1918-09-03'))[0]?.men).toBe(own)
    expect(at(fromCivil(1918, 8, 10) + 119.5)[0]?.men).toBe(own)
    expect(at(fromCivil(1918, 8, 10) + 120)[0]?.men).toBe(null)
    expect(at(noon('1922-01-01'))[0]?.men?.value).toBe(500)
  })

  it('forgets a report that grows too old on the way, and takes the youngest of several', () => {
    const at = forcesOf(
      leg('jp-1', 'a 1918-08-01', { men: men(2, '1918-08-02') }),
      leg('jp-2', 'a 1918-08-11', { force: 'jp-1', men: men(1, '1918-07-01') }),
      leg('jp-3', 'a 1918-08-21; b 1919-08-21', { force: 'jp-1' }),
    )
    expect(at(fromCivil(1918, 8, 2) + 119.9)).toMatchObject([{ state: 'moving', men: { value: 2 } }])
    expect(at(fromCivil(1918, 8, 2) + 120)).toMatchObject([{ state: 'moving', men: null }])
  })

  it('leaves a trace for a while, as long as its men are on the map', () => {
    const index = sceneIndex(
      lesson({
        legs: [
          leg('jp-1', 'a 1918-08-01; b 1918-08-05', { next: 'jp-2' }),
          leg('jp-2', 'b 1918-08-11; c 1918-08-15', { until: noon('1918-08-25') }),
          leg('us-1', 'a 1918-08-01; b 1918-08-05'),
        ],
      }),
    )
    const traces = (moment: number) => index.sceneAt(moment).standing.traces.map(({ leg: { id } }) => id)
    expect(traces(noon('1918-08-04'))).toEqual([])
    expect(traces(noon('1918-08-05'))).toEqual(['jp-1', 'us-1'])
    expect(traces(noon('1918-08-16'))).toEqual(['jp-1', 'jp-2', 'us-1'])
    expect(traces(noon('1918-08-26'))).toEqual(['us-1'])
    expect(traces(noon('1918-08-05') + TRACE_DAYS)).toEqual([])
  })
})

describe('any force', () => {
  const town = fc.constantFrom('a', 'b', 'c', 'd')
  const stops = fc.array(fc.tuple(town, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 6 })
  const walk = stops.map((list) => {
    let day = 1
    const text = list.map(([place, days]) => {
      const stop = `${place} 1918-${String(Math.ceil(day / 28)).padStart(2, '0')}-${String(((day - 1) % 28) + 1).padStart(2, '0')}`
      day += days
      return stop
    })
    return leg('jp-walk', text.join('; '))
  })

  it('never moves faster than its stops demand, and never jumps', () => {
    fc.assert(
      fc.property(
        walk,
        fc.double({ min: 0, max: 80, noNaN: true }),
        fc.double({ min: 0.001, max: 2, noNaN: true }),
        (one, day, step) => {
          const at = forcesOf(one)
          const [before] = at(one.from + day)
          const [after] = at(one.from + day + step)
          if (!before || !after) throw new Error('the force is gone')
          const fastest = Math.max(
            0,
            ...one.stops.slice(1).map((stop, i) => {
              const last = one.stops[i]
              return last ? ((one.km[stop.vertex] ?? 0) - (one.km[last.vertex] ?? 0)) / (stop.at - last.at) : 0
            }),
          )
          const km = 100 * Math.hypot(after.lng - before.lng, after.lat - before.lat)
          expect(km).toBeLessThanOrEqual(fastest * step + 1e-6)
          expect(after.fraction).toBeGreaterThanOrEqual(before.fraction)
          expect(after.stop).toBeGreaterThanOrEqual(before.stop)
        },
      ),
    )
  })

  it('is at each of its stops at that moment', () => {
    fc.assert(
      fc.property(walk, (one) => {
        const at = forcesOf(one)
        for (const stop of one.stops) {
          const [now] = at(stop.at)
          expect(now).toMatchObject({ state: 'stationed', place: stop.place })
          expect([now?.lng, now?.lat]).toEqual(one.line[stop.vertex])
        }
      }),
    )
  })
})
