import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from '../../src/panels/timeline/spread'

test('points far apart stay where they are', () => {
  expect(spread([10, 30, 60], 8, 0, 100)).toEqual([10, 30, 60])
})

test('a cluster opens around its middle', () => {
  expect(spread([50, 50, 50], 8, 0, 100)).toEqual([42, 50, 58])
})

test('clusters are kept inside the track', () => {
  expect(spread([1, 1], 8, 0, 100)).toEqual([0, 8])
  expect(spread([99, 100], 8, 0, 100)).toEqual([92, 100])
})

test('any points end a gap apart, in order, inside where there is room', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 40 }), (xs) => {
      const sorted = [...xs].sort((a, b) => a - b)
      const placed = spread(sorted, 8, 0, 400)
      expect(placed).toHaveLength(sorted.length)
      placed.forEach((x, i) => {
        expect(x).toBeGreaterThanOrEqual(-1e-6)
        expect(x).toBeLessThanOrEqual(400 + 1e-6)
        if (i > 0) expect(x - (placed[i - 1] ?? 0)).toBeGreaterThanOrEqual(8 - 1e-6)
      })
    }),
  )
})
