import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLesson } from '../../src/cli/load'
import { readLesson } from '../../src/model/read'
import type { Leg, Lesson } from '../../src/model/types'

const FOLDER = fileURLToPath(new URL('../../geodata/basic-convention', import.meta.url))
const REGION = { mainland: /^(jp|us)-/, shandong: /^m-jp-/ }
/** Home ports and the Japanese garrison of Manchuria, which outlasted the expedition. */
const ELSEWHERE =
  /^(tokyo|kokura|moji|aomori|hirosaki|tsuruga|kanazawa|takada|ujina|sasebo|otaru|asahikawa|zentsuji|tadotsu|utsunomiya|manila|dalian|liaoyang|alexandrovsk|okha)$/

let lesson: Lesson
beforeAll(async () => {
  lesson = readLesson((await loadLesson(FOLDER)).files).lesson!
})

/** Where the legs of a nation are at noon: the stop left last, and whether they are on the move. */
function whereabouts(date: string, nation: string, ids: RegExp): { id: string; place: string; moving: boolean }[] {
  const noon = Date.parse(`${date}T12:00Z`) / 86_400_000
  const here = (leg: Leg) => leg.nation === nation && ids.test(leg.id) && leg.from <= noon && noon < leg.until
  return [...lesson.legs.values()].filter(here).map((leg) => {
    const i = leg.stops.findLastIndex(({ at }) => at <= noon)
    const place = leg.stops[i]?.place ?? ''
    return { id: leg.id, place, moving: (leg.stops[i + 1]?.place ?? place) !== place }
  })
}

const standing = (date: string, nation: string, ids: RegExp): string[] =>
  whereabouts(date, nation, ids).flatMap(({ place, moving }) => (moving || ELSEWHERE.test(place) ? [] : [place]))

describe('what must be true on the map of the flagship lesson', () => {
  it('has the siege army in Tsingtao on the day that it fell', () => {
    expect(standing('1914-11-08', 'JP', REGION.shandong)).toContain('tsingtao')
    expect(standing('1914-11-05', 'JP', /^m-jp-siege/)).toEqual(['fushan'])
  })

  it('has Japan ashore at Vladivostok on 13 August and at Khabarovsk on 6 September 1918', () => {
    expect(standing('1918-08-13', 'JP', /^jp-hq|^jp-navy/)).toContain('vladivostok')
    expect(whereabouts('1918-08-13', 'JP', /^jp-12d-ussuri$/)).toEqual([
      { id: 'jp-12d-ussuri', place: 'vladivostok', moving: true },
    ])
    expect(standing('1918-09-06', 'JP', REGION.mainland)).toContain('khabarovsk')
    expect(standing('1918-09-04', 'JP', REGION.mainland)).not.toContain('khabarovsk')
  })

  it('has the last Americans at Vladivostok on 1 April 1920 and none in Siberia on the 2nd', () => {
    expect(standing('1920-04-01', 'US', REGION.mainland)).toContain('vladivostok')
    expect(standing('1920-04-02', 'US', REGION.mainland)).toEqual([])
  })

  it('has no Japanese on the mainland on 26 October 1922, but a garrison in Northern Sakhalin', () => {
    expect(standing('1922-10-24', 'JP', REGION.mainland)).toContain('vladivostok')
    expect(standing('1922-10-26', 'JP', REGION.mainland)).toEqual([])
    expect(whereabouts('1922-10-26', 'JP', /^jp-sagaren-army$/)).toEqual([
      { id: 'jp-sagaren-army', place: 'alexandrovsk', moving: false },
    ])
  })

  it('has only Tsingtao garrisoned in Shandong after 6 May 1922, and nothing by February 1923', () => {
    expect(new Set(standing('1922-06-15', 'JP', REGION.shandong))).toEqual(new Set(['tsingtao']))
    expect(whereabouts('1923-02-01', 'JP', REGION.shandong)).toEqual([])
  })

  it('has no Japanese anywhere abroad on 1 June 1925, and the Soviets at Alexandrovsk', () => {
    expect(whereabouts('1925-05-14', 'JP', /./)).not.toEqual([])
    expect(whereabouts('1925-06-01', 'JP', /./)).toEqual([])
    expect(whereabouts('1925-06-01', 'SU', /./).map(({ place }) => place)).toEqual(['alexandrovsk'])
    expect(whereabouts('1922-12-01', 'SU', /./)).toEqual([])
  })

  it('counts no soldiers after the last withdrawal of each nation', () => {
    for (const { id, points, troops } of lesson.series) if (troops) expect(points.at(-1)?.plot, id).toBe(0)
  })
})
