import { booleanPointInPolygon } from '@turf/turf'
import { beforeAll, describe, expect, it } from 'vitest'
import { areaNames, townNames, usedPlaces } from '../../src/ink/map-names'
import { estimate } from '../../src/ink/measure'
import { overlaps, placeNames, type Box, type Named, type PlacedName } from '../../src/ink/names'
import { inkObstacles } from '../../src/ink/names-obstacles'
import { namesToSvg } from '../../src/ink/names-svg'
import { withoutTwice, zoneNames } from '../../src/ink/zone-names'
import { zoneWord } from '../../src/ink/zone-words'
import type { Zone } from '../../src/model/types'
import { palettes } from '../../src/themes/palette'
import { flagship, shoot, type Flagship, type Shot } from './flagship'

let lesson: Flagship
beforeAll(async () => {
  lesson = await flagship()
}, 60_000)

type Lang = 'ja' | 'en'

const grid = ({ x, y, w, h }: Box): [number, number][] =>
  [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((across) =>
    [0.15, 0.5, 0.85].map((down): [number, number] => [x + across * w, y + down * h]),
  )

/** Whether a point of the screen lies on a zone as it is projected; rings that go behind the horizon are cut short. */
function isOn(point: [number, number], zone: Zone, { options }: Shot): boolean {
  return zone.geometry.coordinates.some((polygon) => {
    const rings = polygon.map((ring) => ring.flatMap(([lng, lat]) => {
      const at = options.project(lng!, lat!)
      return at ? [[at[0], at[1]]] : []
    })) // prettier-ignore
    if (rings[0]!.length < 4) return false
    return booleanPointInPolygon(point, { type: 'Polygon', coordinates: rings.map((ring) => [...ring, ring[0]!]) })
  })
}

/** The names of a scene as the map places them: busy towns, then the ink, then all other names round it. */
function namesOf(
  region: string,
  date: string,
  lang: Lang,
  screen: 'chromebook' | 'phone' = 'chromebook',
): { shot: Shot; zones: Named[]; towns: PlacedName[]; rest: PlacedName[] } {
  const shot = shoot(lesson, region, date, lang, screen)
  const { project, zoom = 4, obstacles = [] } = shot.options
  const { standing } = lesson.index.sceneAt(shot.moment)
  const wishes = { readings: lang === 'ja' }
  const options = {
    project, size: shot.size, lang, scale: 1, obstacles: [shot.date],
    measure: (text: string, _style: string, px: number) => estimate(text, 'unit', px),
  } // prettier-ignore
  const all = townNames(lesson.lesson, usedPlaces(standing), zoom, lang, wishes)
  const towns = placeNames(all.filter(({ quiet }) => !quiet), options) // prettier-ignore
  const areas = areaNames(lesson.areas, zoom, lang, wishes)
  const zones = zoneNames(standing.zones, {
    ...options,
    lesson: lesson.lesson,
    zoom,
    readings: wishes.readings,
    lands: areas,
  })
  const { solid, soft } = inkObstacles(shot.list)
  const rest = placeNames([...withoutTwice(areas, zones), ...zones, ...all.filter(({ quiet }) => quiet)], {
    ...options,
    obstacles: [...obstacles, ...solid, ...towns.flatMap(({ boxes }) => boxes)],
    soft,
  })
  return { shot, zones, towns, rest }
}

const scenes: [string, string][] = [
  ['siberia', '1918-09-18'],
  ['siberia', '1919-06-01'],
  ['siberia', '1920-08-18'],
  ['siberia', '1921-08-26'],
  ['northern-sakhalin', '1922-11-15'],
  ['northern-sakhalin', '1925-05-15'],
  ['shandong', '1914-10-15'],
  ['shandong', '1922-12-10'],
  ['washington', '1922-02-06'],
  ['whole', '1918-09-18'],
]
const cases = scenes.flatMap(([region, date]) => (['ja', 'en'] as const).map((lang) => [region, date, lang] as const))

describe('names of the flagship lesson', () => {
  it.each(cases)('%s %s %s: no name touches another, a tag, a head, the date or the edge', (region, date, lang) => {
    const { shot, towns, rest } = namesOf(region, date, lang)
    const { solid } = inkObstacles(shot.list)
    const names = [...towns, ...rest]
    expect(rest.length).toBeGreaterThan(0)
    names.forEach((name, i) => {
      for (const box of name.boxes) {
        expect(box.x >= 2 && box.y >= 2 && box.x + box.w <= shot.size[0] - 2 && box.y + box.h <= shot.size[1] - 2).toBe(
          true,
        )
        expect(overlaps(box, shot.date), name.id).toBe(false)
        for (const other of names.slice(i + 1))
          for (const their of other.boxes) expect(overlaps(box, their), `${name.id} ${other.id}`).toBe(false)
      }
    })
    for (const { id, boxes } of rest)
      for (const box of boxes)
        expect(
          solid.some((other) => overlaps(box, other)),
          id,
        ).toBe(false)
  })

  it.each(cases)('%s %s %s: a zone is named on itself and on no other', (region, date, lang) => {
    const { shot, zones, rest } = namesOf(region, date, lang)
    const { standing } = lesson.index.sceneAt(shot.moment)
    const outlines = standing.zones
      .map(({ zone }) => zone)
      .filter(({ status }) => status !== 'railway' && status !== 'guarded')
    for (const { id, box } of rest.filter((name) => zones.some((zone) => zone.id === name.id))) {
      const points = grid(box)
      const height = outlines.findIndex(({ stage }) => stage === id)
      const share = (zone: Zone): number => points.filter((point) => isOn(point, zone, shot)).length / points.length
      expect(share(outlines[height]!), id).toBeGreaterThan(0.25)
      for (const above of outlines.slice(height + 1)) expect(share(above), `${id} ${above.stage}`).toBeLessThan(0.25)
    }
  })

  it('carries readings over every kanji of a land or water that it shows', () => {
    for (const [region, date] of scenes) {
      for (const name of namesOf(region, date, 'ja').rest.filter(
        ({ style }) => style === 'sea' || style === 'country',
      )) {
        const kanji = /\p{Script=Han}/u.test(name.text)
        const stacked = name.pieces.every(({ angle }) => angle === 0) && name.pieces.length > 1
        if (kanji && !stacked)
          expect(
            name.pieces.some(({ role }) => role === 'reading'),
            name.text,
          ).toBe(true)
      }
    }
  })

  it('says what the map is about', () => {
    const said = (region: string, date: string, lang: Lang): string[] => {
      const { towns, rest } = namesOf(region, date, lang)
      return [...towns, ...rest].map(({ text }) => text)
    }
    expect(said('siberia', '1918-09-18', 'ja')).toEqual(expect.arrayContaining(['ウラジオストク', 'ハルビン', '日本海', '満洲', '外蒙古'])) // prettier-ignore
    expect(said('siberia', '1920-08-18', 'en')).toEqual(expect.arrayContaining(['Chita', 'Soviet Russia', 'SIBERIA', 'OUTER MONGOLIA'])) // prettier-ignore
    expect(said('northern-sakhalin', '1922-11-15', 'ja')).toEqual(expect.arrayContaining(['北樺太', '樺太（日本領）'])) // prettier-ignore
  })

  it('gives the same names on paper as on the screen', () => {
    const { rest } = namesOf('siberia', '1918-09-18', 'ja')
    const svg = namesToSvg(rest, palettes.light, 'ja', 1)
    for (const { pieces } of rest) for (const { text } of pieces) expect(svg).toContain(`>${text}</text>`)
    expect(svg).toContain('rotate(')
  })
})

describe('what a zone is called', () => {
  it.each([
    ['ja', 'コルチャーク政権（1919年7月）', 'コルチャーク政権'],
    [
      'ja',
      '{極東共和国|きょくとうきょうわこく}（1921年の{実効支配|じっこうしはい}）',
      '{極東共和国|きょくとうきょうわこく}',
    ],
    ['ja', '臨時シベリア政府、のち執政府（オムスク）', '臨時シベリア政府'],
    ['en', 'Far Eastern Republic, actual control 1921', 'Far Eastern Republic'],
    ['en', 'Kolchak’s territory, August–October 1919', 'Kolchak’s territory'],
    ['en', 'Yakutia, Okhotsk and Kamchatka', 'Yakutia, Okhotsk and Kamchatka'],
    ['en', 'Soviet Far East after the union of 15 November 1922', 'Soviet Far East'],
  ] as const)('%s: %s', (lang, name, word) => expect(zoneWord(name, lang)).toBe(word))
})
