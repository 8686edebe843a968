import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ease, flightMs } from '../../src/map/flight'

const view = fc.record({
  lng: fc.double({ min: -180, max: 360, noNaN: true }),
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  zoom: fc.double({ min: 0.6, max: 10, noNaN: true }),
})

describe('a flight', () => {
  it('takes 0.9 to 1.8 seconds, as long there as back', () => {
    fc.assert(
      fc.property(view, view, (a, b) => {
        const ms = flightMs(a, b)
        expect(ms).toBeGreaterThanOrEqual(900)
        expect(ms).toBeLessThanOrEqual(1800)
        expect(flightMs(b, a)).toBe(ms)
      }),
    )
  })

  it('takes longer the farther it goes, and the date line is no distance', () => {
    const from = { lng: 130, lat: 50, zoom: 3 }
    expect(flightMs(from, from)).toBe(900)
    expect(flightMs(from, { ...from, lng: 140 })).toBeLessThan(flightMs(from, { ...from, lng: 160 }))
    expect(flightMs(from, { ...from, zoom: 6 })).toBeGreaterThan(1300)
    expect(flightMs(from, { lng: 283, lat: 39, zoom: 4 })).toBe(1800)
    expect(flightMs({ ...from, lng: 179 }, { ...from, lng: -179 })).toBeLessThan(930)
  })

  it('starts and lands gently, and never turns back', () => {
    expect([ease(0), ease(0.5), ease(1)]).toEqual([0, 0.5, 1])
    expect(ease(0.1)).toBeLessThan(0.01)
    expect(1 - ease(0.9)).toBeLessThan(0.01)
    for (let t = 0; t < 1; t += 0.05) expect(ease(t + 0.05)).toBeGreaterThan(ease(t))
  })
})
