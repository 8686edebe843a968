import { describe, expect, test } from 'vitest'
import { readBytes, readDated } from '../../src/dated/read'
import { LINE, MOST_FINDINGS, POINT, POLYGON, WORLD } from '../../src/dated/types'
import { fromCivil } from '../../src/time/moment'

const point = { type: 'Point', coordinates: [0, 0] }
const feature = (properties: unknown, geometry: unknown = point): unknown => ({ type: 'Feature', properties, geometry })
const read = (...features: unknown[]) => readDated(JSON.stringify({ type: 'FeatureCollection', features }))
const spanOf = (properties: unknown): [number, number] | string => {
  const { dated, findings } = read(feature(properties))
  return findings[0]?.code ?? [dated.starts[0]!, dated.ends[0]!]
}
const day = (year: number, month = 1, date = 1): number => fromCivil(year, month, date)

describe('dates as OpenHistoricalMap writes them', () => {
  test.each([
    [{ start_date: '1918-08-12', end_date: '1922-10-25' }, [day(1918, 8, 12), day(1922, 10, 25)]],
    [{ start_date: '1918', end_date: '1920' }, [day(1918), day(1921) - 1]],
    [{ start_date: 1918, end_date: 1920 }, [day(1918), day(1921) - 1]],
    [{ start_date: '1918-08' }, [day(1918, 8), Infinity]],
    [{ end_date: '1918-08-12' }, [-Infinity, day(1918, 8, 12)]],
    [{ start_date: ' ', end_date: '1918-08-12' }, [-Infinity, day(1918, 8, 12)]],
    [{ start_date: '1918', 'start_date:edtf': '1918-03/1918-05', end_date: '1920-01-01' }, [day(1918, 3), day(1920)]],
    [{ start_date: '1918-03-01', 'start_date:edtf': 'about then', end_date: '1920-01-01' }, [day(1918, 3), day(1920)]],
    [{ start_date: '1918-03-01', end_date: '1918-03-01' }, [day(1918, 3), day(1918, 3, 2)]],
    [{ start_date: '-0044-03-15', end_date: '0014' }, [day(-44, 3, 15), day(15) - 1]],
  ])('%j', (properties, expected) => expect(spanOf(properties)).toEqual(expected))

  test.each([
    [{ start_date: 'when the war began' }, 'bad-date'],
    [{ start_date: '1918-02-30' }, 'bad-date'],
    [{ start_date: '1920-01-01', end_date: '1918-01-01' }, 'reversed'],
    [{ name: 'Vladivostok' }, 'no-date'],
    [null, 'no-date'],
    [{ start_date: { year: 1918 } }, 'no-date'],
  ])('%j is told as %s', (properties, code) => expect(spanOf(properties)).toBe(code))
})

describe('what is sure', () => {
  const sureOf = (...properties: unknown[]) => {
    const { sure } = read(...properties.map((one) => feature(one))).dated
    return sure && [...sure.from].map((from, i) => [from, sure.until[i]])
  }
  test('all of it where every date is known to the day, or open', () => {
    expect(sureOf({ start_date: '1918-08-12', end_date: '1922-10-25' }, { start_date: '1918-08-12' })).toBeNull()
  })
  test.each([
    [{ start_date: '1918', end_date: '1920' }, [day(1919) - 1, day(1920)]],
    [{ start_date: '1918-08', end_date: '1920-01-01' }, [day(1918, 9) - 1, day(1920)]],
    [{ start_date: '1918', end_date: '1918-06-01' }, [day(1919) - 1, day(1918, 6)]],
    [{ end_date: '1920' }, [-Infinity, day(1920)]],
  ])('%j', (properties, expected) => {
    expect(sureOf(properties)).toEqual([expected])
    // The same by either way of reading.
    const bytes = new TextEncoder().encode(
      JSON.stringify({ type: 'FeatureCollection', features: [feature(properties)] }),
    )
    expect(readBytes(bytes).dated.sure).toEqual(read(feature(properties)).dated.sure)
  })
})

describe('shapes', () => {
  const dates = { start_date: '1918' }
  test('the good are kept in their order, the others told with their place in the file', () => {
    const { dated, findings, wrong, span } = read(
      feature(dates, { type: 'LineString', coordinates: [[0, 0], [90, 0]] }), // prettier-ignore
      feature(dates, { type: 'LineString', coordinates: [[0, 0]] }),
      feature(dates, { type: 'MultiPoint', coordinates: [[0, 0], [0, 91]] }), // prettier-ignore
      feature(dates, null),
      feature(dates, { type: 'Circle', coordinates: [0, 0] }),
      feature(dates, { type: 'toString', coordinates: [0, 0] }),
      'nonsense',
      feature(dates, { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }), // prettier-ignore
      feature(dates, { type: 'MultiPoint', coordinates: [[0, 0], [1, 1]] }), // prettier-ignore
    )
    expect([...dated.kinds]).toEqual([LINE, POLYGON, POINT])
    expect([...dated.parts]).toEqual([0, 1, 2, 4])
    expect([...dated.vertices]).toEqual([0, 2, 6, 7, 8])
    expect(dated.xy).toHaveLength(16)
    expect(wrong).toBe(6)
    expect(findings.map(({ feature, code }) => [feature, code])).toEqual([
      [2, 'bad-geometry'],
      [3, 'bad-position'],
      [4, 'no-geometry'],
      [5, 'bad-geometry'],
      [6, 'bad-geometry'],
      [7, 'no-geometry'],
    ])
    expect(findings[1]!.found).toBe('[0,91]')
    expect(span).toEqual([day(1918), day(1918)])
  })

  test('positions are web Mercator, and a line over the date line runs on', () => {
    const { dated } = read(feature(dates, { type: 'LineString', coordinates: [[170, 0], [-170, 0], [-160, 0]] })) // prettier-ignore
    const degrees = [...dated.xy].map((at) => (at / WORLD) * 360 - 180)
    expect(degrees.map((at) => Math.round(at * 1e4) / 1e4)).toEqual([170, 0, 190, 0, 200, 0])
    expect([...dated.boxes].map((at) => Math.round((at / WORLD) * 360 - 180))).toEqual([170, 0, 200, 0])
  })

  test('outer rings go round one way, holes the other, however they were written', () => {
    const square = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]] // prettier-ignore
    const hole = [[1, 1], [2, 1], [2, 2], [1, 2], [1, 1]] // prettier-ignore
    const areas = (rings: number[][][]): number[] => {
      const { dated } = read(feature(dates, { type: 'Polygon', coordinates: rings }))
      return [0, 1].map((part) => {
        let area = 0
        for (let v = dated.vertices[part]!; v < dated.vertices[part + 1]! - 1; v++) {
          const [x, y, x2, y2] = [...dated.xy.subarray(2 * v, 2 * v + 4)].map((at) => at / 1e6)
          area += x! * y2! - x2! * y!
        }
        return Math.sign(area)
      })
    }
    const [outer, inner] = areas([square, hole])
    expect(outer! * inner!).toBe(-1)
    for (const rings of [[square.toReversed(), hole], [square, hole.toReversed()]]) expect(areas(rings)).toEqual([outer, inner]) // prettier-ignore
  })
})

test('of many features none is lost', () => {
  const many = Array.from(
    { length: 5000 },
    (_, i) =>
    feature({ start_date: 1000 + (i % 900), end_date: '2000-01-01' }, { type: 'LineString', coordinates: [[0, 0], [i / 100, 9]] }), // prettier-ignore
  )
  const { dated, wrong } = read(...many)
  expect([dated.count, wrong]).toEqual([5000, 0])
  for (let i = 0; i < 5000; i++) {
    expect([dated.kinds[i], dated.starts[i], dated.ends[i]]).toEqual([LINE, day(1000 + (i % 900)), day(2000)])
    expect([dated.parts[i + 1], dated.vertices[i + 1]]).toEqual([i + 1, 2 * (i + 1)])
    expect(dated.xy[4 * i + 2]).toBe(Math.round(((i / 100 + 180) / 360) * WORLD))
  }
})

describe('files that are none', () => {
  test.each([
    ['', 'not-json'],
    ['{"type":"FeatureColl', 'not-json'],
    ['[1,2]', 'not-geojson'],
    ['{"type":"Topology"}', 'not-geojson'],
    ['{"type":"FeatureCollection","features":{}}', 'not-geojson'],
    ['{"type":"FeatureCollection","features":[]}', 'no-features'],
  ])('%s', (text, code) => {
    const { dated, findings } = readDated(text)
    expect(dated.count).toBe(0)
    expect(findings).toMatchObject([{ code, feature: 0 }])
  })

  test('of very many findings only the first are kept, but all are counted', () => {
    const { findings, wrong } = read(...Array.from({ length: MOST_FINDINGS + 50 }, () => feature({})))
    expect(findings).toHaveLength(MOST_FINDINGS)
    expect(wrong).toBe(MOST_FINDINGS + 50)
  })
})
