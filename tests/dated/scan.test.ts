import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBytes, readDated } from '../../src/dated/read'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const number = fc.oneof(
  fc.integer({ min: -200, max: 200 }),
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.integer({ min: -18_000_000, max: 18_000_000 }).map((n) => n / 1e5),
)
const position = fc.oneof(
  { weight: 9, arbitrary: fc.array(number, { minLength: 2, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom([], [1], ['1', 2], null, [1, null], [1e3, 0], [1e-9, 5]) },
)
const list = (of: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> => fc.array(of, { maxLength: 6 })
const geometry = fc.oneof(
  fc.record({ type: fc.constant('Point'), coordinates: position }),
  fc.record({ type: fc.constantFrom('LineString', 'MultiPoint', 'Polygon', 'Circle'), coordinates: list(position) }),
  fc.record({
    type: fc.constantFrom('Polygon', 'MultiLineString', 'LineString'),
    coordinates: list(list(position)),
    note: fc.constantFrom('a "quote" \\ and ]}', 7),
  }),
  fc.record({ type: fc.constant('MultiPolygon'), coordinates: list(list(list(position))) }),
  fc.record({ coordinates: position, type: fc.constant('Point') }),
  fc.constantFrom(null, 3, 'Point', {}, { type: 'Point' }),
)
const date = fc.constantFrom('1918-08-12', '1922', '1920-13-01', '', null, 1919, '約1918年', '1918-08~', '1918"', {})
const properties = fc.oneof(
  fc.dictionary(fc.constantFrom('start_date', 'end_date', 'start_date:edtf', 'end_date:edtf', 'name', '名'), date),
  fc.constantFrom(null, 'none', []),
)
const feature = fc.oneof(
  fc.record({ type: fc.constant('Feature'), id: fc.integer(), properties, geometry }),
  fc.record({
    geometry,
    properties: fc.constant({ start_date: '1918', 'end_date:edtf': '1920-05' }),
    bbox: list(number),
  }),
  fc.constantFrom(null, 7, 'x', [], {}),
)
const spaces = fc.constantFrom(undefined, 1, '\t')

test('bytes are read as their text is', () => {
  fc.assert(
    fc.property(fc.array(feature, { maxLength: 12 }), spaces, fc.boolean(), (features, indent, first) => {
      const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } }
      const file = first
        ? { type: 'FeatureCollection', crs, features }
        : { features, name: '道路 \u{1f6e4}', type: 'FeatureCollection' }
      const text = JSON.stringify(file, null, indent)
      expect(readBytes(bytesOf(text))).toEqual(readDated(text))
    }),
    { numRuns: 400 },
  )
})

test('numbers come out as the language reads them', () => {
  const line = (numbers: string[]): string =>
    `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"start_date":"1918-01-01"},"geometry":{"type":"LineString","coordinates":[${numbers.map((n) => `[${n},${n}]`).join()}]}}]}`
  fc.assert(
    fc.property(fc.array(fc.double({ min: -90, max: 90, noNaN: true }), { minLength: 2, maxLength: 8 }), (numbers) => {
      const text = line(numbers.map((n) => (Math.abs(n) < 1e-6 ? '0.5' : String(n))))
      expect(readBytes(bytesOf(text))).toEqual(readDated(text))
    }),
  )
})

test('a file cut short anywhere is told as no JSON, as is one with something behind it', () => {
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { start_date: '1918' }, geometry: { type: 'Point', coordinates: [1.5, 2] } },
    ],
  })
  for (let i = 0; i < text.length; i++) {
    const { dated, findings } = readBytes(bytesOf(text.slice(0, i)))
    expect([dated.count, findings[0]!.code]).toEqual([0, 'not-json'])
  }
  expect(readBytes(bytesOf(`${text} x`)).findings[0]!.code).toBe('not-json')
  expect(readBytes(bytesOf(`\uFEFF ${text}\n`)).dated.count).toBe(1)
})

test('a single feature, other JSON and an empty collection are read or told', () => {
  const single = {
    type: 'Feature',
    properties: { start_date: '1918' },
    geometry: { type: 'Point', coordinates: [1, 2] },
  }
  expect(readBytes(bytesOf(JSON.stringify(single))).dated.count).toBe(1)
  for (const text of ['[]', '{"type":"FeatureCollection","features":[]}', '{"type":"Topology","features":[1]}', '"x"'])
    expect(readBytes(bytesOf(text))).toEqual(readDated(text))
})
