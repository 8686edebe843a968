import { describe, expect, it } from 'vitest'
import { at } from '../../src/cli/at'
import type { Answer } from '../../src/cli/at'
import { loadLesson } from '../../src/cli/load'
import { readLesson } from '../../src/model/read'
import { sceneIndex } from '../../src/scene/scene'
import { fromCivil, isoDay } from '../../src/time/moment'

const { files } = await loadLesson('geodata/basic-convention')
const { lesson } = readLesson(files)
if (!lesson) throw new Error('the flagship lesson cannot be read')
const index = sceneIndex(lesson)

type Force = Answer['forces'][number]
type LngLat = readonly [lng: number, lat: number]
type Box = readonly [west: number, south: number, east: number, north: number]

const RUSSIAN_MAINLAND: Box = [60, 42.6, 141.4, 75]
const NORTH_SAKHALIN: Box = [141.6, 50, 144.8, 54.5]
const SHANDONG: Box = [114.5, 34.3, 122.8, 38.4]

const TOWN = {
  vladivostok: [131.89, 43.12],
  nikolsk: [131.95, 43.8],
  khabarovsk: [135.07, 48.48],
  blagoveshchensk: [127.53, 50.27],
  nikolaevsk: [140.72, 53.14],
  alexandrovsk: [142.16, 50.9],
  chita: [113.5, 52.03],
  irkutsk: [104.28, 52.29],
  omsk: [73.37, 54.99],
  yekaterinburg: [60.6, 56.84],
  moscow: [37.62, 55.75],
  petrograd: [30.31, 59.94],
  tokyo: [139.75, 35.68],
  seoul: [126.98, 37.57],
  toyohara: [142.73, 46.96],
  harbin: [126.63, 45.75],
  dairen: [121.62, 38.92],
  tsingtao: [120.34, 36.07],
  jinan: [117, 36.66],
  urga: [106.92, 47.92],
  kyzyl: [94.45, 51.72],
} satisfies Record<string, LngLat>

const on = (day: string, point?: LngLat): Answer => {
  const answer = at(lesson!, day, point && { point: { lng: point[0], lat: point[1] } })
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}

const forces = (day: string, nation: string): Force[] => on(day).forces.filter((force) => force.nation === nation)

const within = (day: string, nation: string, [west, south, east, north]: Box): string[] =>
  forces(day, nation)
    .filter(({ lng, lat }) => lng >= west && lng <= east && lat >= south && lat <= north)
    .map(({ leg }) => leg)

/** Where a nation's forces stand: the places, each once. */
const standing = (day: string, nation: string): string[] => [
  ...new Set(forces(day, nation).flatMap(({ state, place }) => (state === 'stationed' ? [place] : []))),
]

/** How one leg is: `stationed irkutsk`, `moving vladivostok`; undefined when it is not on the map. */
const leg = (day: string, id: string): string | undefined =>
  on(day)
    .forces.filter((force) => force.leg === id)
    .map(({ state, place }) => `${state} ${place}`)[0]

/** Sure holders of land by territory or claim, uppermost first, each once. */
const land = (day: string, town: keyof typeof TOWN): string[] => [
  ...new Set(
    on(day, TOWN[town]).here?.flatMap(({ holder, status, certainty }) =>
      status === 'territory' && certainty === 'sure' ? [holder] : [],
    ),
  ),
]

/** The uppermost zone that is sure: `JP occupied`. */
const above = (day: string, town: keyof typeof TOWN): string | undefined => {
  const top = on(day, TOWN[town]).here?.find(({ certainty }) => certainty === 'sure')
  return top && `${top.holder} ${top.status}`
}

const total = (day: string, nation: string): number | null | undefined =>
  on(day).totals.find((one) => one.nation === nation)?.value

const treaty = (day: string, id: string): string | undefined => on(day).treaties.find((one) => one.id === id)?.state
const happened = (day: string): string[] => on(day).events.map(({ id }) => id)

type Row = readonly [day: string, statement: string, found: (day: string) => unknown, expected: unknown]

const LAND: Row[] = [
  ['1898-03-05', 'Tsingtao is not leased yet', (day) => above(day, 'tsingtao'), undefined],
  ['1898-03-10', 'Germany leases Tsingtao', (day) => above(day, 'tsingtao'), 'DE leased'],
  ['1898-03-10', 'Vladivostok is Russian', (day) => land(day, 'vladivostok'), ['RU']],
  ['1898-03-10', 'Tokyo is Japanese', (day) => land(day, 'tokyo'), ['JP']],
  ['1905-09-04', 'all of Sakhalin is Russian', (day) => land(day, 'toyohara'), ['RU']],
  ['1905-09-06', 'southern Sakhalin is Japanese', (day) => land(day, 'toyohara'), ['JP']],
  ['1905-09-06', 'northern Sakhalin stays Russian', (day) => land(day, 'alexandrovsk'), ['RU']],
  ['1905-09-06', 'Dairen is leased by Japan', (day) => above(day, 'dairen'), 'JP leased'],
  ['1910-08-29', 'Korea is annexed', (day) => land(day, 'seoul'), ['JP']],
  ['1914-01-01', 'Petrograd is surely the Empire’s', (day) => above(day, 'petrograd'), 'RU territory'],
  ['1914-10-08', 'the railway station at Jinan is in Japanese hands', (day) => above(day, 'jinan'), 'JP railway'],
  ['1914-11-06', 'Tsingtao is German to the last day', (day) => above(day, 'tsingtao'), 'DE leased'],
  ['1914-11-07', 'Tsingtao changes hands', (day) => above(day, 'tsingtao'), 'JP occupied'],
  ['1917-03-20', 'Petrograd is Russia’s under the Provisional Government', (day) => land(day, 'petrograd'), ['RU']],
  ['1917-11-08', 'Petrograd is in Soviet hands', (day) => land(day, 'petrograd'), ['RD']],
  ['1917-11-08', 'no emperor protects Tuva any more', (day) => land(day, 'kyzyl'), []],
  ['1918-09-04', 'Khabarovsk is Soviet', (day) => above(day, 'khabarovsk'), 'RD territory'],
  ['1918-09-06', 'the Japanese hold Khabarovsk', (day) => above(day, 'khabarovsk'), 'JP occupied'],
  [
    '1918-10-15',
    'and still do with an American regiment beside them',
    (day) => above(day, 'khabarovsk'),
    'JP occupied',
  ],
  ['1919-07-16', 'Yekaterinburg is Red and no Briton is left', (day) => above(day, 'yekaterinburg'), 'RD territory'],
  ['1919-11-13', 'Omsk is Kolchak’s', (day) => land(day, 'omsk'), ['WH']],
  ['1919-11-14', 'Omsk is Red', (day) => land(day, 'omsk'), ['RD']],
  ['1920-03-07', 'Irkutsk is Red', (day) => land(day, 'irkutsk'), ['RD']],
  ['1920-04-02', 'no sector is American', (day) => on(day).zones.filter(({ holder }) => holder === 'US'), []],
  ['1920-04-21', 'Alexandrovsk is occupied', (day) => above(day, 'alexandrovsk'), 'JP occupied'],
  ['1920-10-22', 'Chita is the republic’s', (day) => land(day, 'chita'), ['FE']],
  ['1920-11-01', 'the Japanese are gone from Khabarovsk', (day) => above(day, 'khabarovsk'), 'FE territory'],
  ['1921-02-10', 'Ungern holds Urga', (day) => above(day, 'urga'), 'WH occupied'],
  ['1921-05-26', 'Whites take over at Vladivostok', (day) => land(day, 'vladivostok'), ['WH']],
  ['1922-09-26', 'Nikolaevsk is still occupied', (day) => above(day, 'nikolaevsk'), 'JP occupied'],
  ['1922-10-24', 'Vladivostok is still occupied', (day) => above(day, 'vladivostok'), 'JP occupied'],
  ['1922-10-26', 'Vladivostok is the republic’s', (day) => above(day, 'vladivostok'), 'FE territory'],
  ['1922-10-26', 'northern Sakhalin is occupied', (day) => above(day, 'alexandrovsk'), 'JP occupied'],
  ['1922-11-15', 'the republic is part of Soviet Russia', (day) => land(day, 'chita'), ['RD']],
  ['1922-12-09', 'Tsingtao is still Japanese', (day) => above(day, 'tsingtao'), 'JP occupied'],
  ['1922-12-11', 'Tsingtao is China’s', (day) => above(day, 'tsingtao'), 'CN territory'],
  ['1922-12-29', 'nothing is Soviet Union', (day) => on(day).zones.filter(({ holder }) => holder === 'SU'), []],
  ['1922-12-30', 'the Union is there', (day) => [land(day, 'moscow'), land(day, 'vladivostok')], [['SU'], ['SU']]],
  ['1922-12-31', 'and nothing is Soviet Russia’s', (day) => on(day).zones.filter(({ holder }) => holder === 'RD'), []],
  [
    '1922-12-31',
    'the Shandong railway is run by Japan to the end of the year',
    (day) => above(day, 'jinan'),
    'JP railway',
  ],
  [
    '1924-10-03',
    'Soviets and Chinese run the railway at Harbin',
    (day) => on(day, TOWN.harbin).here?.[0]?.holder2,
    'CN',
  ],
  ['1925-05-14', 'the flag still flies at Alexandrovsk', (day) => above(day, 'alexandrovsk'), 'JP occupied'],
  ['1925-05-15', 'northern Sakhalin is Soviet', (day) => above(day, 'alexandrovsk'), 'SU territory'],
  ['1928-06-01', 'southern Sakhalin stays Japanese', (day) => land(day, 'toyohara'), ['JP']],
]

const FORCES: Row[] = [
  ['1914-09-02', 'the 18th Division lands at Longkou', (day) => leg(day, 'm-jp-longkou'), 'stationed longkou'],
  ['1914-10-15', 'the siege army is before Tsingtao', (day) => leg(day, 'm-jp-siege'), 'stationed fushan'],
  ['1914-11-07', 'the siege army is in Tsingtao', (day) => leg(day, 'm-jp-siege'), 'stationed tsingtao'],
  ['1914-11-07', 'the German garrison is one no more', (day) => leg(day, 'm-de-garrison'), undefined],
  ['1914-11-13', 'its men wait in Tsingtao as prisoners', (day) => leg(day, 'm-de-pow'), 'stationed tsingtao'],
  ['1914-11-18', 'prisoners are no German force', (day) => forces(day, 'DE'), []],
  ['1917-04-09', 'nor are those at Bando', (day) => forces(day, 'DE'), []],
  ['1918-04-05', 'marines land at Vladivostok', (day) => leg(day, 'jp-marines-april-1918'), 'stationed vladivostok'],
  ['1918-08-13', 'Japanese are ashore at Vladivostok', (day) => standing(day, 'JP').includes('vladivostok'), true],
  ['1918-09-04', 'no Japanese is at Khabarovsk', (day) => standing(day, 'JP').includes('khabarovsk'), false],
  ['1918-09-06', 'Japanese are at Khabarovsk', (day) => standing(day, 'JP').includes('khabarovsk'), true],
  ['1918-11-11', 'the French are at Novonikolaevsk', (day) => leg(day, 'fr-bcs-west'), 'stationed novonikolaevsk'],
  ['1919-01-07', 'the Hampshires reach Omsk', (day) => leg(day, 'gb-hants-deploy'), 'stationed omsk'],
  ['1919-06-10', 'they stand at Yekaterinburg', (day) => leg(day, 'gb-hants-ekaterinburg'), 'stationed ekaterinburg'],
  ['1919-07-16', 'they are gone from it', (day) => standing(day, 'GB').includes('ekaterinburg'), false],
  ['1920-01-01', 'Honjo’s men reach Irkutsk', (day) => leg(day, 'jp-honjo-irkutsk'), 'stationed irkutsk'],
  ['1920-03-07', 'the 5th Red Army enters Irkutsk', (day) => leg(day, 'rd-5th-army'), 'stationed irkutsk'],
  ['1920-03-15', 'no army of a republic that is not there', (day) => forces(day, 'FE'), []],
  ['1920-03-31', 'Americans are still at Vladivostok', (day) => standing(day, 'US').includes('vladivostok'), true],
  ['1920-04-02', 'no American stands anywhere', (day) => standing(day, 'US'), []],
  ['1920-04-02', 'nor is one on Russian soil', (day) => within(day, 'US', RUSSIAN_MAINLAND), []],
  ['1920-05-15', 'nor on the map a month later', (day) => forces(day, 'US'), []],
  ['1920-10-22', 'the republic’s army takes Chita', (day) => leg(day, 'fe-chita-1920'), 'stationed chita'],
  ['1922-02-14', 'and Khabarovsk', (day) => leg(day, 'fe-volochaevka-1922'), 'stationed khabarovsk'],
  ['1922-09-18', 'Japanese are back at Nikolsk', (day) => leg(day, 'jp-1922-zone1'), 'stationed nikolsk-ussuriisky'],
  ['1922-10-26', 'no Japanese is on the mainland', (day) => within(day, 'JP', RUSSIAN_MAINLAND), []],
  ['1922-10-26', 'nor stands there', (day) => standing(day, 'JP').sort(), ['alexandrovsk', 'okha', 'tsingtao']],
  ['1922-11-01', 'all are home from the mainland', (day) => within(day, 'JP', RUSSIAN_MAINLAND), []],
  ['1922-11-01', 'some stay on northern Sakhalin', (day) => within(day, 'JP', NORTH_SAKHALIN).length > 0, true],
  ['1922-12-01', 'Japanese are in Shandong', (day) => within(day, 'JP', SHANDONG).length > 0, true],
  ['1923-02-01', 'no Japanese soldier is in Shandong', (day) => within(day, 'JP', SHANDONG), []],
  ['1925-05-14', 'the oil fields have been left before Alexandrovsk', (day) => standing(day, 'JP'), ['alexandrovsk']],
  ['1925-05-15', 'no Japanese stands under the Soviet flag', (day) => standing(day, 'JP'), []],
  ['1925-06-01', 'no Japanese is on northern Sakhalin or elsewhere', (day) => forces(day, 'JP'), []],
  ['1928-06-01', 'and none comes back', (day) => forces(day, 'JP'), []],
]

const TOTALS: Row[] = [
  ['1914-11-06', 'the garrison of Tsingtao is not worn away to nothing', (day) => total(day, 'DE'), 4900],
  ['1914-11-06', 'nor is the siege army', (day) => total(day, 'JP'), 29000],
  ['1914-11-06', 'nor the British', (day) => total(day, 'GB'), 1369],
  ['1914-12-05', 'nobody is counted once the besiegers are gone', (day) => on(day).totals, []],
  ['1918-02-01', 'nobody is counted before the landing', (day) => total(day, 'JP'), undefined],
  ['1918-08-13', 'Americans at sea are not in Siberia', (day) => total(day, 'US'), undefined],
  ['1918-08-16', 'the 27th Infantry is', (day) => total(day, 'US'), 1590],
  ['1918-11-11', 'Japan has 72,400 men in Siberia', (day) => total(day, 'JP'), 72400],
  ['1919-03-19', 'the United States 7,500', (day) => total(day, 'US'), 7500],
  ['1919-05-01', 'the Whites are not Semyonov’s men alone', (day) => total(day, 'WH'), null],
  ['1920-04-01', 'no American is counted', (day) => total(day, 'US'), 0],
  ['1920-09-02', 'no Czech is counted', (day) => total(day, 'CS'), 0],
  ['1924-12-15', 'Japan has 1,900 on northern Sakhalin', (day) => total(day, 'JP'), 1900],
  ['1925-03-15', 'the winter takes none of them home', (day) => total(day, 'JP'), 1900],
  ['1925-05-15', 'none is counted any more', (day) => total(day, 'JP'), 0],
  ['1925-06-01', 'nor ever after', (day) => on(day).totals.filter(({ high }) => high > 0), []],
]

const PAPER: Row[] = [
  ['1905-09-05', 'Portsmouth is signed', (day) => treaty(day, 't-portsmouth-1905'), 'signed'],
  ['1917-11-02', 'Lansing and Ishii exchange notes', (day) => treaty(day, 't-lansing-ishii-1917') !== undefined, true],
  [
    '1918-03-06',
    'the Blagoveshchensk rising begins',
    happened,
    expect.arrayContaining(['ev-blagoveshchensk-march1918']),
  ],
  ['1918-08-02', 'Japan declares its expedition', happened, expect.arrayContaining(['ev-japan-declares'])],
  ['1920-04-01', 'the last Americans leave', happened, expect.arrayContaining(['ev-us-leave'])],
  ['1920-04-05', 'the Japanese strike', happened, expect.arrayContaining(['ev-april-offensive'])],
  ['1920-04-06', 'the republic is proclaimed', happened, expect.arrayContaining(['e-fer'])],
  ['1922-10-25', 'the last Japanese sail from Vladivostok', happened, expect.arrayContaining(['ev-vladivostok-1922'])],
  ['1922-02-05', 'the Shandong treaty is signed', (day) => treaty(day, 't-shantung-1922'), 'signed'],
  ['1923-08-16', 'the alliance lives', (day) => treaty(day, 't-anglo-japanese-1911'), 'in-force'],
  ['1923-08-17', 'the alliance lapses', (day) => treaty(day, 't-anglo-japanese-1911'), 'ended'],
  ['1925-01-20', 'the Basic Convention is signed', (day) => treaty(day, 't-soviet-japan-1925'), 'signed'],
  ['1925-02-26', 'and in force', (day) => treaty(day, 't-soviet-japan-1925'), 'in-force'],
  ['1925-05-15', 'northern Sakhalin is evacuated', happened, expect.arrayContaining(['e-n-sakhalin-evacuated'])],
]

describe('what the flagship says on a day', () => {
  const rows = [...LAND, ...FORCES, ...TOTALS, ...PAPER]
  it.each(rows)('%s: %s', (day, _, found, expected) => {
    expect(found(day)).toEqual(expected)
  })
})

describe('the flagship in every week from 1898 to 1928', () => {
  const days = Array.from({ length: 1618 }, (_, week) => fromCivil(1898, 1, 1) + 7 * week)
  /** First and last day on which a state or party may hold land or have men. */
  const LIFE: Record<string, readonly [first: string, last: string]> = {
    // Its secret spheres were given up at some time in November.
    RU: ['1800-01-01', '1917-11-30'],
    RD: ['1917-11-07', '1922-12-29'],
    SU: ['1922-12-30', '1999-12-31'],
    FE: ['1920-04-06', '1922-11-15'],
    WH: ['1917-11-07', '1922-12-31'],
    CS: ['1918-01-01', '1920-11-30'],
    PZ: ['1920-01-31', '1920-12-31'],
    TV: ['1921-08-13', '1999-12-31'],
    MN: ['1911-12-29', '1999-12-31'],
    DE: ['1898-03-06', '1914-11-17'],
  }
  const lives = (day: number, nation: string): boolean => {
    const [first, last] = LIFE[nation] ?? ['0001-01-01', '9999-12-31']
    return isoDay(day) >= first && isoDay(day) <= last
  }
  const km = (a: { lng: number; lat: number }, b: { lng: number; lat: number }) => {
    const rad = Math.PI / 180
    const east = (((b.lng - a.lng + 540) % 360) - 180) * Math.cos(((a.lat + b.lat) / 2) * rad)
    return 111.2 * Math.hypot(east, b.lat - a.lat)
  }

  it('knows no state before it came or after it went', () => {
    const wrong = days.flatMap((day) => {
      const { standing: still, moving } = index.sceneAt(day + 0.5)
      const nations = [
        ...still.zones.flatMap(({ zone }) => [zone.holder, zone.holder2 ?? zone.holder]),
        ...[...still.stationed, ...moving].map(({ force }) => force.nation),
      ]
      return nations.flatMap((nation) => (lives(day, nation) ? [] : [`${isoDay(day)} ${nation}`]))
    })
    expect(wrong).toEqual([])
  })

  it('has every force once, at its place when it stands, with men within their range', () => {
    for (const day of days) {
      const { standing: still, moving } = index.sceneAt(day + 0.5)
      const all = [...still.stationed, ...moving]
      expect(new Set(all.map(({ force }) => force.id)).size).toBe(all.length)
      for (const { leg, place, state, men, ...here } of all) {
        const what = `${isoDay(day)} ${leg.id}`
        if (state === 'stationed') expect(km(here, lesson!.places.get(place)!), what).toBeLessThan(60)
        const { low, value, high } = men ?? { low: null, value: null, high: null }
        const range = [low, value, high].filter((one) => one !== null)
        expect(range, what).toEqual([...range].sort((a, b) => a - b))
      }
    }
  })

  it('has totals within their range', () => {
    for (const day of days) {
      for (const { nation, low, value, high } of index.totalsAt(day + 0.5)) {
        const range = value === null ? [low, high] : [low, value, high]
        expect(range, `${isoDay(day)} ${nation}`).toEqual([...range].sort((a, b) => a - b))
      }
    }
  })

  it('gives no town two masters that are both sure', () => {
    for (const [town, [lng, lat]] of Object.entries(TOWN)) {
      for (const day of days.filter((_, week) => week % 4 === 0)) {
        const masters = index
          .holdersAt(lng, lat, day + 0.5)
          .filter(({ zone, certainty }) => zone.status === 'territory' && certainty === 'sure')
        expect(new Set(masters.map(({ zone }) => zone.holder)).size, `${town} ${isoDay(day)}`).toBeLessThanOrEqual(1)
      }
    }
  })
})
