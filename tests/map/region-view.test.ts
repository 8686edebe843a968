import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projector } from '../../src/map/projector'
import { viewOf } from '../../src/map/region-view'
import type { Region } from '../../src/model/types'
import { eyeFrame } from '../../src/paper'

const region = (west: number, south: number, wide: number, tall: number): Region => ({
  id: 'box',
  name: { ja: '', en: '' },
  bounds: [west, south, west + wide, south + tall],
  dateCorner: 'bottom-left',
})
const boxes = fc
  .tuple(
    fc.double({ min: -170, max: 170, noNaN: true }),
    fc.double({ min: -55, max: 55, noNaN: true }),
    fc.double({ min: 2, max: 60, noNaN: true }),
    fc.double({ min: 1, max: 15, noNaN: true }),
  )
  .map(([west, south, wide, tall]) => region(west, south, wide, tall))
const sizes = fc.constantFrom([1036, 566] as const, [390, 368] as const, [1518, 878] as const)

/** What MapLibre's own cameraForBounds gave for these regions of the flagship, read from a running map: lng, lat, zoom. */
const maplibre: readonly [Region, readonly [number, number], readonly [number, number, number]][] = [
  [region(101.5, 39.6, 45, 16), [1036, 566], [124, 47.467, 3.75]],
  [region(101.5, 39.6, 45, 16), [390, 368], [124, 46.99, 2.474]],
  [region(131.5, 48.2, 20, 6.7), [1518, 878], [141.5, 51.483, 5.642]],
  [region(115.6, 34.6, 8.3, 3.8), [1036, 566], [119.75, 36.345, 6.15]],
]

describe('the view of a region', () => {
  it('is the one that MapLibre finds', () => {
    for (const [box, size, [lng, lat, zoom]] of maplibre) {
      const view = viewOf(box, size, true)
      expect(Math.abs(view.lng - lng)).toBeLessThan(0.001)
      expect(Math.abs(view.lat - lat)).toBeLessThan(0.001)
      expect(Math.abs(view.zoom - zoom)).toBeLessThan(0.001)
    }
  })

  it('holds the corners and the middles of the sides, and one of them lies at the edge of the room that is left', () => {
    fc.assert(
      fc.property(boxes, sizes, (box, size) => {
        const view = viewOf(box, size, true)
        const project = projector({ ...view, width: size[0], height: size[1], globe: true })
        const [west, south, east, north] = box.bounds
        const small = Math.min(...size) < 420
        const [top, side] = [small ? 10 : 20, small ? 10 : 20]
        const bottom = size[1] - (small ? 40 : 65)
        const gaps = [west, (west + east) / 2, east].flatMap((lng) =>
          [south, (south + north) / 2, north].map((lat) => {
            const [x, y] = project(lng, lat)!
            return Math.min(x - side, size[0] - side - x, y - top, bottom - y)
          }),
        )
        expect(Math.min(...gaps)).toBeGreaterThan(-0.01)
        expect(Math.min(...gaps)).toBeLessThan(0.1)
      }),
    )
  })
})

describe('the paper that stands in for the globe', () => {
  it('has every place at the same pixel, and knows which place a pixel shows', () => {
    const views = fc.record({
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -75, max: 75, noNaN: true }),
      zoom: fc.double({ min: 0.5, max: 7, noNaN: true }),
    })
    const shift = fc.double({ min: -30, max: 30, noNaN: true })
    fc.assert(
      fc.property(views, sizes, shift, shift, (view, size, east, north) => {
        const frame = eyeFrame(view, size)
        const project = projector({ ...view, width: size[0], height: size[1], globe: true })
        const [lng, lat] = [view.lng + east, Math.max(-85, Math.min(85, view.lat + north))]
        const [ours, theirs] = [frame.project(lng, lat), project(lng, lat)]
        expect(ours === null).toBe(theirs === null)
        if (!ours || !theirs) return
        // The eye's height is rounded to one and a half heights of the map.
        expect(Math.hypot(ours[0] - theirs[0], ours[1] - theirs[1])).toBeLessThan(0.5)
        const inside = ours[0] > 0 && ours[1] > 0 && ours[0] < size[0] && ours[1] < size[1]
        const back = inside ? frame.invert(ours[0], ours[1]) : null
        if (back) expect(Math.hypot(((((back[0] - lng) % 360) + 540) % 360) - 180, back[1] - lat)).toBeLessThan(0.01)
        else expect(inside).toBe(false)
      }),
    )
  })
})
