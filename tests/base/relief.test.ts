import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BASE } from './files'

test('the relief is a WebP with transparency, of the size and place that its description says', () => {
  const about = JSON.parse(readFileSync(`${BASE}relief.json`, 'utf8'))
  const bytes = readFileSync(`${BASE}${about.image}`)
  expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 16)).toBe('RIFFWEBPVP8X')
  expect(bytes[20]! & 0x10).toBe(0x10)
  expect([bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1]).toEqual([about.width, about.height])
  const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
  const [[west, north], [east], [, south]] = about.coordinates
  const shape = ((east - west) * Math.PI) / 180 / (mercator(north) - mercator(south))
  expect(about.width / about.height).toBeCloseTo(shape, 2)
  expect(bytes.length).toBeLessThan(205_000)
})
