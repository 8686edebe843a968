import * as turf from '@turf/turf'
import type { Feature, LineString, MultiLineString, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { pathsOf, readLayer } from './files'
import { onLand } from './on-land'

/** Towns stand on land, so a lane may touch it this near to its port; narrow straits are drawn a little narrower than they are. */
const NEAR_KM = 15
const PORTS: Position[] = [
  [132.462, 34.36], // Ujina
  [130.962, 33.945], // Moji
  [131.8869, 43.1155], // Vladivostok
  [136.07, 35.65], // Tsuruga
  [129.03, 35.1017], // Pusan
  [121.64, 38.925], // Dalian
  [140.74, 40.83], // Aomori
  [141.0022, 43.1894], // Otaru
  [142.1621, 50.8993], // Alexandrovsk
  [140.7699, 51.4754], // De-Kastri
  [140.7229, 53.1466], // Nikolaevsk
  [120.9667, 14.5833], // Manila
  [-122.4, 37.79], // San Francisco
  [-123.1193, 49.2497], // Vancouver
  [-123.3516, 48.4359], // Victoria
  [114.1747, 22.2783], // Hong Kong
  [72.84, 18.93], // Bombay
  [103.8501, 1.2897], // Singapore
  [106.6834, 20.8648], // Haiphong
  [117.68, 38.99], // Taku
  [121.48, 31.23], // Shanghai
  [14.2681, 40.8522], // Naples
  [32.3, 31.26], // Port Said
  [32.54, 29.97], // Suez
  [13.7768, 45.6495], // Trieste
  [142.9531, 53.5899], // Okha
  [139.64, 35.45], // Yokohama
  [132.56, 34.24], // Kure
  [132.708, 33.893], // Takahama
  [133.75, 34.275], // Tadotsu
  [130.805, 42.655], // Posyet
  [127.4436, 39.1528], // Wonsan
]
const SUEZ_CANAL = turf.lineString([
  [32.3, 31.26],
  [32.54, 29.97],
])

const lanes = readLayer('sea-lanes') as Feature<MultiLineString>[]
const allowed = (point: Position) =>
  PORTS.some((port) => turf.distance(port, point) < NEAR_KM) || turf.pointToLineDistance(point, SUEZ_CANAL) < NEAR_KM

/** Points along a line, one each two kilometres. */
function points(line: Position[]): Position[] {
  return line.slice(1).flatMap((to, i) => {
    const from = line[i]!
    const n = Math.max(1, Math.ceil(turf.distance(from, to) / 2))
    return Array.from({ length: n }, (_, k): Position => [
      from[0]! + ((to[0]! - from[0]!) * k) / n,
      from[1]! + ((to[1]! - from[1]!) * k) / n,
    ])
  })
}

describe('sea lanes', () => {
  test.each(lanes.map((lane) => [String(lane.id), lane] as const))('%s keeps to the sea', (_, lane) => {
    const ashore = pathsOf(lane)
      .flatMap(points)
      .filter((point) => onLand(point) && !allowed(point))
    expect(ashore).toEqual([])
  })

  test('the lanes of America go round by the date line, cut there and nowhere else', () => {
    const cut = lanes.filter((lane) => lane.geometry.coordinates.length > 1)
    expect(cut.map((lane) => lane.id).sort()).toEqual(['sea-sanfrancisco-vladivostok', 'sea-victoria-vladivostok'])
    for (const lane of cut) {
      const [east, west] = lane.geometry.coordinates
      expect(east!.at(-1)![0]).toBe(-180)
      expect(west![0]).toEqual([180, east!.at(-1)![1]])
    }
  })

  test('each is marked as schematic and named in both languages', () => {
    expect(lanes.filter(({ properties: p }) => p!.schematic !== true || !p!.name_ja || !p!.name_en)).toEqual([])
  })
})

describe('river ways', () => {
  const ways = readLayer('river-ways') as Feature<LineString>[]

  test.each([
    ['amur-river', [135.0838, 48.4827], [140.7229, 53.1466], 850, 1000],
    ['volga-river', [50.15, 53.2001], [49.1221, 55.7887], 350, 500],
  ] as [string, Position, Position, number, number][])(
    '%s runs from landing to landing',
    (id, from, to, least, most) => {
      const way = ways.find((one) => one.id === id)!
      expect(way.geometry.coordinates[0]).toEqual(from)
      expect(way.geometry.coordinates.at(-1)).toEqual(to)
      expect(turf.length(way)).toBeGreaterThan(least)
      expect(turf.length(way)).toBeLessThan(most)
    },
  )
})
