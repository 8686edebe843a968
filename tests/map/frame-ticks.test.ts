import { describe, expect, it } from 'vitest'
import { degreeText, frameNumbers, frameTicks } from '../../src/map/frame-ticks'
import { projector, type Camera } from '../../src/map/projector'

const camera = (over: Partial<Camera> = {}): Camera => ({
  lng: 125,
  lat: 48,
  zoom: 3.4,
  width: 1038,
  height: 568,
  globe: true,
  ...over,
})
const ticks = (over: Partial<Camera> = {}) => frameTicks(camera(over), projector(camera(over)))

describe('ticks of the frame', () => {
  it.each([true, false])('lie where their line meets the edge (globe: %s)', (globe) => {
    const project = projector(camera({ globe }))
    const found = ticks({ globe })
    expect(found.length).toBeGreaterThan(12)
    for (const { side, at, degrees, kind } of found) {
      // The nearest point of the line to the tick, by small steps.
      const [x, y] = side === 'top' ? [at, 0] : side === 'bottom' ? [at, 568] : side === 'left' ? [0, at] : [1038, at]
      let nearest = Infinity
      for (let step = -900; step <= 900; step++) {
        const on = kind === 'meridian' ? project(degrees, 48 + step / 20) : project(125 + step / 10, degrees)
        if (on) nearest = Math.min(nearest, Math.hypot(on[0] - x, on[1] - y))
      }
      expect(nearest, `${kind} ${degrees} ${side}`).toBeLessThan(6)
    }
  })

  it('are even degrees, parallels at the sides and meridians above and below', () => {
    for (const { side, degrees, kind } of ticks()) {
      expect(degrees % 2.5).toBeCloseTo(0)
      expect(kind).toBe(side === 'left' || side === 'right' ? 'parallel' : 'meridian')
    }
  })

  it('go on over the date line, and say the side of the world', () => {
    const pacific = ticks({ lng: 178, lat: 45, globe: false })
    const texts = pacific.filter(({ kind }) => kind === 'meridian').map(degreeText)
    expect(texts).toContain('170°')
    expect(texts).toContain('180°')
    expect(texts).toContain('170°W')
  })

  it('are none where the whole globe stands free in the map', () => {
    expect(ticks({ zoom: 0.4, lat: 20 })).toEqual([])
  })

  it('have their numbers left and below, clear of what lies over the map', () => {
    const numbers = frameNumbers(ticks(), camera(), [], 1)
    expect(numbers.length).toBeGreaterThan(2)
    for (const { x, y } of numbers) expect(x === 10 || y === 568 - 11).toBe(true)
    const date = { x: 0, y: 400, w: 400, h: 168 }
    const clear = frameNumbers(ticks(), camera(), [date], 1)
    expect(clear.length).toBeLessThan(numbers.length)
    expect(clear.every(({ box }) => box.y + box.h <= 400 || box.x >= 400)).toBe(true)
  })
})
