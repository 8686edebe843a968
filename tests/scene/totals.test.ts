import { describe, expect, it } from 'vitest'
import { sceneIndex } from '../../src/scene/scene'
import type { Lesson } from '../../src/model/types'
import { date, leg, lesson, men, noon, series } from './world'

const totals = (facts: Parameters<typeof lesson>[0]) => {
  const index = sceneIndex(lesson(facts) satisfies Lesson)
  return (day: string) => index.totalsAt(noon(day))
}

const point = (when: string, plot: number, low: number | null = null, high: number | null = null) => ({
  when: date(when),
  value: plot,
  low,
  high,
  plot,
  basis: plot === 0 ? ('zero' as const) : ('reported' as const),
})

describe('the men of a nation', () => {
  const siberia = series('jp-siberia', 'JP', [
    point('1918-08-01', 0),
    point('1918-08-11', 10_000, 9_000, 12_000),
    point('1918-11-01/1918-11-30', 70_000),
    { when: date('1919-06-01'), plot: 30_000, low: 20_000, high: 40_000, basis: 'interpolated' },
    point('1922-10-25', 0),
  ])
  const at = totals({ series: [siberia, series('civilians', 'JP', [point('1918-08-01', 9)], false)] })

  it('are reported on the days of a report', () => {
    expect(at('1918-08-11')).toEqual([{ nation: 'JP', value: 10_000, low: 9_000, high: 12_000, basis: 'reported' }])
    expect(at('1918-11-01')).toEqual([{ nation: 'JP', value: 70_000, low: 70_000, high: 70_000, basis: 'reported' }])
    expect(at('1918-11-30')).toEqual(at('1918-11-01'))
  })

  it('lie on a straight line between reports, and say so', () => {
    expect(at('1918-08-06')).toEqual([{ nation: 'JP', value: 5_000, low: 4_500, high: 6_000, basis: 'interpolated' }])
    expect(at('1918-08-04')).toMatchObject([{ value: 2_778, low: 2_500, high: 3_333 }])
    expect(at('1919-06-01')).toEqual([
      { nation: 'JP', value: 30_000, low: 20_000, high: 40_000, basis: 'interpolated' },
    ])
    expect(at('1918-12-01')[0]).toMatchObject({ basis: 'interpolated' })
  })

  it('are nothing before the first figure, none on the day of zero, and nothing after it', () => {
    expect(at('1918-07-31')).toEqual([])
    expect(at('1922-10-25')).toEqual([{ nation: 'JP', value: 0, low: 0, high: 0, basis: 'zero' }])
    expect(at('1922-10-26')).toEqual([])
  })

  it('add up over the series of a nation, and a range without a value leaves none', () => {
    const both = totals({
      series: [
        series('jp-1', 'JP', [point('1920-01-01', 100)]),
        series('jp-2', 'JP', [{ when: date('1920-01-01'), low: 50, high: 90, plot: 70, basis: 'reported' }]),
        series('us-1', 'US', [point('1920-01-01', 7)]),
      ],
    })
    expect(both('1920-01-01')).toEqual([
      { nation: 'JP', value: null, low: 150, high: 190, basis: 'reported' },
      { nation: 'US', value: 7, low: 7, high: 7, basis: 'reported' },
    ])
    expect(both('1920-01-02')).toEqual([])
  })

  it('go on after the last figure while its units are on the map', () => {
    const stay = totals({
      legs: [leg('us-1', 'a 1919-01-01', { nation: 'US', until: noon('1920-04-01') })],
      series: [series('us', 'US', [point('1919-06-01', 8_000)])],
    })
    expect(stay('1920-03-31')).toEqual([{ nation: 'US', value: 8_000, low: 8_000, high: 8_000, basis: 'interpolated' }])
    expect(stay('1920-04-02')).toEqual([])
  })

  it('are not made up from units after the figures have come to zero, nor between two zeros', () => {
    const gone = totals({
      legs: [leg('jp-1', 'a 1918-08-01', { men: men(40) })],
      series: [series('jp', 'JP', [point('1919-01-01', 5), point('1919-06-01', 0), point('1920-01-01', 0)])],
    })
    expect(gone('1918-12-31')).toMatchObject([{ value: 40 }])
    expect(gone('1919-09-01')).toEqual([])
    expect(gone('1920-01-02')).toEqual([])
  })

  it('come from the units where there are no figures, and are not known where those of one unit are not', () => {
    const units = totals({
      legs: [
        leg('cn-1', 'a 1918-08-01; b 1918-08-11', { nation: 'CN', men: men(2_000, null, 1_500, 2_500) }),
        leg('cn-2', 'c 1918-08-01', { nation: 'CN', men: men(null, null, 100, 200) }),
        leg('us-1', 'c 1918-08-01', { nation: 'US' }),
        leg('us-2', 'a 1918-08-01', { nation: 'US', men: men(900) }),
        leg('jp-1', 'c 1918-08-01', { men: men(40) }),
      ],
      series: [siberia],
    })
    expect(units('1918-08-05')).toMatchObject([
      { nation: 'CN', value: 2_000, low: 1_600, high: 2_700, basis: 'reported' },
      { nation: 'JP', basis: 'interpolated' },
      { nation: 'US', value: null, low: 0, high: 0 },
    ])
  })
})
