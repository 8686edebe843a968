import { geoArea } from 'd3-geo'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kmBetween } from '../../src/model/geo'
import { paperFrame, scaleBarKm, type Bounds } from '../../src/paper'
import { lesson, region } from './flagship'

const size = [800, 500] as const
const frames = [
  ...lesson.regions.map((one) => paperFrame(one, size)),
  paperFrame([165, 40, 200, 70], size),
  paperFrame([120, 20, 130, 75], [400, 700]),
  paperFrame([100, 60, 180, 88], size),
  paperFrame([10, -30, 40, -5], size),
]

describe('frames', () => {
  it('are a cone where the area is wide, a disc where it is tall or polar, a globe where the region asks', () => {
    const kinds = frames.map(({ kind }) => kind)
    expect(kinds).toEqual(['globe', 'conic', 'conic', 'conic', 'globe', 'conic', 'azimuthal', 'azimuthal', 'conic'])
  })

  it('project and invert are each other turned round', () => {
    fc.assert(
      fc.property(fc.constantFrom(...frames), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (frame, u, v) => {
        const [x, y] = [u * frame.size[0], v * frame.size[1]]
        const at = frame.invert(x, y)
        if (!at) {
          expect(frame.kind).toBe('globe')
          return
        }
        const back = frame.project(at[0], at[1])
        // On the very limb a point is neither seen nor hidden.
        if (!back && frame.kind === 'globe') return
        expect(Math.hypot(back![0] - x, back![1] - y)).toBeLessThan(0.02)
      }),
      { numRuns: 600 },
    ) // prettier-ignore
  })

  it('hold the whole of their box, and little more', () => {
    for (const id of ['siberia', 'northern-sakhalin', 'shandong']) {
      const { bounds } = region(id)
      const frame = paperFrame(region(id), size)
      const [west, south, east, north] = bounds
      const points = [0, 0.25, 0.5, 0.75, 1].flatMap((t) => {
        const [lng, lat] = [west + (east - west) * t, south + (north - south) * t]
        return [frame.project(lng, south)!, frame.project(lng, north)!, frame.project(west, lat)!, frame.project(east, lat)!] // prettier-ignore
      })
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
      expect(Math.min(...xs, ...ys)).toBeGreaterThan(0)
      expect(Math.max(...xs)).toBeLessThan(800)
      expect(Math.max(...ys)).toBeLessThan(500)
      expect(Math.max(Math.max(...xs) - Math.min(...xs), (Math.max(...ys) - Math.min(...ys)) * 1.6)).toBeGreaterThan(
        760,
      )
    }
  })

  it('show equal areas equally large', () => {
    for (const frame of frames.filter(({ kind }) => kind !== 'globe')) {
      const shares = [[0.2, 0.2], [0.8, 0.3], [0.5, 0.9]].map(([u, v]) => {
        const at = frame.invert(u! * frame.size[0], v! * frame.size[1])!
        const d = 0.05
        const corners = [[-d, -d], [-d, d], [d, d], [d, -d], [-d, -d]].map(([a, b]) => [at[0] + a!, at[1] + b!] as [number, number])
        const [p, q, r, s] = corners.map(([lng, lat]) => frame.project(lng, lat)!)
        const px = Math.abs((r![0] - p![0]) * (s![1] - q![1]) - (s![0] - q![0]) * (r![1] - p![1])) / 2
        return px / geoArea({ type: 'Polygon', coordinates: [corners] })
      }) // prettier-ignore
      for (const share of shares) expect(share / shares[0]!).toBeCloseTo(1, 2)
    }
  })

  it('measure km at the centre, for the scale bar and the zoom', () => {
    for (const frame of frames) {
      const [lng, lat] = frame.centre
      const [a, b] = [frame.project(lng - 0.5, lat)!, frame.project(lng + 0.5, lat)!]
      const km = kmBetween([lng - 0.5, lat], [lng + 0.5, lat])
      expect(Math.hypot(b[0] - a[0], b[1] - a[1]) / km / frame.pxPerKm).toBeCloseTo(1, 2)
      expect(scaleBarKm(frame) * frame.pxPerKm).toBeLessThanOrEqual(150)
      expect(String(scaleBarKm(frame))).toMatch(/^[1235]0*$/)
    }
    // Siberia 45 degrees wide over 800 px: a little under zoom 4.
    expect(paperFrame(region('siberia'), size).zoom).toBeCloseTo(3.4, 1)
  })

  it('see nothing behind the globe', () => {
    const globe = frames[0]!
    const [lng, lat] = globe.centre
    expect(globe.project(lng + 180, -lat)).toBeNull()
    expect(globe.project(lng, lat)).toEqual([expect.closeTo(400, 6), expect.closeTo(250, 6)])
    expect(globe.invert(1, 1)).toBeNull()
  })

  it('name their projection in both languages', () => {
    const { name } = paperFrame(region('siberia'), size)
    expect(name.en).toBe('Albers equal-area conic, standard parallels 42° N and 53° N')
    expect(name.ja).toBe('アルベルス正積円錐図法（標準緯線 北緯42度・北緯53度）')
  })

  it('say what is wrong with a box or a size', () => {
    const bad: [Bounds, readonly [number, number]][] = [
      [[140, 40, 130, 50], size],
      [[130, 50, 140, 40], size],
      [[130, NaN, 140, 40], size],
      [
        [130, 40, 140, 50],
        [0, 500],
      ],
    ]
    for (const [bounds, own] of bad) expect(() => paperFrame(bounds, own)).toThrow(RangeError)
    expect(() => paperFrame([140, 40, 130, 50], size)).toThrow('east greater than west')
  })
})
