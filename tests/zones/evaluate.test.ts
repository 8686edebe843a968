import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { area, bbox, bboxPolygon, multiPolygon } from '@turf/turf'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { evaluator } from '../../geodata/recipes/lesson/zones/evaluate'
import { readLand } from '../../geodata/recipes/lesson/zones/land'
import { readLines } from '../../geodata/recipes/lesson/zones/lines'
import { tidied } from '../../geodata/recipes/lesson/zones/shape'
import type { Recipe, Recipes } from '../../geodata/recipes/lesson/zones/types'

// A land of two squares side by side and an island of the western one, and a railway in two sections through both.
const square = (iso: string, ...parts: number[][]) => ({
  type: 'Feature',
  properties: { iso, a3: 'AAA', name: iso },
  geometry: {
    type: 'MultiPolygon',
    coordinates: parts.map((box) => bboxPolygon(box as [number, number, number, number]).geometry.coordinates),
  },
})
const section = (line: string, coordinates: Position[]) => ({
  type: 'Feature',
  properties: { line },
  geometry: { type: 'LineString', coordinates },
})
const place = (id: string, coordinates: Position) => ({
  type: 'Feature',
  properties: { id },
  geometry: { type: 'Point', coordinates },
})
const folder = mkdtempSync(join(tmpdir(), 'zones-'))
const file = (name: string, features: unknown[]) => {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }))
  return path
}
const land = readLand(file('units.geojson', [square('W', [0, 0, 1, 1], [-1, 0, -0.5, 0.5]), square('E', [1, 0, 2, 1])]))
const lines = readLines(
  file('railways.geojson', [
    section('r', [
      [0.2, 0.5],
      [1, 0.5],
    ]),
    section('r', [
      [1, 0.5],
      [1.4, 0.5],
      [1.8, 0.5],
    ]),
  ]),
  file('places.geojson', [place('west', [0.2, 0.5]), place('middle', [1, 0.5]), place('far', [50, 50])]),
)
const shape = (recipe: Recipe, recipes: Recipes = {}) => tidied(evaluator(recipes, land, lines)(recipe))
const W: Recipe = { op: 'admin1', iso: ['W'] }
const BOTH: Recipe = { op: 'country', a3: ['AAA'] }
const degrees = (recipe: Recipe) => area(multiPolygon(shape(recipe).coordinates)) / 12364e6

describe('recipes', () => {
  it('fuse provinces without a border between them', () => {
    expect(shape(BOTH).coordinates[0]).toEqual([
      [[0, 0], [1, 0], [2, 0], [2, 1], [1, 1], [0, 1], [0, 0]], // prettier-ignore
    ])
  })

  it('find the island that holds the point', () => {
    expect(bbox(shape({ op: 'island', iso: ['W'], contains: [-0.7, 0.2] }))).toEqual([-1, 0, -0.5, 0.5])
  })

  it('cut by parallels and meridians', () => {
    expect(bbox(shape({ op: 'clip', of: BOTH, lng_min: 0.5, lat_max: 0.25 }))).toEqual([0.5, 0, 2, 0.25])
  })

  it('cut north and south of a line', () => {
    const line: Position[] = [
      [0, 0.5],
      [2, 0.5],
    ]
    expect(bbox(shape({ op: 'southOf', line, of: { op: 'admin1', iso: ['E'] } }))).toEqual([1, 0, 2, 0.5])
    expect(bbox(shape({ op: 'northOf', line, of: { op: 'admin1', iso: ['E'] } }))).toEqual([1, 0.5, 2, 1])
  })

  it('join, meet and take away', () => {
    const ring: Position[] = [
      [0.5, -1],
      [1.5, -1],
      [1.5, 2],
      [0.5, 2],
    ]
    const belt: Recipe = { op: 'polygon', ring }
    expect(degrees({ op: 'union', of: [W, { op: 'admin1', iso: ['E'] }] })).toBeCloseTo(2.25, 1)
    expect(degrees({ op: 'intersection', of: [belt, BOTH] })).toBeCloseTo(1, 1)
    expect(degrees({ op: 'difference', a: BOTH, b: belt })).toBeCloseTo(1.25, 1)
  })

  it('lay corridors along a railway in sections, or along a part of it', () => {
    const [west, , east] = bbox(shape({ op: 'buffer_line', lines: ['r'], km: 11.12 }))
    expect(west).toBeCloseTo(0.1, 1)
    expect(east).toBeCloseTo(1.9, 1)
    const part = bbox(shape({ op: 'buffer_line', lines: ['r'], km: 11.12, from: 'middle', to: 'west' }))
    expect(part[2]).toBeCloseTo(1.1, 1)
  })

  it('say what is wrong', () => {
    expect(() => shape({ op: 'admin1', iso: ['X'] })).toThrow(/No province "X"/)
    expect(() => shape({ op: 'buffer_line', lines: ['q'], km: 1 })).toThrow(/No railway "q"/)
    expect(() => shape({ op: 'buffer_line', lines: ['r'], km: 1, to: 'far' })).toThrow(/does not pass "far"/)
    expect(() => shape({ op: 'zone', id: 'a' })).toThrow(/No recipe "a"/)
    expect(() => shape({ op: 'zone', id: 'a' }, { a: { op: 'zone', id: 'b' }, b: { op: 'zone', id: 'a' } })).toThrow(
      'a → b → a',
    )
  })
})

describe('tidying', () => {
  it('drops slivers, tiny holes and spikes', () => {
    const big: Position[] = [[0, 0], [1, 0], [1, 0.5], [1.2, 0.5], [1, 0.5], [1, 1], [0, 1], [0, 0]] // prettier-ignore
    const hole: Position[] = [[0.5, 0.5], [0.5, 0.501], [0.501, 0.501], [0.5, 0.5]] // prettier-ignore
    const sliver: Position[] = [[3, 0], [3.001, 0], [3.001, 1], [3, 0]] // prettier-ignore
    const found = tidied({ type: 'MultiPolygon', coordinates: [[big, hole], [sliver]] }).coordinates
    expect(found.map((rings) => rings.length)).toEqual([1, 1])
    expect(found[0]![0]).toEqual([[0, 0], [1, 0], [1, 0.5], [1, 1], [0, 1], [0, 0]]) // prettier-ignore
  })
})
