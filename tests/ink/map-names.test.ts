import { describe, expect, it } from 'vitest'
import { townNames } from '../../src/ink/map-names'
import { placeNames, type NameOptions } from '../../src/ink/names'
import type { Lesson, Place } from '../../src/model/types'
import { lesson } from './world'

const place = (id: string, more: Partial<Place>): Place => ({
  id,
  name: { ja: '奉天', en: 'Mukden', reading: 'ほうてん' },
  local: null,
  historical: null,
  today: null,
  lng: 200,
  lat: 100,
  precisionKm: 1,
  kind: 'city',
  rank: 1,
  ...more,
})
const world = (...places: Place[]): Lesson => ({ ...lesson, places: new Map(places.map((one) => [one.id, one])) })
const mukden = place('mukden', { today: { ja: '{瀋陽|しんよう}', en: 'Shenyang' } })
const vladivostok = place('vladivostok', { name: { ja: 'ウラジオストク', en: 'Vladivostok' }, historical: { ja: '{浦塩|うらじお}', en: 'Urajio' } }) // prettier-ignore
const harbin = place('harbin', { name: { ja: 'ハルビン', en: 'Harbin' }, historical: { ja: '{哈爾浜|ハルビン}' } })
const none = new Set<string>()

describe('names of towns', () => {
  it('carry readings only when the reader asks', () => {
    expect(townNames(world(mukden), none, 4, 'ja')[0]!.text).toBe('奉天')
    expect(townNames(world(mukden), none, 4, 'ja', { readings: true })[0]!.text).toBe('{奉天|ほうてん}')
    expect(townNames(world(mukden), none, 4, 'en', { readings: true })[0]!.text).toBe('Mukden')
  })

  it("put today's name in brackets when the reader asks, in the languages in which it differs", () => {
    const aside = (lang: 'ja' | 'en', one: Place) => townNames(world(one), none, 4, lang, { today: true })[0]!.aside
    expect(aside('ja', mukden)).toBe('（瀋陽）')
    expect(aside('en', mukden)).toBe('(Shenyang)')
    expect(aside('ja', place('peking', { today: { en: 'Beijing' } }))).toBeUndefined()
    expect(townNames(world(mukden), none, 4, 'en')[0]!.aside).toBeUndefined()
  })

  it('have the name of the time beside them, but not another way of writing the same name', () => {
    const aside = (one: Place, zoom: number, lang: 'ja' | 'en' = 'ja') =>
      townNames(world(one), none, zoom, lang)[0]!.aside
    expect(aside(vladivostok, 4)).toBe('浦塩')
    expect(aside(vladivostok, 2)).toBeUndefined()
    expect(aside(vladivostok, 4, 'en')).toBeUndefined()
    expect(aside(harbin, 4)).toBeUndefined()
  })

  it('come sooner the more of the lesson goes there', () => {
    const station = place('station', { rank: 3 })
    expect(townNames(world(station), none, 4.4, 'ja')).toEqual([])
    expect(townNames(world(station), new Set(['station']), 4.7, 'ja')).toHaveLength(1)
    const stops = Array.from({ length: 12 }, () => ({ place: 'station' }))
    const busy = { ...world(station), legs: new Map([['a', { stops }]]) } as unknown as Lesson
    expect(townNames(busy, none, 5.3, 'ja')).toHaveLength(1)
    expect(townNames(busy, new Set(['station']), 3.7, 'ja')[0]!.quiet).toBe(false)
  })
})

describe('a placed town', () => {
  const options: NameOptions = {
    project: (lng, lat) => [lng, lat],
    size: [400, 200],
    lang: 'ja',
    scale: 1,
    measure: (text, _style, size) => [...text].length * size,
    obstacles: [],
  }
  const towns = townNames(world(vladivostok), none, 4, 'ja', { readings: true })

  it('has its reading above, in letters of 7 px or more, inside its box', () => {
    const [name] = placeNames(townNames(world(mukden), none, 4, 'ja', { readings: true }), options)
    const [base, reading] = ['name', 'reading'].map((role) => name!.pieces.find((piece) => piece.role === role)!)
    expect(reading!.text).toBe('ほうてん')
    expect(reading!.size).toBeGreaterThanOrEqual(7)
    expect(reading!.y).toBeLessThan(base!.y - 11)
    expect(reading!.y - reading!.size * 0.8).toBeGreaterThan(name!.box.y - 1)
    expect(reading!.x).toBeGreaterThanOrEqual(name!.box.x)
  })

  it('gives up the name of the time before its own name', () => {
    expect(placeNames(towns, options)[0]!.pieces.map(({ text }) => text)).toContain('浦塩')
    const narrow = placeNames(towns, { ...options, obstacles: [{ x: 305, y: 0, w: 95, h: 200 }, { x: 0, y: 0, w: 190, h: 200 }] }) // prettier-ignore
    expect(narrow[0]!.pieces.map(({ text }) => text)).toEqual(['ウラジオストク'])
  })
})
