import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIntervalIndex, distinct, upperBound } from '../../src/time/intervals'

const bound = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(-Infinity, Infinity))
const intervals = fc.array(fc.tuple(bound, bound), { maxLength: 60 })

describe('the interval index', () => {
  it('finds what a linear scan finds', () => {
    fc.assert(
      fc.property(intervals, fc.double({ min: -2, max: 42, noNaN: true }), (list, t) => {
        const starts = list.map(([start]) => start)
        const ends = list.map(([, end]) => end)
        const index = buildIntervalIndex(starts, ends)
        for (const moment of [t, Math.round(t)]) {
          const linear = list.flatMap(([start, end], id) => (start <= moment && moment < end ? [id] : []))
          expect(index.stab(moment)).toEqual(linear)
          expect(index.count(moment)).toBe(linear.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('changes its answer only at breakpoints', () => {
    fc.assert(
      fc.property(intervals, fc.double({ min: 0, max: 40, noNaN: true }), (list, t) => {
        const index = buildIntervalIndex(
          list.map(([start]) => start),
          list.map(([, end]) => end),
        )
        const before = index.breakpoints[upperBound(index.breakpoints, t) - 1] ?? -1
        expect(index.stab(before)).toEqual(index.stab(t))
      }),
    )
  })

  it('takes nothing at all', () => {
    const index = buildIntervalIndex([], [])
    expect([index.size, index.stab(0), index.breakpoints.length]).toEqual([0, [], 0])
  })

  it('sorts moments and keeps each once', () => {
    expect([...distinct([3, 1, Infinity], [1, -2, -Infinity, NaN])]).toEqual([-2, 1, 3])
  })
})
