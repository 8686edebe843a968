import { describe, expect, it } from 'vitest'
import { estimate } from '../../src/ink/measure'
import { paperSheet } from '../../src/paper/sheet'
import type { SheetOptions } from '../../src/paper/sheet'
import { keyPlans } from '../../src/paper/sheet-key'
import { paperPlates } from '../../src/paper/sheet-plates'
import { sceneIndex } from '../../src/scene/scene'
import { event, leg, lesson, men, noon, series, date, square, zone } from '../scene/world'
import { expectGolden } from './golden'

const WORLD = lesson({
  legs: [leg('g', 'c 1918-08-01', { kind: 'garrison', men: men(5000, '1918-08', 4000, 6000) })],
  zones: [zone('z', '1918-08-01/..', { status: 'occupied', geometry: square(101, -2, 104, 2) })],
  events: [event('Landing', '1918-08-10')],
  series: [series('jp', 'JP', [{ when: date('1918-08-11'), value: 5000, plot: 5000, low: 4000, high: 6000 }])],
  credits: [{ ja: '海岸：わたしたち', en: 'Coasts: ours & yours' }],
})
const index = sceneIndex(WORLD)

const options = (more: Partial<SheetOptions> = {}): SheetOptions => ({
  lesson: WORLD,
  base: {},
  area: [99, -3, 106, 6],
  size: [900, 640],
  look: 'light',
  lang: 'en',
  ruby: false,
  measure: estimate,
  measureName: (text, _, size) => estimate(text, 'unit', size),
  width: (text, role, size) => estimate(text, role === 'body' || role === 'era' ? 'unit' : 'men', size),
  totals: index.totalsAt(noon('1918-08-11')),
  ...more,
})
const sheet = (more: Partial<SheetOptions> = {}) => paperSheet(index.sceneAt(noon('1918-08-11')), options(more)).svg

/** Words of a picture in the order in which they stand in it. */
const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)

describe('the page of an atlas', () => {
  it('is the picture that was looked at', () => {
    expectGolden('sheet-en', sheet())
    expectGolden('sheet-ja-portrait-print', sheet({ lang: 'ja', ruby: true, look: 'print', size: [640, 900] }))
  })

  it('says date, era, change, men with their range and that sources differ, legend, projection, credits', () => {
    const said = words(sheet())
    for (const text of [
      '11 August 1918',
      'Taishō 7',
      'Landing',
      '5,000',
      '4,000–6,000',
      '≠',
      'occupied',
      'How to read the map',
    ])
      expect(said).toContain(text)
    expect(said.join(' ')).toMatch(/Albers .* Coasts: ours &amp; yours · Shunju/)
  })

  it('gives the map all the room where no legend is wanted', () => {
    expect(words(sheet({ legend: false }))).not.toContain('How to read the map')
    const width = (svg: string) =>
      Math.max(...[...svg.matchAll(/<clipPath id="sheet"><path d="M0,0H(\d+)/g)].map(([, w]) => Number(w)))
    expect(width(sheet({ legend: false }))).toBeGreaterThan(width(sheet()) + 150)
  })

  it('asks for a relief of the size of its map, and shows it', () => {
    const sizes: unknown[] = []
    const svg = sheet({
      relief: ({ size }) => {
        sizes.push(size)
        return 'data:image/png;base64,AAAA'
      },
    })
    expect(sizes).toHaveLength(1)
    expect(svg).toContain('data:image/png;base64,AAAA')
  })

  it('keeps ids apart on plates and has one legend', () => {
    const days = ['1918-08-11', '1918-09-11', '1919-01-01', '1920-01-01']
    const plates = days.map((day) => ({ scene: index.sceneAt(noon(day)), totals: index.totalsAt(noon(day)) }))
    const svg = paperPlates(plates, options())
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
    const said = words(svg)
    expect(said.filter((text) => text === 'occupied')).toHaveLength(1)
    expect(said).toEqual(
      expect.arrayContaining(['11 August 1918', '11 September 1918', '1 January 1919', '1 January 1920']),
    )
  })

  it('puts the key beside a wide map and below a tall one', () => {
    expect(keyPlans(true, [1033, 704]).map(({ kind }) => kind)).toEqual(['beside', 'beside', 'split'])
    expect(keyPlans(true, [704, 1033]).map(({ kind }) => kind)).toEqual(['below'])
    expect(keyPlans(false, [704, 1033])).toMatchObject([{ kind: 'none', mapWidth: 704 }])
  })
})
