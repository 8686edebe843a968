import fc from 'fast-check'
import type { MultiPolygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaMesh, type AreaMesh } from '../../src/map/zones/area-mesh'
import { areaDrawing, colourOf, edgeDrawing } from '../../src/map/zones/batches'
import { cutByGrid } from '../../src/map/zones/cut'
import { lineMesh, lineStride } from '../../src/map/zones/line-mesh'
import { mercatorLine, simplified } from '../../src/map/zones/mercator-ring'
import { palettes } from '../../src/themes/palette'
import type { ZoneFeatures } from '../../src/map/zone-features'

/** Area of all triangles, and of the largest reach of one. */
function sizeOf({ points, corners }: AreaMesh): { area: number; reach: number } {
  let [area, reach] = [0, 0]
  for (let i = 0; i < corners.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => [points[2 * corners[i + k]!]!, points[2 * corners[i + k]! + 1]!] as const)
    area += Math.abs((b![0] - a![0]) * (c![1] - a![1]) - (c![0] - a![0]) * (b![1] - a![1])) / 2
    for (const [p, q] of [[a, b], [b, c], [c, a]] as const) reach = Math.max(reach, Math.hypot(p![0] - q![0], p![1] - q![1])) // prettier-ignore
  }
  return { area, reach }
}

function ringArea(ring: readonly number[]): number {
  let twice = 0
  for (let i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2)
    twice += ring[before]! * ring[i + 1]! - ring[i]! * ring[before + 1]!
  return Math.abs(twice) / 2
}

/** A ring round a middle, with arms of these lengths in degrees. */
const star = (lng: number, lat: number, arms: readonly number[]): number[][] => {
  const ring = arms.map((arm, i) => {
    const angle = (2 * Math.PI * i) / arms.length
    return [lng + arm * Math.cos(angle), lat + arm * Math.sin(angle)]
  })
  return [...ring, ring[0]!]
}
const arms = fc.array(fc.integer({ min: 4, max: 20 }), { minLength: 5, maxLength: 40 })

describe('meshes of zones', () => {
  it('cover what the area covers, holes left out, by triangles no longer than a cell', () => {
    fc.assert(
      fc.property(arms, fc.integer({ min: -170, max: 175 }), (lengths, lng) => {
        const rings = [star(lng, 40, lengths), star(lng, 40, [2, 1, 3, 2])]
        const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: [rings] }
        const { area, reach } = sizeOf(areaMesh(geometry, 9))
        const flat = rings.map((ring) => ringArea([...mercatorLine(ring).points].slice(0, -2)))
        expect(area).toBeCloseTo(flat[0]! - flat[1]!, 6)
        expect(reach).toBeLessThan(1.5 / 64)
      }),
      { numRuns: 40 },
    )
  })

  it('are coarser far out, and nothing where the area is a speck', () => {
    const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: [[star(100, 50, Array.from({ length: 400 }, (_, i) => 3 + (i % 2) * 0.02))]] } // prettier-ignore
    expect(areaMesh(geometry, 2).points.length).toBeLessThan(areaMesh(geometry, 9).points.length / 2)
    const speck: MultiPolygon = { type: 'MultiPolygon', coordinates: [[star(100, 50, [0.01, 0.01, 0.01])]] }
    expect(areaMesh(speck, 2).corners).toHaveLength(0)
    expect(areaMesh(speck, 9).corners.length).toBeGreaterThan(0)
  })

  it('lose no area at the grid', () => {
    const ring = [0.1, 0.1, 0.93, 0.12, 0.5, 0.5, 0.9, 0.88, 0.12, 0.95, 0.4, 0.5]
    let area = 0
    cutByGrid([ring], 1 / 16, ([outer]) => (area += ringArea(outer!)))
    expect(area).toBeCloseTo(ringArea(ring), 12)
  })

  it('keep fewer points as the tolerance rises, and always the ends', () => {
    const line = mercatorLine(star(120, 50, [5, 7, 5, 9, 5, 6, 5.01, 5.02, 5]))
    const kept = [0, 1e-5, 1e-3, 1].map((tolerance) => simplified(line, tolerance).length / 2)
    expect(kept).toEqual(kept.toSorted((a, b) => b - a))
    expect(kept.at(-1)).toBeGreaterThanOrEqual(2)
  })

  it('draw an edge as a band with a way along it', () => {
    const { points, corners } = lineMesh({ type: 'MultiLineString', coordinates: [[[0, 0], [0.3, 0], [0.3, 0.3]]] }, 9) // prettier-ignore
    const count = points.length / lineStride
    expect(corners).toHaveLength((count / 2 - 1) * 6)
    const along = Array.from({ length: count }, (_, i) => points[i * lineStride + 5]!)
    expect(along).toEqual(along.toSorted((a, b) => a - b))
    expect(along.at(-1)! * 360).toBeCloseTo(0.6, 4)
  })
})

describe('drawings of zones', () => {
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: [[star(100, 50, [3, 4, 5])]] }
  const area = (id: string, order: number, tint: string, pattern?: string) =>
    [id, { type: 'Feature', id, geometry, properties: { order, tint, tintOpacity: 0.5, patternOpacity: 1, ...(pattern ? { pattern } : {}) } }] as const // prettier-ignore
  const mesh: AreaMesh = { points: Float32Array.from([0, 0, 1, 0, 1, 1]), corners: Uint32Array.from([0, 1, 2]) }
  const meshes = {
    area: () => mesh,
    line: () => ({ points: new Float32Array(18), corners: Uint32Array.from([0, 1, 2]) }),
  }

  it('have tints below patterns, each from the lowest zone up, and as few calls as that order allows', () => {
    const features: ZoneFeatures = new Map([
      area('b', 2, '#0000ff', 'q'),
      area('a', 1, '#ff0000', 'p'),
      area('c', 3, '#00ff00', 'q'),
    ])
    const { batches, colours, corners } = areaDrawing(features, meshes)
    expect(batches).toEqual([
      { name: '', first: 0, count: 9 },
      { name: 'p', first: 9, count: 3 },
      { name: 'q', first: 12, count: 6 },
    ])
    expect([...colours.slice(0, 4)]).toEqual([32768, 0, 0, 32768])
    expect([...corners.slice(0, 6)]).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('have whole edges under dashed under dotted ones', () => {
    const edge = (id: string, kind: string) =>
      [id, { type: 'Feature', id, geometry: { type: 'MultiLineString', coordinates: [] }, properties: { edge: kind, color: '#000000', opacity: 1 } }] as const // prettier-ignore
    const features = new Map([edge('1', 'dotted'), edge('2', 'solid'), edge('3', 'dashed')]) as unknown as ZoneFeatures
    expect(edgeDrawing(features, meshes).batches.map(({ name }) => name)).toEqual(['solid', 'dashed', 'dotted'])
  })

  it('can take every colour of the palettes, and refuse others', () => {
    for (const palette of Object.values(palettes))
      for (const { hue } of Object.values(palette.nations)) expect(() => colourOf(hue, 1)).not.toThrow()
    expect(() => colourOf('red', 1)).toThrow('red')
  })
})
