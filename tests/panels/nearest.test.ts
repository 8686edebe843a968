import { expect, test } from 'vitest'
import type { TimelineData } from '../../src/panels/timeline/data'
import { dayAt, markAt } from '../../src/panels/timeline/nearest'
import { makeTimescale } from '../../src/time/timescale'

const title = { ja: '', en: '' }
const data: TimelineData = {
  from: 0,
  to: 1000,
  ticks: [
    { id: 'a', at: 100, title, military: true, approximate: false },
    { id: 'b', at: 112, title, military: true, approximate: false },
    { id: 'c', at: 300, title, military: true, approximate: false },
  ],
  seals: [{ id: 't', at: 300, title, failed: false }],
  curves: [],
}
const scale = makeTimescale(data, 500)

test('a pointer means the nearest mark within four px', () => {
  expect(markAt(data, scale, 52)?.id).toBe('a')
  expect(markAt(data, scale, 54)?.id).toBe('b')
  expect(markAt(data, scale, 70)).toBeNull()
})

test('a treaty goes before an event of the same day', () => {
  expect(markAt(data, scale, 150.5)?.id).toBe('t')
})

test('a seek lands on the day of the mark, else on the day under the pointer, and never outside', () => {
  expect(dayAt(data, scale, 51.7)).toBe(100)
  expect(dayAt(data, scale, 200.3)).toBe(400)
  expect(dayAt(data, scale, -20)).toBe(0)
  expect(dayAt(data, scale, 900)).toBe(999)
})
