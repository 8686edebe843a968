import * as turf from '@turf/turf'
import type { Feature, LineString, Position } from 'geojson'
import edtf from 'edtf'
import { describe, expect, test } from 'vitest'
import { readLayer } from './files'
import { onLand } from './on-land'

type Stretch = Feature<
  LineString,
  Record<'id' | 'line' | 'opened' | 'name_ja' | 'name_en' | 'sources', string> & { gauge_mm: number }
>
const stretches = readLayer('railways') as Stretch[]

/** Opening years that the story leans on: line, a station of the stretch, year. */
const OPENED: [line: string, station: Position, year: number][] = [
  ['ts-west-siberia', [69.15, 54.8667], 1895],
  ['ts-central-siberia', [92.8672, 56.0184], 1898],
  ['circum-baikal', [104.22, 51.785], 1904],
  ['transbaikal', [110.468, 51.3678], 1900],
  ['amur', [123.9403, 53.9847], 1914],
  ['amur', [132.9239, 48.7928], 1916],
  ['ussuri', [134.2501, 46.8129], 1897],
  ['cer-west', [119.7, 49.2], 1903],
  ['cer-east', [129.6, 44.5833], 1903],
  ['cer-south', [126.2833, 45.35], 1903],
  ['smr', [123.1731, 41.2719], 1903],
  ['anfeng', [123.765, 41.29], 1905],
  ['jiaoji', [120.39, 36.19], 1901],
  ['jiaoji', [116.99, 36.669], 1904],
  ['poshan', [117.833, 36.483], 1904],
]

const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]

describe('railways', () => {
  test.each(OPENED)('%s passes its station %j and opened there in %i', (line, station, year) => {
    const found = stretches.filter(
      ({ properties, geometry }) => properties.line === line && geometry.coordinates.some((p) => same(p, station)),
    )
    expect(found.map(({ properties }) => Number(properties.opened.slice(0, 4)))).toContain(year)
  })

  test('every stretch says in EDTF when it opened, before 1926', () => {
    for (const { properties } of stretches) {
      const text = properties.opened
      expect(() => edtf(text), properties.id).not.toThrow()
      expect(Number(text.slice(0, 4))).toBeLessThan(1926)
      expect(Number(text.slice(0, 4))).toBeGreaterThan(1850)
    }
  })

  test('every stretch has names, sources and one of the three gauges', () => {
    const bare = stretches.filter(
      ({ properties: p }) => !p.name_ja || !p.name_en || !p.sources || ![1067, 1435, 1524].includes(p.gauge_mm),
    )
    expect(bare).toEqual([])
  })

  test('stretches of one line meet end to end', () => {
    for (const line of new Set(stretches.map(({ properties }) => properties.line))) {
      const parts = stretches
        .filter(({ properties }) => properties.line === line)
        .map(({ geometry }) => geometry.coordinates)
      parts.slice(1).forEach((part, i) => expect(part[0], line).toEqual(parts[i]!.at(-1)))
    }
  })

  test('one can go by rail from Petrograd and from Peking to Vladivostok', () => {
    const ends = stretches.map(({ geometry: { coordinates } }) => new Set(coordinates.map(String)))
    const reach = (from: Position): Set<string> => {
      const seen = new Set([String(from)])
      const used = new Set<number>()
      for (let grown = true; grown;) {
        grown = false
        ends.forEach((points, i) => {
          if (used.has(i) || ![...points].some((p) => seen.has(p))) return
          points.forEach((p) => seen.add(p))
          used.add(i)
          grown = true
        })
      }
      return seen
    }
    expect(reach([30.3141, 59.9386]).has('131.8869,43.1155')).toBe(true)
    expect(reach([116.3972, 39.9075]).has('131.8869,43.1155')).toBe(true)
  })

  test.each([
    ['jiaoji', 394],
    ['smr', 701],
    ['ussuri', 767],
  ])('%s is a little shorter than its track of %i km', (line, track) => {
    const km = stretches
      .filter(({ properties }) => properties.line === line)
      .reduce((sum, stretch) => sum + turf.length(stretch), 0)
    expect(km / track).toBeGreaterThan(0.85)
    expect(km / track).toBeLessThan(1)
  })

  test('no line leaves the land by more than a bay’s width', () => {
    // land must be there in one of eight directions, four kilometres away
    const ashore = (p: Position) =>
      onLand(p) ||
      [0, 45, 90, 135, 180, 225, 270, 315].some((to) => onLand(turf.destination(p, 4, to).geometry.coordinates))
    const far = stretches.flatMap(({ properties, geometry }) =>
      geometry.coordinates.filter((p) => !ashore(p)).map((p) => ({ id: properties.id, p })),
    )
    expect(far).toEqual([])
  })
})
