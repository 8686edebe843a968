import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortBy } from '../../src/time/order'

const whole = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -4_000_000, max: 4_000_000 }),
  fc.constantFrom(-Infinity, Infinity, -0),
)
const any = fc.oneof(whole, fc.double({ noNaN: true }))

test.each([
  ['whole numbers', whole],
  ['any numbers', any],
])('ids in the order of their values, equal ones in their own: %s', (_, value) => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), (values) => {
      const ids = Uint32Array.from(values, (_, id) => id)
      const expected = [...ids].sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b))
      expect([...sortBy(ids, values)]).toEqual(expected)
    }),
  )
})

test('only the ids given are sorted', () => {
  expect([...sortBy(Uint32Array.of(3, 1), [9, 5, 7, 2])]).toEqual([3, 1])
})
