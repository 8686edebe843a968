import * as turf from '@turf/turf'
import type { Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { landPolygons, pathsOf, readLayer } from './files'
import { crossings } from '../../geodata/recipes/lib/crossings'
import { onLand } from './on-land'

const TOWNS: Record<string, Position> = {
  Vladivostok: [131.91, 43.125],
  Nikolsk: [131.95, 43.8],
  Khabarovsk: [135.08, 48.48],
  Blagoveshchensk: [127.54, 50.28],
  Nikolaevsk: [140.72, 53.15],
  Alexandrovsk: [142.17, 50.9],
  Okha: [142.94, 53.58],
  Toyohara: [142.74, 46.96],
  Chita: [113.5, 52.03],
  Irkutsk: [104.29, 52.3],
  Omsk: [73.37, 54.99],
  Yakutsk: [129.73, 62.03],
  Petropavlovsk: [158.64, 53.03],
  'Chukchi Peninsula': [-171.5, 66.3],
  Harbin: [126.65, 45.75],
  Mukden: [123.43, 41.79],
  Dairen: [121.62, 38.92],
  'Port Arthur': [121.25, 38.82],
  Tsingtao: [120.335, 36.075],
  Tsinan: [117.0, 36.67],
  Chefoo: [121.39, 37.5],
  Peking: [116.4, 39.91],
  Shanghai: [121.46, 31.22],
  Seoul: [126.98, 37.57],
  Fusan: [129.03, 35.13],
  Tokyo: [139.75, 35.69],
  Hiroshima: [132.46, 34.4],
  Kokura: [130.87, 33.87],
  Aomori: [140.74, 40.81],
  Otaru: [140.99, 43.18],
  Taihoku: [121.53, 25.04],
  Manila: [121.0, 14.6],
  Honolulu: [-157.84, 21.32],
  'San Francisco': [-122.43, 37.75],
  Washington: [-77.03, 38.9],
  London: [-0.12, 51.51],
  Paris: [2.35, 48.86],
  Geneva: [6.15, 46.2],
  Rome: [12.48, 41.9],
  Petrograd: [30.33, 59.93],
  Moscow: [37.62, 55.75],
  Prague: [14.42, 50.09],
  Berlin: [13.4, 52.52],
}

const SEA: Record<string, Position> = {
  'Sea of Japan': [134.5, 40],
  'Sea of Okhotsk': [149, 54],
  'Yellow Sea': [123.5, 35.5],
  Bohai: [119.6, 38.6],
  'Kiautschou Bay': [120.22, 36.13],
  'Tatar Strait': [141.2, 50.5],
  'Nevelskoy Strait': [141.6, 52.2],
  'Peter the Great Bay': [131.9, 42.6],
  'Amur Bay': [131.8, 43.15],
  'Kanmon Strait, east': [131.1, 33.95],
  'Tsugaru Strait': [140.6, 41.45],
  'Bering Strait': [-168.9, 66.3],
  'Pacific on the date line': [180, 45],
  'Chesapeake Bay': [-76.3, 38],
  Caspian: [50.5, 42],
  'North Sea': [3, 56],
  Atlantic: [-40, 40],
}

describe('land', () => {
  const polygons = landPolygons().map((rings) => turf.polygon(rings))
  const holding = (point: Position) => polygons.filter((polygon) => turf.booleanPointInPolygon(point, polygon))

  test.each(Object.entries(TOWNS))('%s stands on it', (_, point) => {
    expect(holding(point)).toHaveLength(1)
    expect(onLand(point)).toBe(true)
  })

  test.each(Object.entries(SEA))('%s does not', (_, point) => {
    expect(holding(point)).toHaveLength(0)
    expect(onLand(point)).toBe(false)
  })

  test.each([
    ['Russky Island', [131.82, 42.99], 97.6],
    ['Sakhalin', [142.8, 50], 72500],
    ['Hokkaido', [142.8, 43.4], 77980],
    ['Taiwan', [121, 23.8], 35900],
  ] as [string, Position, number][])('%s is an island of its true size', (_, point, km2) => {
    const [island] = holding(point)
    expect(island && turf.area(island) / 1e6).toBeGreaterThan(km2 * 0.9)
    expect(island && turf.area(island) / 1e6).toBeLessThan(km2 * 1.1)
  })

  test('no two edges of the coast cross', () => {
    expect(crossings(landPolygons().flat())).toEqual([])
  })
})

describe('coast', () => {
  const lines = readLayer('coast').flatMap(pathsOf)

  test('never runs along the date line', () => {
    const cuts = lines.flatMap((line) =>
      line.slice(1).filter((p, i) => Math.abs(p[0]!) === 180 && p[0] === line[i]![0]),
    )
    expect(cuts).toEqual([])
  })

  test('has no point that the land has not', () => {
    const corners = new Set(landPolygons().flat(2).map(String))
    expect(lines.flat().filter((point) => !corners.has(String(point)))).toEqual([])
  })

  test('is fine where the lesson looks closely: a point each 2 km or less round Tsingtao and Vladivostok', () => {
    const spacing = (box: [number, number, number, number]) => {
      const inside = lines.flatMap((line) => line.slice(1).map((to, i) => [line[i]!, to] as const))
      const km = inside
        .filter(([a]) => a[0]! > box[0] && a[1]! > box[1] && a[0]! < box[2] && a[1]! < box[3])
        .map(([a, b]) => turf.distance(a, b))
      return km.reduce((sum, x) => sum + x, 0) / km.length
    }
    expect(spacing([120, 35.9, 120.5, 36.3])).toBeLessThan(2)
    expect(spacing([131.5, 42.9, 132.2, 43.4])).toBeLessThan(2)
  })
})
