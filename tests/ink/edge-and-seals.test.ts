import { beforeAll, describe, expect, it } from 'vitest'
import { inkMemory, inkOf } from '../../src/ink'
import type { Box } from '../../src/ink/names'
import { dueText, goalText, reportMonth } from '../../src/ink/text'
import { isNews } from '../../src/ink/seals'
import { lastZoneChange, zoneChangeKey } from '../../src/ink/zone-changes'
import type { Label } from '../../src/ink/types'
import type { DateRange } from '../../src/time/types'
import { palettes } from '../../src/themes/palette'
import { flagship, noon, shoot, type Flagship, type Shot } from './flagship'
import { draw, leg, men, moving, size, stationed } from './world'

const range = (first: string, last = first, more: Partial<DateRange> = {}): DateRange => ({
  edtf: first, from: noon(first) - 0.5, to: noon(last) + 0.5, precision: 'day', approximate: false, uncertain: false, ...more,
}) // prettier-ignore

describe('words at the edge', () => {
  it('say where to and when, as precisely as the date is', () => {
    const now = noon('1920-08-18')
    expect(goalText('大連', '宇品', 'ja')).toBe('大連をへて宇品へ')
    expect(goalText('Dairen', 'Ujina', 'en')).toBe('to Dairen and Ujina')
    expect(dueText(range('1920-08-23'), now, 'en')).toBe('due 23 August')
    expect(dueText(range('1920-08-23'), now, 'ja')).toBe('8月23日着')
    expect(dueText(range('1920-08-23', '1920-08-23', { approximate: true }), now, 'ja')).toBe('8月23日ごろ着')
    expect(dueText(range('1921-01-01', '1921-01-31', { precision: 'month' }), now, 'en')).toBe('due in January 1921')
    expect(dueText(range('1920-07-01', '1920-09-30'), now, 'en')).toBeNull()
  })

  it('give the year of a report of another year', () => {
    const report = { ...men(5_000), reported: range('1918-08-01', '1918-08-31', { precision: 'month' }) }
    expect(reportMonth(report, noon('1920-04-10'), 'ja')).toBe('1918年8月')
    expect(reportMonth(report, noon('1920-04-10'), 'en')).toBe('Aug 1918')
    expect(reportMonth(report, noon('1918-09-10'), 'en')).toBe('Aug')
    expect(reportMonth(report, noon('1918-08-30'), 'en')).toBeNull()
  })
})

describe('garrisons of a town', () => {
  it('have one sign a nation, men added up, and a ring for those whose number nobody knows', () => {
    const at = [[0, 0]] as const
    const list = draw({
      stationed: [
        stationed(leg({ id: 'a', line: at, men: men(5_000) })),
        stationed(leg({ id: 'b', line: at, men: men(3_000) })),
        stationed(leg({ id: 'c', line: at })),
        stationed(leg({ id: 'd', line: at })),
        stationed(leg({ id: 'e', nation: 'US', line: at, men: men(800) })),
      ],
    })
    const circles = new Map(list.targets.map((t) => [t.id, t]))
    expect(circles.get('a')!.r).toBeCloseTo(0.085 * Math.sqrt(8_000) + 0.8, 1)
    expect([circles.get('a')!.x, circles.get('a')!.y]).toEqual([circles.get('b')!.x, circles.get('b')!.y])
    expect([circles.get('c')!.x, circles.get('c')!.y]).toEqual([circles.get('d')!.x, circles.get('d')!.y])
    const signs = ['a', 'c', 'e'].map((id) => circles.get(id)!)
    for (const one of signs)
      for (const other of signs)
        if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r)
  })
})

describe('old ways of one nation', () => {
  it('are one line of the width of the widest', () => {
    const line = [[-16, 0], [0, 0], [16, 0]] as const // prettier-ignore
    const legs = [9_000, 4_000, 2_000].map((n, i) => leg({ id: `t${i}`, line, men: men(n) }))
    const traces = legs.map((own) => ({ leg: own, arrived: -40 }))
    const list = draw({ traces })
    const bands = list.items.filter((item) => item.kind === 'path' && /^t\d$/.test(item.id))
    expect(bands.map(({ id }) => id)).toEqual(['t0'])
  })
})

describe('the flagship lesson', () => {
  let lesson: Flagship
  beforeAll(async () => {
    lesson = await flagship()
  }, 60_000)
  const words = ({ list }: Shot) =>
    list.items.filter((i): i is Label => i.kind === 'label').map((l) => l.parts.map((p) => p.text).join(' '))

  it('names the goal of the 5th Division where it leaves the map', () => {
    const shot = shoot(lesson, 'siberia', '1920-08-21', 'en', 'chromebook')
    expect(words(shot).filter((w) => w.includes('Ujina'))).toEqual(['to Ujina, due 23 August'])
  })

  it('thins the army of the Far Eastern Republic between 1920 and 1922', () => {
    const own = lesson.lesson.legs.get('fe-volochaevka-1922')!
    const date = new Date((own.from + own.stops.at(-1)!.at) * 43_200_000).toISOString().slice(0, 10)
    const { list } = shoot(lesson, 'siberia', date, 'en', 'chromebook')
    const hue = palettes.light.nations.FE.hue
    const widths = new Set(
      list.items.flatMap((i) => (i.kind === 'path' && i.paint.stroke === hue && i.paint.width ? [i.paint.width] : [])),
    )
    expect(widths.size).toBeGreaterThan(4)
    expect(Math.max(...widths)).toBeGreaterThan(10)
    expect(Math.min(...widths)).toBeCloseTo(4.56, 1)
  })

  it('keeps old treaties together in one small seal, and shows the one that is chosen', () => {
    const when = noon('1920-08-18')
    const old = lesson.index
      .sceneAt(when)
      .standing.treaties.filter((t) => !isNews(t, when) && t.treaty.place.startsWith('beijing'))
    expect(old.length).toBeGreaterThan(1)
    const spots = (shot: Shot) =>
      new Set(shot.list.targets.filter(({ id }) => old.some((t) => t.treaty.id === id)).map(({ x }) => x))
    expect(spots(shoot(lesson, 'siberia', '1920-08-18', 'ja', 'chromebook')).size).toBe(1)
    const selected = old[0]!.treaty.id
    expect(spots(shoot(lesson, 'siberia', '1920-08-18', 'ja', 'chromebook', { selected })).size).toBe(2)
  })

  it('never cuts a seal at the edge of the screen', () => {
    for (const region of ['whole', 'washington', 'siberia'])
      for (const screen of ['phone', 'chromebook'] as const) {
        const { list, size } = shoot(lesson, region, '1922-02-06', 'ja', screen)
        for (const { x, y, r } of list.targets.filter(({ kind }) => kind === 'treaty')) {
          expect(Math.min(x - r, y - r)).toBeGreaterThanOrEqual(0)
          expect(x + r).toBeLessThanOrEqual(size[0])
          expect(y + r).toBeLessThanOrEqual(size[1])
        }
      }
  })

  it('flashes the edge of an area that changes, once; where nothing may move it stands', () => {
    const change = lastZoneChange(lesson.lesson, noon('1920-07-05'))!
    expect(change.zones.length).toBeGreaterThan(0)
    const shot = shoot(lesson, 'northern-sakhalin', '1920-07-05', 'ja', 'chromebook')
    const scene = lesson.index.sceneAt(shot.moment)
    const key = zoneChangeKey(lastZoneChange(lesson.lesson, scene.standing.from)!)
    const edges = (more: object) => {
      const { items } = inkOf(scene, { ...shot.options, ...more })
      return items.filter((i) => i.kind === 'path' && i.paint.stroke === palettes.light.now && i.d.length > 400)
    }
    expect(edges({})).toHaveLength(1)
    const at = (ms: number) => ({ reducedMotion: false, ages: new Map([[key, ms]]) })
    expect(edges(at(100))).toHaveLength(1)
    expect(edges(at(1_000))).toHaveLength(0)
    expect(edges({ reducedMotion: false })).toHaveLength(0)
  })
})

describe('several units of one nation on one way', () => {
  it('share a lane and, close together, a tag', () => {
    const line = [[-16, 0], [0, 0], [16, 0]] as const // prettier-ignore
    const list = draw({
      moving: [
        moving(leg({ id: 'a', line, men: men(9_000), unit: '第3師団' }), 0.8),
        moving(leg({ id: 'b', line, men: men(4_000), unit: '第7師団' }), 0.78),
      ],
    }, { scale: 0.6 }) // prettier-ignore
    const middle = (id: string) => list.targets.find((t) => t.id === id)!.line!.find(([x]) => Math.abs(x - 200) < 6)![1]
    expect(middle('a')).toBeCloseTo(middle('b'), 0)
    expect(list.items.filter(({ kind }) => kind === 'label')).toHaveLength(1)
  })
})

describe('a tag that found no room', () => {
  it('is tried again when the obstacles change, also where nothing moves', () => {
    const memory = inkMemory()
    const world = { stationed: [stationed(leg({ id: 'a', line: [[0, 0]], men: men(5_000) }))] }
    const labels = (obstacles: readonly Box[]) =>
      draw(world, { memory, obstacles }).items.filter(({ kind }) => kind === 'label').length
    expect(labels([{ x: 0, y: 0, w: size[0], h: size[1] }])).toBe(0)
    expect(labels([])).toBe(1)
  })
})
