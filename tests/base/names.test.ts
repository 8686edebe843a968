import type { Feature, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { pathsOf, readLayer } from './files'
import { onLand } from './on-land'

const names = readLayer('names')
const points = (name: Feature): Position[] => pathsOf(name).flat()
const of = (...kinds: string[]) => names.filter(({ properties }) => kinds.includes(properties!.kind))

describe('names', () => {
  test.each(of('ocean', 'sea', 'strait', 'bay').map((name) => [String(name.id), name] as const))(
    '%s is written on water',
    (id, name) => {
      // the Inland Sea is full of islands, and its name is small
      expect(points(name).filter(onLand), id).toEqual([])
    },
  )

  test.each(of('area', 'mountains', 'desert', 'lake').map((name) => [String(name.id), name] as const))(
    '%s is written on land',
    (_, name) => {
      for (const line of pathsOf(name)) expect(onLand(line[Math.floor(line.length / 2)]!)).toBe(true)
    },
  )

  test('curved names run from west to east, so that their letters stand upright', () => {
    const backwards = names.filter((name) => pathsOf(name).some((line) => line[0]![0]! > line.at(-1)![0]!))
    expect(backwards.map((name) => name.id)).toEqual([])
  })

  test('every name is there in both languages, with a reading in kana', () => {
    for (const { id, properties } of names) {
      expect(properties!.name_ja, String(id)).toBeTruthy()
      expect(properties!.name_en, String(id)).toMatch(/^[\p{Script=Latin}\s().’'-]+$/u)
      expect(properties!.reading, String(id)).toMatch(/^[ぁ-んァ-ヶー・]+$/)
      expect(properties!.rank, String(id)).toBeGreaterThanOrEqual(0)
    }
  })

  test.each([
    'sea-of-japan',
    'okhotsk-sea',
    'yellow-sea',
    'bohai',
    'tatar-strait',
    'siberia',
    'manchuria',
    'lake-baikal',
    'lake-khanka',
    'river-amur',
    'river-ussuri',
    'river-sungari',
    'river-lena',
    'river-yellow-river',
    'river-potomac',
  ])('%s is among them', (id) => expect(names.some((name) => name.id === id)).toBe(true))
})
