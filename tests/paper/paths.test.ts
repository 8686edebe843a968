import fc from 'fast-check'
import type { Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { paperFrame } from '../../src/paper'
import { pathText } from '../../src/paper/path-text'
import { thinned } from '../../src/paper/thin'
import { areaOf, pointsOf } from './read-path'

const size = [800, 500] as const
const frame = paperFrame([100, 40, 140, 56], size)
const ring = (west: number, south: number, east: number, north: number): Position[] =>
  [[west, south], [east, south], [east, north], [west, north], [west, south]] // prettier-ignore
const polygon = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings })

describe('paths on paper', () => {
  it('fill the inside of a ring, whichever way it is wound', () => {
    const there = ring(110, 45, 120, 50)
    const area = areaOf(pathText(frame, polygon(there)))
    expect(area).toBeGreaterThan(5_000)
    expect(area).toBeLessThan(60_000)
    expect(areaOf(pathText(frame, polygon(there.toReversed())))).toBeCloseTo(area, 0)
  })

  it('leave a hole open', () => {
    const [outer, hole] = [ring(110, 44, 120, 50), ring(112, 45, 118, 49)]
    const whole = areaOf(pathText(frame, polygon(outer)))
    const left = areaOf(pathText(frame, polygon(outer, hole.toReversed())))
    const inner = areaOf(pathText(frame, polygon(hole)))
    expect(left).toBeCloseTo(whole - inner, -1)
  })

  it('are empty where nothing falls on the sheet, and never reach far beyond it', () => {
    expect(pathText(frame, polygon(ring(-80, 20, -70, 30)))).toBe('')
    expect(pathText(frame, polygon(ring(120, -60, 130, -50)))).toBe('')
    const lng = fc.double({ min: -180, max: 180, noNaN: true })
    const lat = fc.double({ min: -85, max: 85, noNaN: true })
    fc.assert(
      fc.property(lng, lat, fc.double({ min: 0.01, max: 60, noNaN: true }), (west, south, span) => {
        const shape = polygon(ring(west, south, Math.min(180, west + span), Math.min(89, south + span / 2)))
        for (const [x, y] of pointsOf(pathText(frame, shape))) {
          expect(x).toBeGreaterThanOrEqual(-25)
          expect(x).toBeLessThanOrEqual(825)
          expect(y).toBeGreaterThanOrEqual(-25)
          expect(y).toBeLessThanOrEqual(525)
        }
      }),
    )
  })

  it('keep every corner that shows and drop the rest', () => {
    const wave = Array.from({ length: 400 }, (_, i): Position => [110 + i / 40, 48 + Math.sin(i / 20) * 2])
    const line = { type: 'LineString' as const, coordinates: wave }
    const kept = pointsOf(pathText(frame, line))
    expect(kept.length).toBeLessThan(200)
    for (const [lng, lat] of wave as [number, number][]) {
      const [x, y] = frame.project(lng, lat)!
      const away = Math.min(...kept.slice(1).map((to, i) => distance([x, y], kept[i]!, to)))
      expect(away).toBeLessThan(0.8)
    }
  })

  it('thin a line by no more than the tolerance, ends kept', () => {
    const coordinate = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 2, maxLength: 60 }), (values) => {
        const line = values.slice(0, values.length - (values.length % 2))
        const thin = thinned(line, 0.5)
        expect(thin.slice(0, 2)).toEqual(line.slice(0, 2))
        expect(thin.slice(-2)).toEqual(line.slice(-2))
        const corners = pairs(thin)
        for (const point of pairs(line)) {
          const away = corners.length === 1 ? [0] : corners.slice(1).map((to, i) => distance(point, corners[i]!, to))
          expect(Math.min(...away)).toBeLessThanOrEqual(0.5 + 1e-9)
        }
      }),
    )
  })
})

type Point = readonly [number, number]

const pairs = (line: readonly number[]): Point[] =>
  Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i]!, line[2 * i + 1]!])

function distance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const long = dx * dx + dy * dy
  const t = long === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / long))
  return Math.hypot(px - ax - t * dx, py - ay - t * dy)
}
