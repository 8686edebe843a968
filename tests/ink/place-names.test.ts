import { beforeAll, describe, expect, it } from 'vitest'
import { townNames } from '../../src/ink/map-names'
import { namesAt, placeNameAt } from '../../src/ink/place-names'
import { readPlaces } from '../../src/model/read-places'
import type { Problem } from '../../src/model/types'
import { flagship, noon, type Flagship } from './flagship'

let world: Flagship
beforeAll(async () => {
  world = await flagship()
})

const nameOn = (id: string, date: string): string | null => {
  const town = townNames(world.lesson, new Set([id]), 7, 'en', { now: namesAt(world.lesson, noon(date)) })
  return town.find((one) => one.id === id)?.text ?? null
}

describe('renamed towns', () => {
  it.each([
    ['petrograd', '1914-08-31', 'Saint Petersburg'],
    ['petrograd', '1914-09-01', 'Petrograd'],
    ['petrograd', '1924-01-25', 'Petrograd'],
    ['petrograd', '1924-01-26', 'Leningrad'],
    ['ekaterinburg', '1924-11-13', 'Yekaterinburg'],
    ['ekaterinburg', '1924-11-14', 'Sverdlovsk'],
    ['simbirsk', '1918-07-22', 'Simbirsk'],
    ['murmansk', '1916-10-03', null],
    ['murmansk', '1917-01-01', 'Romanov-on-Murman'],
    ['murmansk', '1918-03-01', 'Murmansk'],
    ['vladivostok', '1914-01-01', 'Vladivostok'],
  ])('%s on %s is %s', (id, date, name) => expect(nameOn(id, date)).toBe(name))

  it('wait for the last possible day of an uncertain date', () => {
    expect(nameOn('alekseevsk', '1917-04-15')).toBe('Alekseevsk')
    expect(nameOn('alekseevsk', '1917-05-01')).toBe('Svobodny')
  })

  it('give the very same names until one changes', () => {
    const at = (date: string) => namesAt(world.lesson, noon(date))
    expect(at('1918-09-18')).toBe(at('1923-12-31'))
    expect(at('1924-01-26')).not.toBe(at('1924-01-25'))
  })

  it('do not repeat the name of today in brackets', () => {
    const wishes = { today: true, now: namesAt(world.lesson, noon('1914-01-01')) }
    const town = townNames(world.lesson, new Set(), 7, 'en', wishes).find(({ id }) => id === 'petrograd')
    expect(town?.aside).toBeUndefined()
  })
})

it('a name without a day, or with one that cannot be read, is reported and left out', () => {
  const properties = { id: 'a', name_ja: 'あ', name_en: 'A', kind: 'city', rank: 1, precision_km: 1, sources: 's', confidence: 'high' } // prettier-ignore
  const names = [{ ja: 'い', en: 'I', sources: 's' }, { ja: 'う', en: 'U', start: 'soon', sources: 's' }] // prettier-ignore
  const feature = { type: 'Feature', properties: { ...properties, names }, geometry: { type: 'Point', coordinates: [0, 0] } } // prettier-ignore
  const found: Problem[] = []
  const place = readPlaces('places.geojson', { type: 'FeatureCollection', features: [feature] }, (one) => found.push(one)).get('a')! // prettier-ignore
  expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(['names.0 missing', 'names.1.start bad-date'])
  expect(placeNameAt(place, 0).en).toBe('A')
})
