import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLesson } from '../../src/cli/load'
import { readLesson } from '../../src/model/read'
import type { Lesson, LessonFiles } from '../../src/model/types'
import { fromCivil } from '../../src/time/moment'
import { patched } from './patch'
import type { Change } from './patch'

const OK = path.join(fileURLToPath(new URL('../golden/check', import.meta.url)), 'ok')
const LEGS = 'isle/legs.geojson'

let files: LessonFiles = {}
beforeAll(async () => {
  files = (await loadLesson(OK)).files
})

/** The lesson after some changes, which it must survive. */
const read = (...changes: Change[]): Lesson => {
  const { lesson } = readLesson(patched(files, changes))
  if (!lesson) throw new Error('the lesson was not read')
  return lesson
}

describe('a lesson', () => {
  it('has its span, opening at noon, regions and nations', () => {
    const lesson = read()
    expect([lesson.from, lesson.to]).toEqual([fromCivil(1901, 1, 1), fromCivil(1904, 1, 1)])
    expect(lesson.opening).toBe(fromCivil(1902, 4, 10) + 0.5)
    expect(lesson.regions[0]).toMatchObject({ id: 'isle', bounds: [100, 0, 125, 20], dateCorner: 'top-left' })
    expect(lesson.nations.get('BB')).toEqual({
      id: 'BB',
      name: { ja: 'ベル', en: 'Bel' },
      code: { ja: 'ベ', en: 'BB' },
    })
  })

  it('has a force of three legs, each until the next begins', () => {
    const [force, guard] = read().forces
    expect(force?.legs.map(({ id }) => id)).toEqual(['a-landing', 'a-march', 'a-home'])
    const [landing, march, home] = force?.legs ?? []
    expect(landing?.from).toBe(fromCivil(1902, 4, 1) + 0.5)
    expect(landing?.until).toBe(march?.from)
    expect(march?.until).toBe(home?.from)
    // Nobody stands about at home.
    expect(home?.until).toBe(home?.stops.at(-1)?.at)
    expect(guard?.legs[0]?.until).toBe(fromCivil(1902, 4, 20) + 0.5)
  })

  it('lets a leg end with its last possible day, or never', () => {
    const ends = (text: string | null) =>
      read({ file: LEGS, path: 'features.b-guard.properties.ends', set: text }).legs.get('b-guard')?.until
    expect(ends('1902-04-20')).toBe(fromCivil(1902, 4, 21))
    expect(ends('1902-04')).toBe(fromCivil(1902, 5, 1))
    expect(ends('1902-04~')).toBe(fromCivil(1902, 4, 30) + 0.5)
    expect(ends(null)).toBe(Infinity)
  })

  it('takes schematic from the ~ behind the way of travel, and km from the line', () => {
    const { stops, km, line } = read().legs.get('a-home') ?? { stops: [], km: [], line: [] }
    expect(stops.map(({ by, schematic, vertex }) => [by, schematic, vertex])).toEqual([
      [null, false, 0],
      ['foot', false, 1],
      ['sea', true, 2],
    ])
    expect(km.map(Math.round)).toEqual([0, 123, 670])
    expect(line).toHaveLength(3)
  })

  it('joins a line that was cut at the date line', () => {
    const lesson = read(
      { file: 'places.geojson', path: 'features.haven.geometry.coordinates', set: [-170, 10] },
      {
        file: LEGS,
        path: 'features.a-landing.geometry',
        set: {
          type: 'MultiLineString',
          coordinates: [
            [
              [-170, 10],
              [-180, 10],
            ],
            [
              [180, 10],
              [110, 10],
            ],
          ],
        },
      },
    )
    const leg = lesson.legs.get('a-landing')
    expect(leg?.line).toEqual([
      [190, 10],
      [180, 10],
      [110, 10],
    ])
    expect(leg?.stops.map(({ vertex }) => vertex)).toEqual([0, 2])
  })

  it('has zones with area, span and owner', () => {
    const [before, held] = read().zones
    expect(before).toMatchObject({ id: 'z-isle', stage: 'z-isle@1890-01-01', holder: 'BB', region: 'isle' })
    expect(held?.span.end.from).toBe(fromCivil(1903, 5, 1))
    expect(read().zones[2]?.span.end.from).toBe(Infinity)
    // Two degrees by two near 11° N.
    expect(held?.areaKm2).toBeGreaterThan(48_000)
    expect(held?.areaKm2).toBeLessThan(49_000)
  })

  it('has series by date, with empty cells as null', () => {
    const [series] = read().series
    expect(series?.points.map(({ value, low, plot, basis }) => [value, low, plot, basis])).toEqual([
      [0, 0, 0, 'zero'],
      [1000, 900, 1000, 'reported'],
      [null, 600, 800, 'interpolated'],
      [0, 0, 0, 'zero'],
    ])
    expect(series?.points[1]?.sources).toEqual(['annals', 'diary'])
  })

  it('keeps the good part when a feature is bad', () => {
    const lesson = read(
      { file: LEGS, path: 'features.b-guard.properties.kind', set: 'attack' },
      { file: 'isle/zones.geojson', path: 'features.0.geometry', set: null },
      { file: 'isle/events.geojson', path: 'features.e-landing.properties.date', set: '1902-13' },
    )
    expect([...lesson.legs.keys()]).toEqual(['a-landing', 'a-march', 'a-home'])
    expect(lesson.zones.map(({ stage }) => stage)).toEqual(['z-isle@1902-04-20', 'z-isle@1903-05-01'])
    expect(lesson.events).toEqual([])
    expect(lesson.treaties).toHaveLength(1)
  })

  it('shows the other language where one is missing, and doubts what has no confidence', () => {
    const lesson = read(
      { file: 'places.geojson', path: 'features.town.properties.name_ja', remove: true },
      { file: 'isle/events.geojson', path: 'features.e-landing.properties.confidence', remove: true },
    )
    expect(lesson.places.get('town')?.name).toEqual({ ja: 'Town', en: 'Town' })
    expect(lesson.events[0]?.confidence).toBe('low')
  })

  it('reads lists that a desktop GIS has saved as text', () => {
    const { features } = files['isle/treaties.geojson'] as { features: { properties: Record<string, unknown> }[] }
    const signatories = JSON.stringify(features[0]?.properties.signatories)
    const lesson = read({
      file: 'isle/treaties.geojson',
      path: 'features.t-peace.properties.signatories',
      set: signatories,
    })
    expect(lesson.treaties[0]?.signatories.map(({ nation }) => nation)).toEqual(['AA', 'BB'])
  })

  it('is null, and says why, without a lesson.json', () => {
    const { lesson, problems } = readLesson({})
    expect(lesson).toBeNull()
    expect(problems.map(({ file, code }) => [file, code])).toContainEqual(['lesson.json', 'missing'])
  })

  it.each([
    [
      'numbers for files',
      { 'lesson.json': 7, 'sources.json': 7, 'places.geojson': 7, 'isle/legs.geojson': null, 'series/troops.csv': 7 },
    ],
    [
      'lists of nothing',
      { 'sources.json': [null, 1, []], 'places.geojson': { type: 'FeatureCollection', features: [null, 3, {}] } },
    ],
  ])('does not throw on %s', (_, broken) => {
    const { problems } = readLesson({ ...files, ...broken })
    expect(problems.length).toBeGreaterThan(2)
  })
})
