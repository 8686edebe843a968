import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDated } from '../../src/dated/read'
import { screenOf } from '../../src/dated/screen'
import { projector } from '../../src/map/projector'
import { eyeFrame, paperFrame, sheetOf } from '../../src/paper'

const lng = fc.double({ min: -179, max: 179, noNaN: true })
const lat = fc.double({ min: -80, max: 80, noNaN: true })

test.each([false, true])('a place lies where the map puts it (globe: %s)', (globe) => {
  const eyes = fc.record({
    lng,
    lat: fc.double({ min: -70, max: 70, noNaN: true }),
    zoom: fc.integer({ min: 0, max: 9 }),
  })
  fc.assert(
    fc.property(eyes, lng, lat, (at, x, y) => {
      const camera = { ...at, width: 800, height: 600, globe }
      const geometry = { type: 'Point', coordinates: [x, y] }
      const { dated } = readDated(JSON.stringify({ type: 'Feature', properties: { start_date: 1918 }, geometry }))
      const out = new Float64Array(2)
      screenOf({ ...camera, ratio: 2 }, 4).place(dated.xy, 0, 1, dated.boxes, 0, out)
      const expected = projector(camera)(x, y)
      // Where the horizon or the far side of the world runs, either answer is right.
      fc.pre(expected === null || (Math.abs(expected[0] - 400) < 5e5 && Math.abs(Math.abs(x - at.lng) - 180) > 0.01))
      if (expected === null) expect(out[0]).toBeNaN()
      else {
        expect(out[0]! / 2).toBeCloseTo(expected[0], 1)
        expect(out[1]! / 2).toBeCloseTo(expected[1], 1)
      }
    }),
  )
})

const size = [800, 600] as const
const globe = { id: 'g', name: { ja: '', en: '' }, bounds: [70, 5, 290, 68], dateCorner: 'bottom-left' } as const
test.each([
  ['a cone', paperFrame([101.5, 39.6, 146.5, 55.6], size)],
  ['a cone over the date line', paperFrame([160, 40, 215, 60], size)],
  ['a disc', paperFrame([115, -40, 150, 80], size)],
  ['a globe', paperFrame({ ...globe, globe: { lng: 186, lat: 58, zoom: 1.3 } }, size)],
  ['a globe from near', eyeFrame({ lng: 186, lat: 58, zoom: 1.3 }, size)],
] as const)('a place lies where the paper puts it: %s', (_, frame) => {
  const sheet = sheetOf(frame)
  fc.assert(
    fc.property(lng, lat, (x, y) => {
      const geometry = { type: 'Point', coordinates: [x, y] }
      const { dated } = readDated(JSON.stringify({ type: 'Feature', properties: { start_date: 1918 }, geometry }))
      const out = new Float64Array(2)
      screenOf({ sheet, width: 800, height: 600, ratio: 2 }, 4).place(dated.xy, 0, 1, dated.boxes, 0, out)
      const expected = frame.project(x, y)
      if (expected === null) expect(out[0]).toBeNaN()
      else {
        expect(out[0]! / 2).toBeCloseTo(expected[0], 1)
        expect(out[1]! / 2).toBeCloseTo(expected[1], 1)
      }
    }),
  )
})

test('only what reaches into the view is seen', () => {
  const line = (x: number, y: number): unknown => ({
    type: 'Feature',
    properties: { start_date: 1918 },
    geometry: { type: 'LineString', coordinates: [[x, y], [x + 1, y + 1]] }, // prettier-ignore
  })
  const features = [line(130, 45), line(10, 45), line(130, -45), line(-170, 45)]
  const { dated } = readDated(JSON.stringify({ type: 'FeatureCollection', features }))
  const eye = { lng: 150, lat: 45, zoom: 4, width: 1000, height: 600, globe: false, ratio: 1 }
  const { sees } = screenOf(eye, 2)
  expect(features.map((_, i) => sees(dated.boxes, 4 * i))).toEqual([true, false, false, false])
  const far = screenOf({ ...eye, lng: 179 }, 2)
  expect(far.sees(dated.boxes, 12)).toBe(true)
})
