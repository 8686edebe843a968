import { readFile } from 'node:fs/promises'
import type { FeatureCollection } from 'geojson'
import { beforeAll, describe, expect, test } from 'vitest'
import { plain } from '../../src/i18n/ruby'
import { loadLesson } from '../../src/cli/load'
import { readLesson } from '../../src/model/read'
import type { Lesson } from '../../src/model/types'
import { makeSearch, type Search } from '../../src/search'
import { entriesOf } from '../../src/search/entries'

let lesson: Lesson
let search: Search
beforeAll(async () => {
  const { files } = await loadLesson('geodata/basic-convention')
  lesson = readLesson(files).lesson!
  const areas = JSON.parse(await readFile('geodata/base/names.geojson', 'utf8')) as FeatureCollection
  search = makeSearch(lesson, areas)
})

/** English titles of what is found first of a kind. */
const found = (query: string, kind: string): string[] =>
  search(query)
    .filter((group) => group.kind === kind)
    .flatMap(({ hits }) => hits.map(({ entry }) => entry.title.en))

describe('a town is found by whatever name one knows', () => {
  test.each([
    '尼港',
    'にこう',
    'ニコラエフスク',
    'ﾆｺﾗｴﾌｽｸ',
    'にこらーえふすく',
    'Nikolaevsk',
    'nikolayevsk',
    'Николаевск',
  ])('%s', (query) => expect(found(query, 'place')[0]).toBe('Nikolaevsk-on-Amur'))
  test.each(['うらじお', '浦塩', 'ウラジオストク', 'vladivostok', 'Vladivostock'])('%s', (query) =>
    expect(found(query, 'place')[0]).toBe('Vladivostok'),
  )
  test.each(['ぺきん', '北京', 'Beijing', 'peking'])('%s', (query) => expect(found(query, 'place')[0]).toBe('Peking'))
})

test('a sea, by its reading', () => {
  expect(found('にほんかい', 'area')).toEqual(['Sea of Japan'])
  expect(found('日本海', 'area')).toEqual(['Sea of Japan'])
})

test('a fact carries the date and the place to go to', () => {
  const [group] = search('日ソ基本条約').filter(({ kind }) => kind === 'treaty')
  const treaty = group!.hits[0]!.entry
  expect(treaty.id).toBe('t-soviet-japan-1925')
  expect(treaty.when?.edtf).toBe('1925-01-20')
  expect(treaty.at?.lng).toBeCloseTo(116.4, 0)
})

test('words in any order all have to be there', () => {
  expect(found('legion czechoslovak', 'term')).toContain('Czechoslovak Legion')
  expect(found('czechoslovak bananas', 'term')).toEqual([])
})

test('the whole name comes before names that only hold it', () => {
  expect(found('Chita', 'place')[0]).toBe('Chita')
})

test('nothing is found for nothing, for marks alone and for nonsense', () => {
  for (const query of ['', '  ', '・', '(', 'qqxyzzy', '\\', '[', '*']) expect(search(query)).toEqual([])
})

test('everything can be found by its title in either language', () => {
  const lost = entriesOf(lesson).filter((entry) =>
    [entry.title.en, plain(entry.title.ja)].some(
      (title) => !search(title, Infinity).some(({ hits }) => hits.some((hit) => hit.entry.id === entry.id)),
    ),
  )
  expect(lost.map(({ id }) => id)).toEqual([])
})

test('no more than asked for of each kind, and how many there were', () => {
  const [group] = search('vladivostok', 2).filter(({ kind }) => kind === 'force')
  expect(group!.hits).toHaveLength(2)
  expect(group!.all).toBeGreaterThan(10)
})
