import { describe, expect, it } from 'vitest'
import { arcBetween } from '../../src/ink/arcs'
import { angleBetween, greatCircle } from '../../src/ink/great-circle'
import { legendOf } from '../../src/ink/legend'
import { legendWords } from '../../src/ink/legend-words'
import { inkObstacles } from '../../src/ink/names-obstacles'
import { inkToSvg } from '../../src/ink/to-svg'
import type { DisplayList, Project, Words } from '../../src/ink/types'
import type { Cause, CauseEnd, Treaty } from '../../src/model/types'
import { date } from '../scene/world'
import { day, draw, leg, lesson, men, moving, project as flat, sceneOf } from './world'

const end = (id: string, lng: number, lat: number): CauseEnd => ({ id, name: { ja: id, en: id }, lng, lat, when: null })

const cause = (id: string, more: Partial<Cause> = {}): Cause => ({
  id,
  from: end('a', -15, 0),
  to: end('b', 15, 0),
  kind: 'because',
  label: { ja: '{島|しま}を{返|かえ}す', en: 'The isle goes back' },
  date: date('1918-09-04'),
  days: 60,
  because: { ja: '', en: '' },
  chain: null,
  sources: [],
  confidence: 'high',
  ...more,
})

const wordsOf = ({ items }: DisplayList): Words[] => items.filter((item): item is Words => item.kind === 'words')
const said = (list: DisplayList): string[] => wordsOf(list).map(({ text }) => text)
const pathsOf = ({ items }: DisplayList, id: string) =>
  items.flatMap((item) => (item.kind === 'path' && item.id === id ? [item] : []))

describe('causes on the map', () => {
  it('are dotted lines with an arrow and their words and day', () => {
    const list = draw({ causes: [cause('c')] })
    expect(said(list)).toEqual(['島を返す　9月4日'])
    const [dots, head] = pathsOf(list, 'c')
    expect(dots?.paint).toMatchObject({ cap: 'round', dash: [0.1, 4.4] })
    expect(head?.paint.fill).toBeDefined()
    expect(head?.d.endsWith('Z')).toBe(true)
  })

  it('say the day in English', () => {
    expect(said(draw({ causes: [cause('c')] }, { lang: 'en' }))).toEqual(['The isle goes back  4 September'])
  })

  it('say where they are not certain', () => {
    const list = { causes: [cause('c', { confidence: 'low' })] }
    expect(said(draw(list))).toEqual(['島を返す（？）　9月4日'])
    expect(said(draw(list, { lang: 'en' }))).toEqual(['The isle goes back (?)  4 September'])
    expect(said(draw({ causes: [cause('c', { confidence: 'medium' })] }))).toEqual(['島を返す　9月4日'])
    const items = legendOf(sceneOf(list), lesson)
    expect(items).toEqual([{ kind: 'cause', doubt: true }])
    expect(legendWords(items[0]!, 'en')).toBe('what led to what (“?” not certain)')
  })

  it('carry readings where they are asked for', () => {
    const plain = wordsOf(draw({ causes: [cause('c')] }))[0]!
    const ruby = wordsOf(draw({ causes: [cause('c')] }, { ruby: true }))[0]!
    expect(ruby.glyphs.length - plain.glyphs.length).toBe('しまかえ'.length)
    expect(ruby.glyphs.filter(({ size }) => size === 7).length).toBe(4)
  })

  it('are no more than three, the first ones', () => {
    const five = [0, 1, 2, 3, 4].map((i) =>
      cause(`c${i}`, { from: end('a', -15, 8 - 4 * i), to: end('b', 15, 8 - 4 * i) }),
    )
    expect(wordsOf(draw({ causes: five })).map(({ id }) => id)).toEqual(['c0', 'c1', 'c2'])
  })

  it('go both ways where something was exchanged, and are barred where it was in spite', () => {
    expect(pathsOf(draw({ causes: [cause('c', { kind: 'in-exchange' })] }), 'c')).toHaveLength(3)
    const spite = pathsOf(draw({ causes: [cause('c', { kind: 'in-spite-of' })] }), 'c')
    expect(spite.at(-1)?.paint.stroke).toBeDefined()
  })

  it('name the end that lies off the map', () => {
    const list = draw({ causes: [cause('c', { to: end('far', 60, 0) })] })
    const labels = list.items.flatMap((item) => (item.kind === 'label' ? item.parts.map(({ text }) => text) : []))
    expect(said(list)).toHaveLength(1)
    expect(labels).toContain('farへ')
  })

  it('are left out where both ends lie off the map, or too near to each other', () => {
    expect(said(draw({ causes: [cause('c', { from: end('a', -60, 0), to: end('b', 60, 0) })] }))).toEqual([])
    expect(said(draw({ causes: [cause('c', { to: end('b', -14, 0) })] }))).toEqual([])
    expect(said(draw({ causes: [cause('c', { to: end('b', -15, 0) })] }))).toEqual([])
  })

  it('are switched off by the filter, and a chain that is asked for comes instead, with its year', () => {
    expect(said(draw({ causes: [cause('c')] }, { filters: { causes: false } }))).toEqual([])
    const chain = [cause('d', { from: end('a', -18, 4), to: end('b', 18, 4) })]
    expect(said(draw({ causes: [cause('c')] }, { chain }))).toEqual(['島を返す　1918年9月4日'])
  })

  it('keep their words off boxes that are covered', () => {
    const covered = [{ x: 100, y: 60, w: 200, h: 90 }]
    for (const { boxes } of wordsOf(draw({ causes: [cause('c')] }, { obstacles: covered })))
      for (const box of boxes)
        expect(box.x + box.w <= 100 || box.x >= 300 || box.y + box.h <= 60 || box.y >= 150).toBe(true)
  })

  it('break where their words stand, and stay clear of a way that somebody goes', () => {
    const list = draw({ causes: [cause('c')] })
    const [dots] = pathsOf(list, 'c')
    const { boxes } = wordsOf(list)[0]!
    const points = [...dots!.d.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
    expect(points.length).toBeGreaterThan(10)
    for (const [x, y] of points)
      expect(boxes.some((box) => x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h)).toBe(false)
    const way = leg({ id: 'way', line: [[-19, -1.8], [19, -1.8]], men: men(5_000), importance: 3 }) // prettier-ignore
    const among = draw({ causes: [cause('c')], moving: [moving(way, 0.1)] })
    for (const box of wordsOf(among)[0]!.boxes) expect(box.y > 140 || box.y + box.h < 136).toBe(true)
  })

  it('are soft obstacles for names', () => {
    const list = draw({ causes: [cause('c')] })
    const [dots] = pathsOf(list, 'c')
    const [x, y] = /M([-\d.]+),([-\d.]+)/.exec(dots!.d)!.slice(1).map(Number) as [number, number]
    expect(
      inkObstacles(list).soft.some((box) => x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h),
    ).toBe(true)
  })

  it('looks like this', async () => {
    const svg = inkToSvg(draw({ causes: [cause('c', { kind: 'in-spite-of' })] }, { ruby: true }))
    await expect(`${svg}\n`).toMatchFileSnapshot('../golden/ink/cause.svg')
  })
})

describe('the great circle', () => {
  it('begins and ends at its places, also across the date line, and bows to its left', () => {
    const way = greatCircle([170, 10], [-160, 10], 0.1)
    const [lng, lat] = way(1)
    expect([Math.round(lng), Math.round(lat)]).toEqual([200, 10])
    expect(way(0)[0]).toBeCloseTo(170)
    expect(way(0.5)[1]).toBeGreaterThan(greatCircle([170, 10], [-160, 10])(0.5)[1])
    expect(angleBetween([0, 0], [90, 0])).toBeCloseTo(Math.PI / 2)
  })
})

/** Half a globe seen from [0, 0], 100 px in radius. */
const globe: Project = (lng, lat) => {
  const [l, p] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180]
  if (Math.cos(p) * Math.cos(l) < 0) return null
  return [200 + 100 * Math.cos(p) * Math.sin(l), 120 - 100 * Math.sin(p)]
}

describe('arcs of a signing', () => {
  it('end on the horizon, where the capital behind it is named', () => {
    const arc = arcBetween([0, 0], [140, 0], globe, [400, 240])
    expect(arc?.lost?.[0]).toBeCloseTo(300, 0)
    expect(arcBetween([0, 0], [40, 0], globe, [400, 240])?.lost).toBeNull()
  })

  it('end on the edge of the screen', () => {
    expect(arcBetween([0, 0], [60, 0], flat, [400, 240])?.lost).toEqual([400, expect.any(Number)])
  })

  const party = (nation: string) => ({ nation, state: { ja: '', en: '' }, persons: [] })
  const treaty = (id: string, nations: readonly string[]): Treaty => ({
    id,
    region: 'invented',
    sources: [],
    confidence: 'high',
    note: null,
    title: { ja: '', en: '' },
    kind: 'treaty',
    signed: day(5),
    inForce: null,
    ended: null,
    failed: false,
    place: 'a',
    building: null,
    lng: 0,
    lat: 0,
    signatories: nations.map(party),
    terms: [],
    effects: [],
  })
  const place = (id: string, lng: number) =>
    [
      id,
      {
        id,
        name: { ja: `${id}市`, en: id },
        local: null,
        historical: null,
        today: null,
        lng,
        lat: 0,
        precisionKm: 0,
        kind: 'town',
        rank: 1,
      },
    ] as const
  const nations = new Map(
    [...lesson.nations].map(([id, nation]) => [id, { ...nation, ...(id === 'CS' ? {} : { capital: id }) }] as const),
  )
  const world = { ...lesson, nations, places: new Map([place('GB', 120), place('JP', 50)]) }
  const capitals = new Map([['GB', [120, 10]], ['JP', [50, 10]]] as const) // prettier-ignore
  const more = { lesson: world, capitals, project: globe, scale: 0.6 }
  const parts = ({ items }: DisplayList): string[] =>
    items.flatMap((item) => (item.kind === 'label' ? item.parts.map(({ text }) => text) : []))

  it('name capitals behind the horizon, and how many parties have none', () => {
    const list = draw({ treaties: [{ treaty: treaty('t', ['JP', 'GB', 'CS']), state: 'signing' }] }, more)
    expect(parts(list)).toEqual(expect.arrayContaining(['GB市', 'ほか1か国']))
    expect(parts(list)).not.toContain('JP市')
  })

  it('are shared by two treaties of one place and day', () => {
    const two = ['t', 'u'].map((id) => ({ treaty: treaty(id, ['JP']), state: 'signing' as const }))
    const arcs = (list: DisplayList) => list.items.filter((item) => item.kind === 'path' && /^[tu]$/.test(item.id) && item.paint.width === 2.2 * 0.6) // prettier-ignore
    expect(arcs(draw({ treaties: two }, more)).length).toBe(arcs(draw({ treaties: two.slice(0, 1) }, more)).length)
  })
})
