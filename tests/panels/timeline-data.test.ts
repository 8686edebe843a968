import { describe, expect, test } from 'vitest'
import { axisTop, drawCurve, gridMen } from '../../src/panels/timeline/curves'
import { pointOf, timelineData, type Curve } from '../../src/panels/timeline/data'
import { ROWS } from '../../src/panels/timeline/rows'
import { makeTimescale } from '../../src/time/timescale'
import { isoDay } from '../../src/time/moment'
import { date, event, lesson, series, treaty } from '../scene/world'

test('a date stands on its day, or in the middle of what is possible', () => {
  expect(isoDay(pointOf(date('1918-08-12')))).toBe('1918-08-12')
  expect(isoDay(pointOf(date('1918-08')))).toBe('1918-08-16')
  expect(isoDay(pointOf(date('1918-08-12~')))).toBe('1918-08-12')
  expect(isoDay(pointOf(date('1918-08-12/..')))).toBe('1918-08-12')
})

test('events and treaties outside the lesson are left out, the rest rise', () => {
  const data = timelineData(
    lesson({
      events: [event('late', '1930-01-01'), event('b', '1920-01-01~'), event('a', '1919-01-01')],
      treaties: [treaty('old', '1905-09-05'), treaty('t', '1921-01-01', { failed: true })],
    }),
  )
  expect(data.ticks.map(({ id, approximate }) => [id, approximate])).toEqual([
    ['a', false],
    ['b', true],
  ])
  expect(data.seals.map(({ id, failed }) => [id, failed])).toEqual([['t', true]])
})

test('curves are troops; a second curve of a nation is named by where it is', () => {
  const points = [
    { when: date('1919'), plot: 1 },
    { when: date('1920'), plot: 2 },
  ]
  const second = {
    ...series('JP-2', 'JP', points),
    scope: { ja: '北樺太の日本軍', en: 'Japanese forces in North Sakhalin, from 1920' },
  }
  const data = timelineData(
    lesson({ series: [series('JP', 'JP', points), second, series('civil', 'JP', points, false)] }),
  )
  expect(data.curves.map((curve) => curve.name)).toEqual([
    { ja: 'JP', en: 'JP' },
    { ja: '北樺太', en: 'North Sakhalin' },
  ])
})

const curve: Curve = {
  id: 'JP',
  nation: 'JP',
  name: { ja: '日本', en: 'Japan' },
  points: [
    { at: 0, plot: 0, low: 0, high: 0, reported: true, ring: false },
    { at: 100, plot: 50_000, low: 50_000, high: 50_000, reported: true, ring: true },
    { at: 200, plot: 30_000, low: 20_000, high: 40_000, reported: false, ring: false },
    { at: 300, plot: 0, low: 0, high: 0, reported: true, ring: false },
    { at: 400, plot: 0, low: 0, high: 0, reported: true, ring: false },
  ],
}
const scale = makeTimescale({ from: 0, to: 1000 }, 1000)

describe('curve', () => {
  const drawing = drawCurve(curve, scale, ROWS.full, 50_000)

  test('is solid between reports, dotted beside what is not one, and absent along zero', () => {
    expect(drawing.solid).toBe('M0.0 86.0L100.0 32.0')
    expect(drawing.dotted.match(/M/g)).toHaveLength(2)
    expect(drawing.rings).toEqual([[100, 32]])
  })

  test('has a band from the lowest to the highest figure', () => {
    expect(drawing.band).toContain('200.0 42.8')
    expect(drawing.band).toContain('200.0 64.4')
    const exact = { ...curve, points: curve.points.map((point) => ({ ...point, low: point.plot, high: point.plot })) }
    expect(drawCurve(exact, scale, ROWS.full, 50_000).band).toBe('')
  })
})

test('the axis ends over the highest figure and has one round grid line', () => {
  expect(axisTop([curve])).toBe(50_000)
  expect(axisTop([{ ...curve, points: [{ ...curve.points[1]!, plot: 72_400, high: 73_000 }] }])).toBe(75_000)
  expect(gridMen(75_000)).toBe(50_000)
  expect(gridMen(20_000)).toBe(10_000)
  expect(axisTop([])).toBeGreaterThan(0)
})
