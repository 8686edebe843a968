import type { MultiPolygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { contourRings } from '../../src/themes/grid-contour'
import { softRings, stackedOpacities } from '../../src/themes/soft-rings'

const box = (west: number, south: number, east: number, north: number): Position[] =>
  [[west, south], [east, south], [east, north], [west, north], [west, south]] // prettier-ignore
const area = (ring: Position[]): number =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0) / 2
const areaOf = (geometry: MultiPolygon): number =>
  geometry.coordinates.flat().reduce((sum, ring) => sum + area(ring), 0)
const multi = (...coordinates: Position[][][]): MultiPolygon => ({ type: 'MultiPolygon', coordinates })

describe('contours of a grid', () => {
  it('go round a hill counter-clockwise and round its hollow clockwise', () => {
    const [width, height] = [9, 9]
    const values = Float32Array.from({ length: 81 }, (_, k) => {
      const far = Math.max(Math.abs((k % 9) - 4), Math.abs(Math.floor(k / 9) - 4))
      return far < 1 ? 0 : far < 3 ? 1 : 0
    })
    const areas = contourRings({ width, height, values }, 0.5).map(area)
    expect(areas.filter((one) => one > 0)).toHaveLength(1)
    expect(areas.filter((one) => one < 0)).toHaveLength(1)
    // Five by five with its corners cut at half a cell, less a diamond.
    expect(Math.max(...areas)).toBeCloseTo(25 - 4 * 0.125, 5)
    expect(Math.min(...areas)).toBeCloseTo(-0.5, 5)
  })
})

describe('soft rings', () => {
  const square = multi([box(0, -1, 2, 1)])

  it('lie one in the other, the outermost outside the border and the innermost inside it', () => {
    const rings = softRings(square, 20)
    expect(rings.map(({ share }) => share)).toEqual([0.16, 0.38, 0.64, 1])
    const areas = rings.map(({ geometry }) => areaOf(geometry))
    expect(areas).toEqual(areas.toSorted((a, b) => b - a))
    expect(areas[0]).toBeGreaterThan(4)
    expect(areas[3]).toBeLessThan(4)
    // About 20 km, a fifth of a degree, out and in.
    const east = Math.max(...rings[0]!.geometry.coordinates.flat(2).map(([lng]) => lng!))
    expect(east - 2).toBeGreaterThan(0.1)
    expect(east - 2).toBeLessThan(0.35)
  })

  it('keep a hole', () => {
    const rings = softRings(multi([box(0, 0, 4, 4), box(1, 1, 3, 3).toReversed()]), 15)
    for (const { geometry } of rings) expect(geometry.coordinates[0]).toHaveLength(2)
    expect(areaOf(rings[2]!.geometry)).toBeCloseTo(12, 0)
  })

  it('have no seam at the date line: two halves are one', () => {
    const cut = softRings(multi([box(178, 0, 180, 2)], [box(-180, 0, -178, 2)]), 20)
    const whole = softRings(multi([box(178, 0, 182, 2)]), 20)
    for (const [i, { geometry }] of cut.entries()) {
      expect(geometry.coordinates).toHaveLength(1)
      expect(areaOf(geometry)).toBeCloseTo(areaOf(whole[i]!.geometry), 3)
    }
  })

  it('keep small islands far apart in an ocean', () => {
    const rings = softRings(
      multi([box(140, 10, 140.8, 10.8)], [box(178, 5, 178.8, 5.8)], [box(-170, 0, -169.2, 0.8)]),
      20,
    )
    for (const { geometry } of rings) expect(geometry.coordinates).toHaveLength(3)
    expect(rings).toHaveLength(4)
  })

  it('leave out steps that a thin strip never reaches, and are never empty for a strip as wide as the softness', () => {
    const rings = softRings(multi([box(0, 0, 5, 0.2)]), 22)
    expect(rings.length).toBeGreaterThan(0)
    expect(rings.length).toBeLessThan(4)
  })
})

describe('stacked opacities', () => {
  it('add up to the shares, where one lies over the other', () => {
    for (const opacity of [1, 0.16]) {
      const own = stackedOpacities([0.2, 0.5, 1], opacity)
      let sum = 0
      own.forEach((one, i) => {
        sum += one * (1 - sum)
        expect(sum).toBeCloseTo([0.2, 0.5, 1][i]! * opacity, 9)
      })
    }
  })
})
