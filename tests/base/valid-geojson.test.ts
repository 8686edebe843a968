import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { layerNames, pathsOf, readLayer } from './files'

const LAYERS = ['coast', 'depth', 'lakes', 'land', 'names', 'railways', 'river-ways', 'rivers', 'sea-lanes']

/** Twice the signed area in square degrees; positive is counter-clockwise. */
const turning = (ring: Position[]) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0)

const isArea = (feature: Feature): feature is Feature<Polygon | MultiPolygon> =>
  feature.geometry.type.endsWith('Polygon')
const polygonsOf = ({ geometry }: Feature<Polygon | MultiPolygon>) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

test('the ground has exactly its nine layers', () => {
  expect(layerNames).toEqual(LAYERS)
})

describe.each(LAYERS)('%s', (name) => {
  const features = readLayer(name)
  const paths = features.flatMap(pathsOf)

  test('has features, each with an id of its own that its properties repeat', () => {
    expect(features.length).toBeGreaterThan(0)
    expect(new Set(features.map((feature) => feature.id)).size).toBe(features.length)
    expect(features.filter((feature) => !feature.id || feature.id !== feature.properties?.id)).toEqual([])
  })

  test('has plain numbers within the world', () => {
    const odd = paths.flat().filter((p) => p.length !== 2 || !(Math.abs(p[0]!) <= 180) || !(Math.abs(p[1]!) <= 90))
    expect(odd).toEqual([])
  })

  test('has no edge longer than 180 degrees and no point twice in a row', () => {
    const edges = paths.flatMap((path) => path.slice(1).map((to, i) => [path[i]!, to] as const))
    expect(edges.filter(([a, b]) => Math.abs(a[0]! - b[0]!) > 180)).toEqual([])
    expect(edges.filter(([a, b]) => a[0] === b[0] && a[1] === b[1])).toEqual([])
  })

  test('has closed rings of four points or more, outer ones counter-clockwise and holes clockwise', () => {
    const polygons = features.filter(isArea).flatMap(polygonsOf)
    const rings = polygons.flat()
    expect(rings.filter((ring) => ring.length < 4 || ring[0]!.join() !== ring.at(-1)!.join())).toEqual([])
    expect(polygons.filter(([outer]) => turning(outer!) <= 0).length).toBe(0)
    expect(polygons.flatMap((polygon) => polygon.slice(1)).filter((hole) => turning(hole) >= 0).length).toBe(0)
  })
})

test('no layer has its coordinates the wrong way round', () => {
  // each layer's box is taller or wider than it could be if lng and lat were exchanged
  const spans = (name: string) => {
    const points = readLayer(name).flatMap(pathsOf).flat()
    const range = (axis: 0 | 1) =>
      points.reduce(([low, high], p) => [Math.min(low!, p[axis]!), Math.max(high!, p[axis]!)], [999, -999] as [
        number,
        number,
      ])
    return { lng: range(0), lat: range(1) }
  }
  for (const name of ['land', 'coast', 'depth', 'names', 'rivers', 'lakes', 'sea-lanes'])
    expect(spans(name).lng[1]).toBeGreaterThan(90)
  expect(spans('railways')).toEqual({
    lng: [expect.closeTo(30.31, 1), expect.closeTo(142.8, 0)],
    lat: [expect.closeTo(32.1, 0), expect.closeTo(59.94, 1)],
  })
  expect(spans('river-ways').lng[1]).toBeGreaterThan(140)
})
