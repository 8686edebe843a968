import { describe, expect, test } from 'vitest'
import { chartWindow, dayUnder } from '../../src/charts/chart-window'
import { gridSteps, makeHeight, niceTop } from '../../src/charts/scales'
import { figureNow } from '../../src/charts/series-figure'
import { mostOf, seriesMarks } from '../../src/charts/series-marks'
import { nearestIndex, stepThrough } from '../../src/charts/step-through'
import { troopStrips } from '../../src/charts/strips'
import { isoDay } from '../../src/time/moment'
import { makeTimescale } from '../../src/time/timescale'
import { date, lesson, noon, series } from '../scene/world'

/** A year in 365 px: a day is a px. */
const scale = makeTimescale({ from: date('1919-01-01').from, to: date('1920-01-01').from }, 365)
const height = makeHeight(100, 100)

const known = series('JP', 'JP', [
  { when: date('1919-01-11'), value: 0, plot: 0, basis: 'zero' },
  { when: date('1919-01-21'), value: 50, low: 40, high: 60, plot: 50 },
  { when: date('1919-02-10'), value: 80, low: 80, high: 80, plot: 80 },
  { when: date('1919-03-12'), low: 20, high: 90, plot: 30, basis: 'interpolated' },
  { when: date('1919-10-01'), value: 10, low: 10, high: 10, plot: 10 },
  { when: date('1919-10-11'), value: 0, plot: 0, basis: 'zero' },
  { when: date('1919-11-11'), value: 0, plot: 0, basis: 'zero' },
])

describe('marks of a series', () => {
  test('dots stand only where something is reported; of nothing only where men come or go', () => {
    const { dots } = seriesMarks(known, scale, height)
    expect(dots.map(({ at, x, y }) => [isoDay(at), x, y])).toEqual([
      ['1919-01-11', 10, 100],
      ['1919-01-21', 20, 50],
      ['1919-02-10', 40, 20],
      ['1919-10-01', 273, 90],
      ['1919-10-11', 283, 100],
    ])
  })

  test('what is estimated is dotted, and no line runs where nobody is', () => {
    const { solid, dotted } = seriesMarks(known, scale, height)
    expect(solid).toBe('M10.0 100.0L20.0 50.0M20.0 50.0L40.0 20.0M273.0 90.0L283.0 100.0')
    expect(dotted).toBe('M40.0 20.0L70.0 70.0M70.0 70.0L273.0 90.0')
  })

  test('two reports far apart are joined by dots: what was between them is not known', () => {
    const far = series('US', 'US', [
      { when: date('1919-01-01'), value: 40, plot: 40 },
      { when: date('1919-08-01'), value: 0, plot: 0, basis: 'zero' },
    ])
    const { solid, dotted } = seriesMarks(far, scale, height)
    expect([solid, dotted]).toEqual(['', 'M0.0 60.0L212.0 100.0'])
  })

  test('the band runs from the lowest to the highest figure, and is left out where they agree', () => {
    const two = series('GB', 'GB', [
      { when: date('1919-01-01'), value: 50, low: 40, high: 60, plot: 50 },
      { when: date('1919-01-11'), low: 20, high: 90, plot: 30, basis: 'interpolated' },
    ])
    expect(seriesMarks(two, scale, height).band).toBe('M0.0 40.0L10.0 10.0L10.0 80.0L0.0 60.0Z')
    const sure = series('GB', 'GB', [
      { when: date('1919-01-01'), value: 50, low: 50, high: 50, plot: 50 },
      { when: date('1919-01-11'), value: 60, plot: 60 },
    ])
    expect(seriesMarks(sure, scale, height).band).toBe('')
    expect(mostOf(two)).toBe(90)
  })

  test('a month is drawn as a month', () => {
    const month = series('FR', 'FR', [{ when: date('1919-03'), value: 5, plot: 5 }])
    const [dot] = seriesMarks(month, scale, height).dots
    expect(dot?.spread).toEqual([59, 90])
    expect(isoDay(dot!.at)).toBe('1919-03-16')
    expect(seriesMarks(known, scale, height).dots[1]?.spread).toBeNull()
  })
})

test('strips share one scale from nothing on; the strongest nation first, its own series together', () => {
  const of = (id: string, nation: string, most: number) =>
    series(id, nation, [
      { when: date('1919-01'), value: most, plot: most },
      { when: date('1919-03'), value: 0, plot: 0, basis: 'zero' },
    ])
  const strips = troopStrips(
    lesson({ series: [of('US', 'US', 8000), of('JP-2', 'JP', 2000), of('CS', 'CS', 50_000), of('JP', 'JP', 80_000)] }),
    80,
    5,
  )
  expect(strips.map(({ series: one, height: px, top }) => [one.id, px, top])).toEqual([
    ['JP', 80, 80_000],
    ['JP-2', 5, 5000],
    ['CS', 50, 50_000],
    ['US', 8, 8000],
  ])
  expect(new Set(strips.map(({ height: px, top }) => top / px))).toEqual(new Set([1000]))
})

test('the figure of a day: a report is said, an estimate is rounded and called so, silence is silence', () => {
  const figure = (day: string) => figureNow(known, noon(day), 'en')
  expect(figure('1919-02-10')).toEqual({ words: '80', estimated: false })
  const big = series('JP', 'JP', [
    { when: date('1919-01-01'), value: 20_000, plot: 20_000 },
    { when: date('1919-01-31'), value: 33_333, plot: 33_333 },
  ])
  expect(figureNow(big, noon('1919-01-12'), 'en')).toEqual({ words: '25,000', estimated: true })
  expect(figure('1918-05-01')).toBeNull()
  expect(figure('1924-05-01')).toBeNull()
})

test('tops and grid lines are round', () => {
  expect([72_400, 8000, 51, 0].map(niceTop)).toEqual([80_000, 8000, 60, 1])
  expect(gridSteps(80_000, 2)).toEqual([50_000])
  expect(gridSteps(8000, 2)).toEqual([5000])
  expect(gridSteps(60)).toEqual([20, 40, 60])
})

test('a press near a mark means its day, elsewhere the day under the pointer, and never a day outside', () => {
  const marks = [{ x: 20, at: scale.moment(20) }]
  const day = (x: number) => isoDay(dayUnder(x, scale, marks))
  expect([day(15), day(27), day(28), day(-40), day(999)]).toEqual([
    '1919-01-21',
    '1919-01-21',
    '1919-01-29',
    '1919-01-01',
    '1919-12-31',
  ])
})

test('all charts show the same years: the whole lesson, or some with the day in them', () => {
  const bounds = { from: date('1914-01-01').from, to: date('1926-01-01').from }
  const shown = (day: string) => {
    const { from, to } = chartWindow(bounds, noon(day), 4)
    return [isoDay(from), isoDay(to)]
  }
  expect(chartWindow(bounds, noon('1920-05-01'), null)).toBe(bounds)
  expect(shown('1920-05-01')).toEqual(['1919-01-01', '1923-01-01'])
  expect(shown('1914-02-01')).toEqual(['1914-01-01', '1918-01-01'])
  expect(shown('1925-12-31')).toEqual(['1922-01-01', '1926-01-01'])
})

test('keys step from report to report', () => {
  expect(['ArrowRight', 'ArrowLeft', 'Home', 'End', 'x'].map((key) => stepThrough(key, 1, 4))).toEqual([
    2,
    0,
    0,
    3,
    null,
  ])
  expect([stepThrough('ArrowRight', 3, 4), stepThrough('ArrowLeft', 0, 4), stepThrough('End', 0, 0)]).toEqual([
    3,
    0,
    null,
  ])
  expect([nearestIndex([10, 20, 30], 24), nearestIndex([], 5)]).toEqual([1, 0])
})
