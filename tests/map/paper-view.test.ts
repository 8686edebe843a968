import { describe, expect, it } from 'vitest'
import { frameOfRegion, frameOfView, pushed, viewOfFrame, zoomed, zooms } from '../../src/map/paper-view'
import type { Region } from '../../src/model/types'

const size = [1038, 568] as const
const siberia: Region = {
  id: 'siberia',
  name: { ja: '', en: '' },
  bounds: [101.5, 39.6, 146.5, 55.6],
  dateCorner: 'bottom-left',
}

describe('the view of the paper map', () => {
  it.each([
    [131, 47, 3.4],
    [142, 51, 5],
    [178, 55, 4],
    [120, 36, 6.5],
  ])('puts %f, %f in the middle at zoom %f', (lng, lat, zoom) => {
    const frame = frameOfView({ lng, lat, zoom }, size)
    const [x, y] = frame.project(lng, lat)!
    expect(Math.abs(x - 519)).toBeLessThan(2)
    expect(Math.abs(y - 284)).toBeLessThan(size[1] * 0.06)
    expect(frame.zoom).toBeCloseTo(zoom, 0)
    expect(Math.abs(frame.zoom - zoom)).toBeLessThan(0.1)
  })

  it('is a globe where it would show half the world', () => {
    expect(frameOfView({ lng: 180, lat: 40, zoom: 0.9 }, size).kind).toBe('globe')
  })

  it('shows a whole region with room on the side of the date', () => {
    const rooms = (['bottom-left', 'top-left'] as const).map((dateCorner) => {
      const frame = frameOfRegion({ ...siberia, dateCorner }, size)
      return { above: frame.project(124, 55.6)![1], below: size[1] - frame.project(124, 39.6)![1] }
    })
    expect(rooms[0]!.below).toBeGreaterThanOrEqual(60)
    expect(rooms[1]!.above).toBeGreaterThanOrEqual(60)
    expect(rooms[0]!.above).toBeGreaterThan(0)
    expect(rooms[1]!.below).toBeGreaterThan(0)
  })

  it('goes where the paper is pushed: east when it is pushed to the left', () => {
    const frame = frameOfRegion(siberia, size)
    const view = viewOfFrame(frame)
    const to = pushed(frame, view, -200, 0)!
    expect(to.lng).toBeGreaterThan(view.lng + 3)
    expect(to.zoom).toBe(view.zoom)
    const [x] = frame.project(to.lng, to.lat)!
    expect(x).toBeCloseTo(519 + 200, 0)
  })

  it('keeps the place under the pointer and stops at the ends', () => {
    const view = { lng: 131, lat: 47, zoom: 4 }
    const frame = frameOfView(view, size)
    const before = frame.invert(700, 200)!
    const nearer = frameOfView(zoomed(frame, view, 0.6, 700, 200), size)
    const [x, y] = nearer.project(...before)!
    expect(Math.hypot(x - 700, y - 200)).toBeLessThan(30)
    expect(zoomed(frame, view, 99, 519, 284).zoom).toBe(zooms.most)
    expect(zoomed(frame, view, -99, 519, 284).zoom).toBe(zooms.least)
  })
})
