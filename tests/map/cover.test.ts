import { describe, expect, it } from 'vitest'
import { keptCovered } from '../../src/app/cover'

describe('what is covered while the clock plays', () => {
  const date = { x: 10, y: 10, w: 100, h: 40 }

  it('grows with the date and does not shrink with it', () => {
    const wide = keptCovered([date], [{ ...date, w: 120 }])
    expect(wide).toEqual([{ ...date, w: 120 }])
    expect(keptCovered(wide, [date])).toBe(wide)
  })

  it('is left free by what has gone elsewhere', () => {
    const moved = { ...date, y: 400 }
    expect(keptCovered([date], [moved])).toEqual([moved])
    expect(keptCovered([date], [date, moved])).toEqual([date, moved])
    expect(keptCovered([date, moved], [date])).toEqual([date])
  })
})
