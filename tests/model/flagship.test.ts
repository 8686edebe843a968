import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLesson } from '../../src/cli/load'
import { checkLesson } from '../../src/model/checks'
import { polygonsOf } from '../../src/model/geo'
import { readLesson } from '../../src/model/read'
import type { Lesson, LessonFiles, Problem } from '../../src/model/types'
import { patched } from './patch'
import type { Change } from './patch'

const FOLDER = fileURLToPath(new URL('../../geodata/basic-convention', import.meta.url))

let files: LessonFiles = {}
let lesson: Lesson
beforeAll(async () => {
  const loaded = await loadLesson(FOLDER)
  expect(loaded.problems).toEqual([])
  files = loaded.files
  const read = readLesson(files).lesson
  if (!read) throw new Error('the flagship lesson was not read')
  lesson = read
})

describe('the flagship lesson', () => {
  it('has no findings', () => {
    expect(checkLesson(files)).toEqual([])
  })

  it('is read whole: every feature of its files is in the lesson', () => {
    const count = (name: string) =>
      Object.entries(files)
        .filter(([file]) => file.endsWith(`${name}.geojson`))
        .reduce((sum, [, data]) => sum + (data as { features: unknown[] }).features.length, 0)
    expect(lesson.legs.size).toBe(count('/legs'))
    expect(lesson.zones).toHaveLength(count('/zones'))
    expect(lesson.treaties).toHaveLength(count('/treaties'))
    expect(lesson.events).toHaveLength(count('/events'))
    expect(lesson.places.size).toBe(count('places'))
    expect(lesson.legs.size).toBeGreaterThan(100)
  })

  it('has moments that rise along every leg, each inside its date', () => {
    for (const leg of lesson.legs.values()) {
      leg.stops.forEach(({ at, when, vertex }, i) => {
        expect(at, `${leg.id} stop ${i}`).toBeGreaterThanOrEqual(when.from)
        expect(at, `${leg.id} stop ${i}`).toBeLessThan(when.to)
        const before = leg.stops[i - 1]
        if (before) expect(at, `${leg.id} stop ${i}`).toBeGreaterThan(before.at)
        if (before) expect(vertex).toBeGreaterThanOrEqual(before.vertex)
      })
      expect(leg.from).toBe(leg.stops[0]?.at)
      expect(leg.until).toBeGreaterThanOrEqual(leg.stops.at(-1)?.at ?? Infinity)
    }
  })

  it('hands men over without a gap', () => {
    for (const leg of lesson.legs.values()) {
      if (leg.next !== null) expect(leg.until, leg.id).toBe(lesson.legs.get(leg.next)?.from)
    }
  })
})

const SIBERIA = 'siberia/legs.geojson'
const LANDING = 'features.jp-12d-landing'

/** Slips of a hurried editor in the real lesson, and where each must be found. */
const slips: [slip: string, change: Change, where: Partial<Problem>][] = [
  [
    'source misspelt',
    { file: SIBERIA, path: `${LANDING}.properties.sources`, set: 'hara1998' },
    { field: 'sources', code: 'unknown-source' },
  ],
  [
    'source taken away',
    { file: SIBERIA, path: `${LANDING}.properties.sources`, set: '' },
    { field: 'sources', code: 'no-source' },
  ],
  [
    'English name dropped',
    { file: SIBERIA, path: `${LANDING}.properties.unit_en`, remove: true },
    { field: 'unit_en', code: 'text-missing' },
  ],
  [
    'place unknown',
    { file: SIBERIA, path: `${LANDING}.properties.stops`, set: 'kokura 1918-08-09; vladivostock 1918-08-11 sea' },
    { field: 'stops', code: 'unknown-place' },
  ],
  [
    'day that does not exist',
    { file: SIBERIA, path: `${LANDING}.properties.stops`, set: 'kokura 1918-08-32; vladivostok 1918-08-11 sea' },
    { field: 'stops', code: 'bad-date' },
  ],
  [
    'stops the wrong way round',
    { file: SIBERIA, path: `${LANDING}.properties.stops`, set: 'kokura 1918-09-09; vladivostok 1918-08-11 sea' },
    { field: 'stops', code: 'stops-out-of-order' },
  ],
  [
    'landed after marching off',
    { file: SIBERIA, path: `${LANDING}.properties.stops`, set: 'kokura 1918-08-09; vladivostok 1918-10-11 sea' },
    { field: 'stops', code: 'handover-overlaps' },
  ],
  [
    'negative men',
    { file: SIBERIA, path: `${LANDING}.properties.men`, set: -12000 },
    { field: 'men', code: 'bad-value' },
  ],
  [
    'next leg misspelt',
    { file: SIBERIA, path: `${LANDING}.properties.next`, set: 'jp-12d-usuri' },
    { field: 'next', code: 'unknown-leg' },
  ],
  [
    'next leg elsewhere',
    { file: SIBERIA, path: `${LANDING}.properties.next`, set: 'jp-7d-home' },
    { field: 'next', code: 'jump' },
  ],
  [
    'nation unknown',
    { file: SIBERIA, path: `${LANDING}.properties.nation`, set: 'JA' },
    { field: 'nation', code: 'unknown-nation' },
  ],
  [
    'coordinates swapped',
    {
      file: SIBERIA,
      path: `${LANDING}.geometry`,
      set: {
        type: 'LineString',
        coordinates: [
          [33.88, 130.88],
          [43.1155, 131.8869],
        ],
      },
    },
    { field: 'geometry', code: 'swapped' },
  ],
  [
    'latitude off the earth',
    { file: SIBERIA, path: `${LANDING}.geometry.coordinates.0`, set: [230.88, 133.88] },
    { field: 'geometry', code: 'off-earth' },
  ],
]

describe('a broken copy of it', () => {
  it.each(slips)('%s', (_, change, where) => {
    expect(checkLesson(patched(files, [change]))).toContainEqual(
      expect.objectContaining({ file: SIBERIA, feature: 'jp-12d-landing', ...where }),
    )
  })

  interface Feature {
    readonly properties: Readonly<Record<string, unknown>>
    readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon
  }
  /** A feature that fits, found by what it is, so that the tests go on when ids change. */
  const featureOf = (file: string, fits: (feature: Feature) => boolean) => {
    const { features } = files[file] as { features: Feature[] }
    const index = features.findIndex(fits)
    const feature = features[index]
    if (!feature) throw new Error(`${file} has no such feature`)
    return { ...feature, path: `features.${index}`, id: String(feature.properties.id) }
  }
  const found = (...changes: Change[]) => checkLesson(patched(files, changes))
  const ZONES = 'shandong/zones.geojson'
  /** The outer ring of the first zone of Shandong, and its path. */
  const ringOf = () => {
    const { geometry, path, id } = featureOf(ZONES, () => true)
    const first = geometry.type === 'Polygon' ? 'coordinates.0' : 'coordinates.0.0'
    return { id, path: `${path}.geometry.${first}`, ring: polygonsOf(geometry)[0]?.[0] ?? [] }
  }

  it('ring left open', () => {
    const { id, path, ring } = ringOf()
    const [lng = 0, lat = 0] = ring[0] ?? []
    expect(found({ file: ZONES, path: `${path}.${ring.length - 1}`, set: [lng + 0.001, lat] })).toContainEqual(
      expect.objectContaining({ file: ZONES, feature: id, field: 'geometry', code: 'open-ring' }),
    )
  })

  it('ring wound the wrong way', () => {
    const { id, path, ring } = ringOf()
    expect(found({ file: ZONES, path, set: ring.toReversed() })).toContainEqual(
      expect.objectContaining({ file: ZONES, feature: id, field: 'geometry', code: 'winding' }),
    )
  })

  it('span reversed', () => {
    const { path, id, properties } = featureOf(ZONES, ({ properties }) =>
      /^\d{4}-\d\d-\d\d$/.test(String(properties['end_date:edtf'])),
    )
    const swap = (from: string, to: string): Change => ({
      file: ZONES,
      path: `${path}.properties.${to}`,
      set: properties[from],
    })
    expect(
      found(
        ...['', ':edtf'].flatMap((as) => [
          swap(`start_date${as}`, `end_date${as}`),
          swap(`end_date${as}`, `start_date${as}`),
        ]),
      ),
    ).toContainEqual(expect.objectContaining({ file: ZONES, feature: id, field: 'end_date:edtf', code: 'reversed' }))
  })

  it('treaty moved away from its place', () => {
    const file = 'washington/treaties.geojson'
    const { path, id } = featureOf(file, () => true)
    expect(found({ file, path: `${path}.geometry.coordinates`, set: [-74, 40.7] })).toContainEqual(
      expect.objectContaining({ file, feature: id, field: 'geometry', code: 'far-from-place' }),
    )
  })

  it('figure higher than its upper limit', () => {
    const file = 'series/troops.csv'
    const changed = found({ file, replace: ['14040,12000,14040,14040', '14040,12000,13000,14040'] })
    expect(changed).toContainEqual(expect.objectContaining({ file, field: 'high', code: 'figures-crossed' }))
  })

  it('conflict about a fact that is not there', () => {
    const file = 'conflicts.json'
    const [{ id }] = files[file] as [{ id: string }]
    expect(found({ file, path: `${id}.facts`, set: ['jp-12d-landin'] })).toContainEqual(
      expect.objectContaining({ file, feature: id, field: 'facts', code: 'unknown-fact' }),
    )
  })
})
