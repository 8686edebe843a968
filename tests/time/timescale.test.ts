import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCivil, isoDay } from '../../src/time/moment'
import { makeTimescale, panWindow, ticks, zoomWindow } from '../../src/time/timescale'

const lesson = { from: fromCivil(1917, 11, 1), to: fromCivil(1925, 12, 31) }
const day = fc.integer({ min: -60_000, max: 20_000 })
const window = fc.tuple(day, fc.integer({ min: 1, max: 200_000 })).map(([from, days]) => ({ from, to: from + days }))

describe('the timescale', () => {
  it('goes there and back', () => {
    fc.assert(
      fc.property(window, day, fc.integer({ min: 1, max: 4000 }), (w, moment, width) => {
        const scale = makeTimescale(w, width)
        expect(scale.moment(scale.x(moment))).toBeCloseTo(moment, 4)
        expect(scale.x(w.from)).toBe(0)
        expect(scale.x(w.to)).toBeCloseTo(width)
      }),
    )
  })

  it('survives an empty window and no width', () => {
    expect(makeTimescale({ from: 5, to: 5 }, 100).x(5)).toBe(0)
    expect(makeTimescale({ from: 5, to: 9 }, 0).moment(50)).toBe(5)
  })

  it('puts ticks on years, then on quarters and months, then on days', () => {
    const days = (w: typeof lesson, most: number) => ticks(w, most).map(({ moment }) => isoDay(moment))
    expect(days(lesson, 9)).toEqual([1918, 1919, 1920, 1921, 1922, 1923, 1924, 1925].map((y) => `${y}-01-01`))
    expect(days({ from: fromCivil(1918, 2, 10), to: fromCivil(1918, 5, 1) }, 6)).toEqual([
      '1918-03-01',
      '1918-04-01',
      '1918-05-01',
    ])
    expect(days({ from: fromCivil(1918, 2, 26), to: fromCivil(1918, 3, 2) }, 9).length).toBe(5)
  })

  it('says what begins at a tick', () => {
    const year = ticks({ from: fromCivil(1899, 12, 1), to: fromCivil(1900, 2, 1) }, 4).map(({ unit }) => unit)
    expect(year).toEqual(['month', 'century', 'month'])
  })

  it('never gives many more ticks than asked, all inside, rising', () => {
    fc.assert(
      fc.property(window, fc.integer({ min: 2, max: 30 }), (w, most) => {
        const moments = ticks(w, most).map(({ moment }) => moment)
        expect(moments.length).toBeLessThanOrEqual(most + 2)
        moments.forEach((moment, i) => {
          expect(moment >= w.from && moment <= w.to).toBe(true)
          if (i > 0) expect(moment).toBeGreaterThan(moments[i - 1] ?? Infinity)
        })
      }),
    )
  })

  it('zooms around a moment and stays in the lesson', () => {
    const around = fromCivil(1920, 4, 4)
    const near = zoomWindow(lesson, 0.25, around, lesson)
    const share = (w: typeof lesson) => (around - w.from) / (w.to - w.from)
    expect(near.to - near.from).toBeCloseTo((lesson.to - lesson.from) / 4)
    expect(share(near)).toBeCloseTo(share(lesson))
    expect(zoomWindow(near, 100, around, lesson)).toEqual(lesson)
    expect(zoomWindow(lesson, 0, around, lesson, 14)).toMatchObject({
      to: expect.closeTo(around + 14 * (1 - share(lesson))),
    })
  })

  it('pans no further than the ends', () => {
    const window = { from: lesson.from + 10, to: lesson.from + 110 }
    expect(panWindow(window, 5, lesson)).toEqual({ from: lesson.from + 15, to: lesson.from + 115 })
    expect(panWindow(window, -1e6, lesson)).toEqual({ from: lesson.from, to: lesson.from + 100 })
    expect(panWindow(window, 1e6, lesson)).toEqual({ from: lesson.to - 100, to: lesson.to })
  })
})
