import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePace, nextMoment, previousMoment } from '../../src/time/playback'

const events = fc.array(fc.integer({ min: -50, max: 3100 }), { maxLength: 40 })

describe('the pace of playing', () => {
  it('moves some twelve days a second where events are dense', () => {
    const dense = Array.from({ length: 40 }, (_, i) => i * 10)
    const pace = makePace(dense, 0, 390)
    expect(pace.seconds).toBeCloseTo(390 / 12)
    expect(pace.advance(100, 1000, 1)).toBeCloseTo(112)
    expect(pace.advance(100, 1000, 0.25)).toBeCloseTo(103)
    expect(pace.advance(100, 1000, 4)).toBeCloseTo(148)
  })

  it('hurries through empty years and slows down before the next event', () => {
    const pace = makePace([0, 2000], 0, 2000)
    const daysASecond = (at: number) => pace.advance(at, 10, 1) - at
    expect(pace.seconds).toBeLessThan(30)
    expect(daysASecond(1000)).toBeGreaterThan(5 * daysASecond(1995))
    expect(daysASecond(1950)).toBeGreaterThan(daysASecond(1970))
  })

  it('goes the same way in few long frames as in many short ones', () => {
    fc.assert(
      fc.property(events, fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }), (list, frames) => {
        const pace = makePace(list, 0, 3000)
        const stepped = frames.reduce((moment, ms) => pace.advance(moment, ms, 2), 0)
        const whole = pace.advance(
          0,
          frames.reduce((a, b) => a + b, 0),
          2,
        )
        expect(stepped).toBeCloseTo(whole, 4)
      }),
    )
  })

  it('never goes back and ends at the end', () => {
    fc.assert(
      fc.property(
        events,
        fc.double({ min: 0, max: 3000, noNaN: true }),
        fc.integer({ min: 0, max: 60_000 }),
        (list, at, ms) => {
          const pace = makePace(list, 0, 3000)
          const next = pace.advance(at, ms, 1)
          expect(next).toBeGreaterThanOrEqual(at)
          expect(next).toBeLessThanOrEqual(3000)
          if (ms > 0 && at < 3000) expect(next).toBeGreaterThan(at)
          expect(pace.advance(at, 1e9, 1)).toBe(3000)
          expect(pace.momentAt(pace.secondsAt(at))).toBeCloseTo(at, 5)
        },
      ),
    )
  })

  it('takes a lesson of one moment, and times before its start', () => {
    expect(makePace([], 5, 5).advance(5, 1000, 1)).toBe(5)
    expect(makePace([], 0, 100).advance(-40, 0, 1)).toBe(0)
  })
})

describe('steps from event to event', () => {
  it('finds the neighbours in any order', () => {
    const moments = [30, 10, 20, 20]
    expect(nextMoment(moments, 10)).toBe(20)
    expect(nextMoment(moments, 30)).toBe(null)
    expect(previousMoment(moments, 30)).toBe(20)
    expect(previousMoment(moments, 10)).toBe(null)
  })
})
