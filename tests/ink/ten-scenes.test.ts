import { beforeAll, describe, expect, it } from 'vitest'
import { near } from '../../src/ink/place-labels'
import type { Label, Point } from '../../src/ink/types'
import { flagship, shoot, type Flagship, type ScreenId, type Shot } from './flagship'

const scenes = [
  ['siberia', '1918-09-05'],
  ['siberia', '1918-09-18'],
  ['siberia', '1919-07-10'],
  ['siberia', '1920-04-10'],
  ['siberia', '1920-08-18'],
  ['siberia', '1922-10-20'],
  ['shandong', '1914-10-15'],
  ['northern-sakhalin', '1922-11-15'],
  ['washington', '1922-02-06'],
  ['whole', '1925-01-20'],
] as const

type Rect = Pick<Label, 'x' | 'y' | 'w' | 'h'>
type Segment = readonly [number, number, number, number]

const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
const labelsOf = ({ list }: Shot): Label[] =>
  list.items.filter((item): item is Label => item.kind === 'label' && (item.look === 'tag' || !!item.parts[0]?.halo))

const boxOf = (points: readonly Point[]): Rect => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

/** Boxes of the arrowheads: closed shapes of four corners that belong to a leg. */
function headsOf({ list, options }: Shot): Rect[] {
  return list.items.flatMap((item) => {
    if (item.kind !== 'path' || !/^M[^MAaC]*Z$/.test(item.d) || !options.lesson.legs.has(item.id)) return []
    const corners = item.d.slice(1, -1).split('L')
    return corners.length === 4 ? [boxOf(corners.map((c) => c.split(',').map(Number) as unknown as Point))] : []
  })
}

function crosses([x1, y1, x2, y2]: Segment, { x, y, w, h }: Rect): boolean {
  for (let i = 0; i <= 60; i++) {
    const [px, py] = [x1 + ((x2 - x1) * i) / 60, y1 + ((y2 - y1) * i) / 60]
    if (px > x && px < x + w && py > y && py < y + h) return true
  }
  return false
}

function meet(a: Segment, b: Segment): boolean {
  const side = (ax: number, ay: number, bx: number, by: number, px: number, py: number) =>
    Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax))
  const parts = (s: Segment, t: Segment) =>
    side(s[0], s[1], s[2], s[3], t[0], t[1]) * side(s[0], s[1], s[2], s[3], t[2], t[3])
  return parts(a, b) < 0 && parts(b, a) < 0
}

/** Every fault of a screen in words, so that a failing test says which and where. */
function faultsOf(shot: Shot): string[] {
  const labels = labelsOf(shot)
  const say = (label: Label) => label.parts.map(({ text }) => text).join(' ')
  const [w, h] = shot.size
  const dots = shot.names.flatMap(({ dot }): Rect[] => (dot ? [{ x: dot[0] - 3, y: dot[1] - 3, w: 6, h: 6 }] : []))
  const names = shot.names.filter(({ dot }) => dot).flatMap(({ boxes }) => boxes)
  const heads = headsOf(shot)
  const faults: string[] = []
  labels.forEach((label, i) => {
    if (label.x < 0 || label.y < 0 || label.x + label.w > w || label.y + label.h > h)
      faults.push(`off the screen: ${say(label)}`)
    for (const other of labels.slice(i + 1)) {
      if (overlap(label, other)) faults.push(`collide: ${say(label)} and ${say(other)}`)
      if (label.leader && other.leader && meet(label.leader, other.leader))
        faults.push(`leaders cross: ${say(label)} and ${say(other)}`)
    }
    for (const other of labels)
      if (other !== label && label.leader && crosses(label.leader, other))
        faults.push(`leader of ${say(label)} crosses ${say(other)}`)
    if (overlap(label, shot.date)) faults.push(`over the date: ${say(label)}`)
    for (const dot of dots) if (overlap(label, dot)) faults.push(`over a dot: ${say(label)}`)
    for (const name of names) if (overlap(label, name)) faults.push(`over a name: ${say(label)}`)
    for (const head of heads) if (overlap(label, head)) faults.push(`over a head: ${say(label)}`)
  })
  return faults
}

describe('ten scenes of the flagship lesson', () => {
  let lesson: Flagship
  beforeAll(async () => {
    lesson = await flagship()
  }, 60_000)
  const cases = scenes.flatMap(([region, date]) =>
    (['ja', 'en'] as const).flatMap((lang) =>
      (['chromebook', 'phone'] as const).map((screen): [string, string, 'ja' | 'en', ScreenId] => [
        region,
        date,
        lang,
        screen,
      ]),
    ),
  )
  it.each(cases)('%s on %s in %s on a %s: nothing collides, crosses or is cut off', (region, date, lang, screen) => {
    const shot = shoot(lesson, region, date, lang, screen)
    expect(faultsOf(shot)).toEqual([])
  })

  it('have something to say on a large screen', () => {
    for (const [region, date] of scenes) {
      const tags = labelsOf(shoot(lesson, region, date, 'en', 'chromebook'))
      expect([region, date, tags.length]).toEqual([region, date, expect.toSatisfy((n: number) => n >= 2 && n <= 24)])
    }
  })

  it('find the faults that they look for', () => {
    const shot = shoot(lesson, 'siberia', '1918-09-18', 'ja', 'chromebook')
    const [first, second] = labelsOf(shot)
    const moved = { ...first!, x: second!.x, y: second!.y }
    const away = { ...first!, x: shot.size[0] - 5 }
    const over = { ...first!, x: headsOf(shot)[0]!.x, y: headsOf(shot)[0]!.y }
    const with_ = (label: Label): Shot => ({ ...shot, list: { ...shot.list, items: [...shot.list.items, label] } })
    expect(faultsOf(with_(moved)).some((f) => f.startsWith('collide'))).toBe(true)
    expect(faultsOf(with_(away)).some((f) => f.startsWith('off'))).toBe(true)
    expect(faultsOf(with_(over)).some((f) => f.startsWith('over a head'))).toBe(true)
    expect(near(first!, second!)).toBe(false)
  })
})
