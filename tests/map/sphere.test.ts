import fc from 'fast-check'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { ghostPath } from '../../src/map/ghost-path'
import { japanOutline, middleOfJapan } from '../../src/map/japan'
import { projector } from '../../src/map/projector'
import { scaleBar } from '../../src/map/scale-bar'
import { carry } from '../../src/map/sphere'
import { kmBetween } from '../../src/model/geo'

const place = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true }))

test('carrying over the sphere keeps every distance and takes the one place to the other', () => {
  fc.assert(
    fc.property(place, place, place, place, (from, to, a, b) => {
      const carried = carry(from, to)
      expect(kmBetween(carried(from), to)).toBeLessThan(0.01)
      expect(kmBetween(carried(a), carried(b))).toBeCloseTo(kmBetween(a, b), 2)
    }),
  )
})

test('north stays up where it is carried to', () => {
  const [lng, lat] = carry([137, 37], [60, 55])([137, 38])
  expect(lng).toBeCloseTo(60, 6)
  expect(lat).toBeCloseTo(56, 6)
})

const land = JSON.parse(await readFile('geodata/base/land.geojson', 'utf8'))

test('Japan is its four main islands', () => {
  const rings = japanOutline(land)
  expect(rings).toHaveLength(4)
  const all = rings.flat()
  expect(Math.min(...all.map(([, lat]) => lat!))).toBeGreaterThan(30.5)
  expect(Math.max(...all.map(([, lat]) => lat!))).toBeLessThan(46)
  expect(Math.max(...all.map(([lng]) => lng!))).toBeLessThan(146.5)
  expect(japanOutline(undefined)).toEqual([])
})

describe.each([true, false])('on a globe: %s', (globe) => {
  const camera = { lng: 105, lat: 55, zoom: 3.8, width: 1038, height: 568, globe }
  const project = projector(camera)

  test('the ghost is as large as the land at the middle, by the scale bar', () => {
    const pxPerKm = scaleBar(camera, project)!.px / scaleBar(camera, project)!.km
    // Two points of a small figure round the middle of Japan, 200 km apart.
    const ring = [middleOfJapan, [middleOfJapan[0]! + 1, middleOfJapan[1]!], [middleOfJapan[0]!, middleOfJapan[1]! + 1]]
    const d = ghostPath([ring], middleOfJapan, [camera.lng, camera.lat], project)
    const [a, b] = [...d.matchAll(/([\d.]+),([\d.]+)/g)].map((match) => [Number(match[1]), Number(match[2])])
    expect(Math.hypot(b![0]! - a![0]!, b![1]! - a![1]!) / pxPerKm / kmBetween(ring[0]!, ring[1]!)).toBeCloseTo(1, 1)
    expect(d).toMatch(/^M519\.0,284\.0L/)
  })

  test('the scale bar is round, and true at the middle', () => {
    for (const zoom of [2.3, 3.8, 5.1, 8]) {
      const eye = { ...camera, zoom }
      const bar = scaleBar(eye, projector(eye))!
      expect(String(bar.km)).toMatch(/^[1235]0*$/)
      expect(bar.px).toBeGreaterThan(40)
      expect(bar.px).toBeLessThanOrEqual(110.1)
      const east = projector(eye)(eye.lng + 0.01, eye.lat)!
      const km = kmBetween([eye.lng, eye.lat], [eye.lng + 0.01, eye.lat])
      expect((east[0] - 519) / km).toBeCloseTo(bar.px / bar.km, 2)
    }
  })
})

test('a globe far away has no scale bar, a flat map has one', () => {
  const camera = { lng: 150, lat: 50, zoom: 1.4, width: 1038, height: 568, globe: true }
  expect(scaleBar(camera, projector(camera))).toBeNull()
  const flat = { ...camera, globe: false }
  expect(scaleBar(flat, projector(flat))).not.toBeNull()
})
