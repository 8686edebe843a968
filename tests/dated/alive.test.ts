import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aliveAt } from '../../src/dated/alive'

const day = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(-Infinity, Infinity) },
)
const spans = fc.array(fc.tuple(day, day), { maxLength: 80 })
const moments = fc.array(fc.double({ min: -5, max: 65, noNaN: true }), { minLength: 1, maxLength: 12 })

test('whatever way the clock goes, those alive are those that a look at everyone finds', () => {
  fc.assert(
    fc.property(spans, moments, (ends, clock) => {
      const alive = aliveAt(
        Float64Array.from(ends, ([start]) => start),
        Float64Array.from(ends, ([, end]) => end),
      )
      const out = new Uint32Array(ends.length)
      for (const moment of clock) {
        alive.seek(moment)
        const found = [...out.subarray(0, alive.list(out))]
        const expected = ends.flatMap(([start, end], id) => (start <= moment && moment < end ? [id] : []))
        expect(found).toEqual(expected)
        expect(alive.count).toBe(expected.length)
      }
    }),
  )
})

test('seek says whether anybody came or went', () => {
  const alive = aliveAt(Float64Array.of(10, 20), Float64Array.of(20, 30))
  expect(alive.seek(5)).toBe(false)
  expect(alive.seek(10)).toBe(true)
  expect(alive.seek(19.5)).toBe(false)
  expect(alive.seek(20)).toBe(true)
  expect(alive.seek(99)).toBe(true)
  expect(alive.seek(12)).toBe(true)
})
