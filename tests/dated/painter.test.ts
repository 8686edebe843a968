import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { datedPainter, type Shown } from '../../src/dated/painter'
import { readDated } from '../../src/dated/read'

beforeEach(() => {
  vi.stubGlobal(
    'ImageData',
    class {
      constructor(readonly data: Uint8ClampedArray) {}
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

/** A canvas that keeps what is put on it, and is emptied by a new size as a real one is. */
function canvasOf() {
  let [width, height, px] = [300, 150, new Uint32Array(300 * 150)]
  const canvas = {
    get width() {
      return width
    },
    get height() {
      return height
    },
    set width(to) {
      width = to
      px = new Uint32Array(width * height)
    },
    set height(to) {
      height = to
      px = new Uint32Array(width * height)
    },
  }
  const putImageData: Shown['putImageData'] = ({ data }, _x, _y, left, top, w, h) => {
    const from = new Uint32Array(data.buffer as ArrayBuffer)
    for (let y = top; y < top + h; y++) {
      for (let x = left; x < left + w; x++) px[y * width + x] = from[y * width + x]!
    }
  }
  return { context: { canvas, putImageData }, picture: () => px }
}

const bytes = (of: ReturnType<typeof canvasOf>): Buffer => Buffer.from(of.picture().buffer)

const features = [
  { start_date: '1918', end_date: '1920', at: [130, 45] },
  { start_date: '1919', end_date: '1922', at: [140, 50] },
  { start_date: '1921', end_date: '1925', at: [120, 40] },
].map(({ at, ...properties }) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates: [at, [at[0]! + 3, at[1]! + 2]] },
}))
const { dated } = readDated(JSON.stringify({ type: 'FeatureCollection', features }))
const look = { line: 0xff0000, lineWidth: 2, point: 0, pointRadius: 3, fill: 0, fillOpacity: 0.3, edgeWidth: 1 }
const day = (year: number): number => Date.UTC(year, 6) / 86_400_000

test('a picture is what its moment and camera make it, whatever was shown before and whenever the painter rested', () => {
  const step = fc.record({
    year: fc.integer({ min: 1917, max: 1926 }),
    width: fc.constantFrom(300, 320),
    rested: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const long = canvasOf()
      const painter = datedPainter(long.context)
      painter.add('all', dated, look)
      for (const { year, width, rested } of steps) {
        const eye = { lng: 130, lat: 45, zoom: 3, width, height: 150, globe: false, ratio: 1 }
        painter.show(day(year), eye)
        if (rested) painter.rest()
        const fresh = canvasOf()
        const once = datedPainter(fresh.context)
        once.add('all', dated, look)
        once.show(day(year), eye)
        // As bytes: comparing one number after the other takes seconds.
        expect(Buffer.compare(bytes(long), bytes(fresh))).toBe(0)
      }
    }),
    { numRuns: 40 },
  )
  // And there is something to see.
  const seen = canvasOf()
  const painter = datedPainter(seen.context)
  painter.add('all', dated, look)
  painter.show(day(1919), { lng: 130, lat: 45, zoom: 3, width: 300, height: 150, globe: false, ratio: 1 })
  expect(seen.picture().some((px) => px !== 0)).toBe(true)
})
