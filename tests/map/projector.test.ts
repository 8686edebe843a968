import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projector, type Camera } from '../../src/map/projector'

const camera = (over: Partial<Camera> = {}): Camera => ({
  lng: 130,
  lat: 50,
  zoom: 3,
  width: 1000,
  height: 600,
  globe: false,
  ...over,
})
const lng = fc.double({ min: -180, max: 180, noNaN: true })
const lat = fc.double({ min: -80, max: 80, noNaN: true })

describe('projector', () => {
  it.each([true, false])('puts the centre in the middle (globe: %s)', (globe) => {
    fc.assert(
      fc.property(lng, lat, (x, y) => {
        const at = projector(camera({ lng: x, lat: y, globe }))(x, y)!
        expect(at[0]).toBeCloseTo(500, 6)
        expect(at[1]).toBeCloseTo(300, 6)
      }),
    )
  })

  it.each([true, false])('has north up and east to the right near the centre (globe: %s)', (globe) => {
    const project = projector(camera({ globe }))
    expect(project(130, 51)![1]).toBeLessThan(300)
    expect(project(131, 50)![0]).toBeGreaterThan(500)
  })

  it('does not tear at 180 degrees', () => {
    for (const globe of [true, false]) {
      const project = projector(camera({ lng: 178, globe }))
      const before = project(179.9, 50)!
      const after = project(180.1, 50)!
      expect(Math.hypot(after[0] - before[0], after[1] - before[1])).toBeLessThan(3)
    }
  })

  it('draws a thing on the copy of the flat world that is nearest to the centre', () => {
    const px = (512 * 2 ** 3) / 360
    const from = (centre: number, thing: number): number => projector(camera({ lng: centre }))(thing, 10)![0] - 500
    expect(from(175, -170)).toBeCloseTo(15 * px, 6)
    expect(from(-175, 170)).toBeCloseTo(-15 * px, 6)
    // A centre that has run on past the date line, and lines whose longitudes have.
    expect(from(190, -170)).toBeCloseTo(0, 6)
    expect(from(-170, 190)).toBeCloseTo(0, 6)
    expect(from(540, 179)).toBeCloseTo(-px, 6)
    fc.assert(
      fc.property(lng, lng, fc.integer({ min: -2, max: 2 }), (centre, thing, turns) => {
        const x = from(centre, thing + 360 * turns)
        expect(Math.abs(x)).toBeLessThanOrEqual(180 * px + 1e-6)
        expect(Math.abs(Math.sin(((x / px - (thing - centre)) * Math.PI) / 360))).toBeLessThan(1e-6)
      }),
    )
  })

  it('hides what lies behind the horizon of the globe, and only there', () => {
    const project = projector(camera({ zoom: 2, globe: true }))
    expect(project(-50, -50)).toBeNull()
    expect(project(150, 40)).not.toBeNull()
    expect(projector(camera())(-50, -50)).not.toBeNull()
  })

  it('agrees on the scale at the centre, so that globe and flat map can change over', () => {
    const step = (globe: boolean): number => projector(camera({ zoom: 9, globe }))(130.01, 50)![0] - 500
    expect(step(true) / step(false)).toBeCloseTo(1, 3)
  })
})
