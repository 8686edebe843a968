import { expect, test } from 'vitest'
import { discAt, discPlaces, type Disc } from '../../../src/panels/timeline/discs'
import { makeTimescale } from '../../../src/time/timescale'

const disc = (n: number, from: number): Disc => ({
  id: `d${n}`,
  n,
  title: { ja: '', en: '' },
  from,
  to: from + 5,
  done: false,
  now: false,
})
const scale = makeTimescale({ from: 0, to: 1000 }, 500)

test('discs stand at their first days and make room for one another', () => {
  expect(discPlaces([disc(1, 100), disc(2, 600)], scale)).toEqual([50, 300])
  const close = discPlaces([disc(1, 100), disc(2, 102), disc(3, 104)], scale)
  expect(close[1]! - close[0]!).toBeCloseTo(19)
  expect(close[2]! - close[1]!).toBeCloseTo(19)
})

test('the order of dates decides where they stand, not the order of files', () => {
  const [late, early] = discPlaces([disc(1, 600), disc(2, 100)], scale)
  expect([late, early]).toEqual([300, 50])
})

test('more discs than the axis has room for stay on it', () => {
  const many = Array.from({ length: 60 }, (_, i) => disc(i + 1, 990))
  const places = discPlaces(many, scale)
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...places)).toBeLessThanOrEqual(500)
})

test('a pointer means the nearest disc in its row', () => {
  const two = [disc(1, 100), disc(2, 130)]
  expect(discAt(two, scale, 12, 48, 14)?.n).toBe(1)
  expect(discAt(two, scale, 12, 70, 8)?.n).toBe(2)
  expect(discAt(two, scale, 12, 48, 60)).toBeNull()
  expect(discAt(two, scale, 12, 200, 12)).toBeNull()
  expect(discAt(two, scale, null, 50, 12)).toBeNull()
})
