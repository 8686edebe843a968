import { describe, expect, test } from 'vitest'
import { fleetShips } from '../../src/charts/fleet-ships'
import { forcesOf, litOn } from '../../src/charts/lights'
import { recognitionTable, seriesTable } from '../../src/charts/numbers'
import { officeRows } from '../../src/charts/office-bands'
import { packLabels, textWidth } from '../../src/charts/pack-labels'
import { recognitionSteps } from '../../src/charts/recognition-steps'
import type { Office, Person, Recognition } from '../../src/model/types'
import { sceneIndex } from '../../src/scene/scene'
import { isoDay } from '../../src/time/moment'
import { makeTimescale } from '../../src/time/timescale'
import { date, leg, lesson, noon, series } from '../scene/world'

const both = (text: string) => ({ ja: text, en: text })
const years = { from: date('1918-01-01').from, to: date('1926-01-01').from }

const recognition = (id: string, when: string, lasting = true): Recognition => ({
  id,
  nation: id,
  name: both(id),
  of: 'SU',
  date: date(when),
  later: null,
  lasting,
  place: both('p'),
  lng: 0,
  lat: 0,
  form: both('note'),
  note: null,
  sources: ['s'],
  confidence: 'high',
})

describe('recognitions', () => {
  const small = { recognitions: [recognition('B', '1924-02-01'), recognition('A', '1919-05-27'), recognition('X', '1924-09', false), recognition('L', '1933-11-16')], to: years.to } // prettier-ignore
  const scale = makeTimescale(years, 800)
  const stairs = recognitionSteps(small, scale, 10)

  test('are stairs by date; those that did not last, or came later, make no step', () => {
    expect(stairs.steps.map(({ recognition: { id }, count, y }) => [id, count, y])).toEqual([
      ['A', 1, 15],
      ['B', 2, 5],
    ])
    expect(stairs.steps.map(({ at }) => isoDay(at))).toEqual(['1919-05-27', '1924-02-01'])
    expect(stairs.path).toBe('M0 25.0H139.9V15.0H608.4V5.0H800.0')
    expect([stairs.broken, stairs.later].map((list) => list.map(({ id }) => id))).toEqual([['X'], ['L']])
  })

  test('stand in the table with their sources', () => {
    const { rows } = recognitionTable(stairs.steps, lesson({}), 'en')
    expect(rows[1]).toEqual(['B', '1 February 1924', '2', 'note', 's'])
  })
})

const office = (kind: Office['kind'], nation: string, span: string, title = 'Premier'): Office => {
  const [start = '', end = ''] = span.split('/')
  return { kind, nation, title: both(title), start: date(start), end: date(end) }
}
const person = (id: string, ...offices: Office[]): Person => ({
  id,
  name: both(id),
  nation: offices[0]!.nation,
  born: null,
  died: null,
  offices,
  facts: [],
  note: null,
  sources: [],
})

test('offices: the leader over the foreign minister, the nation of the lesson first, terms cut to the lesson', () => {
  const rows = officeRows({
    ...years,
    forces: lesson({ legs: [leg('x', 'a 1918-08-01; b 1918-08-21')] }).forces,
    people: [
      person('w', office('head-of-state', 'US', '1913-03-04/1921-03-04', 'President')),
      person('h', office('head-of-state', 'US', '1921-03-04/1923-08-02', 'President')),
      person('hara', office('head-of-government', 'JP', '1918-09-29/1921-11-04')),
      person('u', office('foreign-minister', 'JP', '1918-09-29/1923-09-02', 'Minister'), office('head-of-government', 'JP', '1921-11-04/1921-11-13', 'Acting')), // prettier-ignore
      person('t', office('head-of-government', 'JP', '1916-10-09/1918-09-29')),
      person('g', office('foreign-minister', 'JP', '1918-04-23/1918-09-29', 'Minister')),
      person('gone', office('head-of-government', 'JP', '1901-06-02/1906-01-07')),
      person('lenin', office('head-of-government', 'RD', '1917-11-08/1922-12-30'), office('head-of-government', 'SU', '1922-12-30/1924-01-21')), // prettier-ignore
      person('one', office('head-of-government', 'IT', '1922-10-31/1925-07-25')),
    ],
  })
  expect(
    rows.map(({ nation, kind, title, terms }) => [nation, kind, title.en, terms.map((term) => term.person.id)]),
  ).toEqual([
    ['JP', 'head-of-government', 'Premier', ['t', 'hara', 'u']],
    ['JP', 'foreign-minister', 'Minister', ['g', 'u']],
    ['RD', 'head-of-government', 'Premier', ['lenin', 'lenin']],
    ['US', 'head-of-state', 'President', ['w', 'h']],
  ])
  expect(rows[0]!.terms.map(({ from, to }) => [isoDay(from), isoDay(to)])[0]).toEqual(['1918-01-01', '1918-09-29'])
})

describe('names of bands', () => {
  test('stand inside where they fit', () => {
    expect(packLabels([{ x: 10, w: 100, label: 40 }], 300)).toEqual([{ lane: 0, x: 40, leader: 14 }])
  })

  test('else hang as flags: of those that meet, the earlier lower, and none leaves the chart', () => {
    const flags = packLabels([{ x: 0, w: 8, label: 50 }, { x: 20, w: 8, label: 50 }, { x: 40, w: 8, label: 30 }, { x: 270, w: 8, label: 60 }], 300) // prettier-ignore
    expect(flags.map(({ lane }) => lane)).toEqual([3, 2, 1, 1])
    expect(flags[3]!.x).toBe(240)
    // A leader ends over its own name: those that it passes hang lower, or elsewhere.
    for (const [i, { leader, lane }] of flags.entries())
      for (const [k, other] of flags.entries())
        if (k !== i && other.lane < lane) expect(leader < other.x || leader > other.x + [50, 50, 30, 60][k]!).toBe(true)
  })

  test('Japanese characters are as wide as they are high', () => {
    expect([textWidth('原敬', 10), textWidth('Hara', 100)]).toEqual([20, 212])
  })
})

test('fleets are drawn as ships of the largest size; a lesson without the treaty has none', () => {
  const fleet = (nation: string, ratio: number, tons: number) => ({
    nation,
    ratio,
    tons,
    carrierTons: 0,
    kept: [],
    note: null,
  })
  const capitalShips = {
    ...{ id: 'capital-ships', treaty: 't', shipTons: 35_000, gunInches: 16, holidayYears: 10, note: null, sources: [] },
    fleets: [fleet('US', 5, 525_000), fleet('JP', 3, 315_000), fleet('FR', 1.67, 175_000)],
  }
  expect(fleetShips({ capitalShips }).map(({ nation, ships }) => [nation, ships])).toEqual([
    ['US', 15],
    ['JP', 9],
    ['FR', 5],
  ])
  expect(fleetShips({ capitalShips: null })).toEqual([])
})

describe('the light on the map', () => {
  const region = (id: string, name: string) => ({
    ...{ id, name: both(name), bounds: [0, 0, 1, 1] as const, dateCorner: 'top-left' as const },
  })
  const world = {
    ...lesson({
      legs: [
        leg('siberia-1', 'a 1918-08-01; b 1918-08-21', { region: 'siberia' }),
        leg('sakhalin-1', 'c 1920-04-21; d 1920-05-01', { region: 'northern-sakhalin' }),
        leg('us-1', 'd 1918-08-05; d 1918-08-06', { nation: 'US', region: 'siberia' }),
      ],
    }),
    regions: [region('siberia', 'シベリア'), region('northern-sakhalin', '{北樺太|きたからふと}')],
  }
  const scoped = (nation: string, ja: string) => ({ ...series(nation, nation, []), scope: { ja, en: '' } })

  test('falls on the forces that a series counts: by nation, and by the region that it names first', () => {
    expect(forcesOf(scoped('JP', 'シベリアの軍（{北樺太|きたからふと}を除く）'), world)).toEqual(['siberia-1'])
    expect(forcesOf(scoped('JP', '{北樺太|きたからふと}'), world)).toEqual(['sakhalin-1'])
    expect(forcesOf(scoped('JP', 'どこか'), world)).toEqual(['siberia-1', 'sakhalin-1'])
    expect(forcesOf(scoped('US', '{北樺太|きたからふと}'), world)).toEqual(['us-1'])
  })

  test('only on what is on the map that day; without any nothing pales', () => {
    const scene = sceneIndex(world).sceneAt(noon('1918-08-25'))
    expect(litOn(scene, ['siberia-1', 'sakhalin-1'])).toEqual(new Set(['siberia-1']))
    expect(litOn(scene, ['sakhalin-1'])).toBeNull()
    expect(litOn(scene, [])).toBeNull()
  })
})

test('the table says what is reported, what is estimated, and by whom', () => {
  const source = { id: 's', title: 'Report of the army', kind: 'book', seen: 'none' } as const
  const one = series('JP', 'JP', [
    { when: date('1918-12'), plot: 300, low: 200, high: 400, basis: 'interpolated' },
    { when: date('1918-08-01'), value: 12_500, low: 10_500, high: 12_500, plot: 12_500, sources: ['s'] },
  ])
  expect(seriesTable(one, { sources: new Map([['s', source]]) }, 'en').rows).toEqual([
    ['1 August 1918', '12,500', '10,500–12,500', 'reported', 'Report of the army'],
    ['December 1918', '300', '200–400', 'no report, estimated', ''],
  ])
})
