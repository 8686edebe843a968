import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hit, inkKeyboardOrder, inkMemory, inkOf } from '../../src/ink'
import { coursesOf } from '../../src/ink/courses'
import { near } from '../../src/ink/place-labels'
import { flowWidth, garrisonRadius } from '../../src/themes/forces'
import { projector } from '../../src/map/projector'
import type { DisplayList, Label } from '../../src/ink/types'
import { draw, leg, men, moving, options, project, sceneOf, size, stationed } from './world'

const nations = ['JP', 'US', 'GB', 'FR', 'CN', 'CS', 'WH']
const position = fc.tuple(fc.double({ min: -19, max: 19, noNaN: true }), fc.double({ min: -11, max: 11, noNaN: true }))
const strength = fc.option(fc.integer({ min: 1, max: 75_000 }), { nil: null })

const force = fc.record({
  nation: fc.constantFrom(...nations),
  line: fc.array(position, { minLength: 2, maxLength: 5 }),
  men: strength,
  fraction: fc.double({ min: 0.3, max: 1, noNaN: true }),
  home: fc.boolean(),
  stands: fc.boolean(),
})

const worldOf = (
  specs: readonly {
    nation: string
    line: [number, number][]
    men: number | null
    fraction: number
    home: boolean
    stands: boolean
  }[],
) => {
  const all = specs.map((spec, i) => {
    const own = leg({
      id: `leg-${i}`,
      nation: spec.nation,
      kind: spec.home ? 'withdraw' : 'advance',
      line: spec.stands ? spec.line.slice(0, 1) : spec.line,
      men: spec.men === null ? null : men(spec.men),
      unit: `第${i}師団`,
    })
    return spec.stands ? stationed(own) : moving(own, spec.fraction)
  })
  return {
    moving: all.filter((now) => now.state === 'moving'),
    stationed: all.filter((now) => now.state === 'stationed'),
  }
}

const labelsOf = (list: DisplayList) => list.items.filter((item): item is Label => item.kind === 'label')

describe('labels', () => {
  const check = (list: DisplayList) => {
    const labels = labelsOf(list)
    labels.forEach((label, i) => {
      expect(label.x).toBeGreaterThanOrEqual(0)
      expect(label.y).toBeGreaterThanOrEqual(0)
      expect(label.x + label.w).toBeLessThanOrEqual(size[0])
      expect(label.y + label.h).toBeLessThanOrEqual(size[1])
      for (const other of labels.slice(i + 1)) expect(near(label, other)).toBe(false)
      for (const part of label.parts) expect(part.x + part.w).toBeLessThanOrEqual(label.w)
    })
  }

  it('never overlap and never leave the screen', () => {
    fc.assert(
      fc.property(fc.array(force, { maxLength: 14 }), (specs) => check(draw(worldOf(specs)))),
      { numRuns: 60, seed: 1918 },
    )
  })

  it('keep to this also from frame to frame, with what they remember', () => {
    const run = (specs: Parameters<typeof worldOf>[0]) => {
      const memory = inkMemory()
      const world = worldOf(specs)
      for (let i = 0; i <= 6; i++) {
        const scene = sceneOf(world)
        const now = world.moving.map((m) => ({ ...m, fraction: Math.min(1, m.fraction * (0.5 + i / 12)) }))
        check(inkOf({ ...scene, moving: now }, options({ memory })))
      }
    }
    fc.assert(fc.property(fc.array(force, { maxLength: 8 }), run), { numRuns: 25, seed: 1918 })
  })

  it('stay beside what they name while it moves on', () => {
    const memory = inkMemory()
    const own = leg({ id: 'a', line: [[-18, 0], [18, 0]], men: men(14_040) }) // prettier-ignore
    const scene = sceneOf({ moving: [moving(own, 0.4)] })
    let last: { dx: number; dy: number } | null = null
    for (let f = 0.4; f < 0.8; f += 0.01) {
      const list = inkOf({ ...scene, moving: [moving(own, f)] }, options({ memory }))
      const [label] = labelsOf(list)
      const [target] = list.targets
      const offset = { dx: label!.x - target!.x, dy: label!.y - target!.y }
      if (last) expect(Math.hypot(offset.dx - last.dx, offset.dy - last.dy)).toBeLessThan(3)
      last = offset
    }
  })

  it('keep off obstacles, except the chosen one', () => {
    const own = leg({ id: 'a', line: [[0, 0]], men: men(14_040) })
    const world = { stationed: [stationed(own)] }
    const everything = [{ x: 0, y: 0, w: size[0], h: size[1] }]
    expect(labelsOf(draw(world, { obstacles: everything }))).toHaveLength(0)
    expect(labelsOf(draw(world, { obstacles: everything, selected: 'a' }))).toHaveLength(1)
  })

  it('say no number where none is reported, and a range as a range', () => {
    const textsOf = (m: ReturnType<typeof men> | null) =>
      labelsOf(
        draw({ stationed: [stationed(leg({ id: 'a', line: [[0, 0]], men: m }))] }, { selected: 'a' }),
      )[0]!.parts.map((p) => p.text)
    expect(textsOf(null)).toEqual(['日', '第1師団', '人数不明'])
    expect(textsOf(men(null, 20_000, 40_000))).toEqual(['日', '第1師団', '20,000–40,000'])
  })
})

describe('flows', () => {
  it('grow with the men, never thinner than 2 px', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 100_000 }), (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(flowWidth(low)).toBeLessThanOrEqual(flowWidth(high))
        expect(flowWidth(low)).toBeGreaterThanOrEqual(2)
        expect(garrisonRadius(low)).toBeLessThanOrEqual(garrisonRadius(high))
      }),
    )
    expect(flowWidth(14_040)).toBeCloseTo(8.42, 1)
    expect(garrisonRadius(72_400)).toBeCloseTo(22.9, 1)
  })

  it('have a target for every force of the scene that is on the screen', () => {
    fc.assert(
      fc.property(fc.array(force, { maxLength: 12 }), (specs) => {
        const world = worldOf(specs)
        const list = draw(world)
        const ids = new Set(list.targets.map(({ id }) => id))
        for (const now of world.stationed) expect(ids.has(now.leg.id)).toBe(true)
        for (const now of world.moving) {
          const [x, y] = project(now.leg.line[0]![0]!, now.leg.line[0]![1]!)!
          const long = now.leg.km[now.leg.km.length - 1]! > 300
          if (long && x > 10 && y > 10 && x < size[0] - 10 && y < size[1] - 10) expect(ids.has(now.leg.id)).toBe(true)
        }
      }),
      { numRuns: 60, seed: 1918 },
    )
  })

  it('stop before their place and start after it', () => {
    const own = leg({ id: 'a', line: [[-10, 0], [10, 0]], men: men(5_000) }) // prettier-ignore
    const list = draw({ moving: [moving(own, 1)] })
    const head = list.items.filter((item) => item.kind === 'path' && item.id === 'a').at(-1)
    const [tip] = head?.kind === 'path' ? head.d.slice(1).split('L') : ['']
    const [x] = tip!.split(',').map(Number)
    expect(300 - x!).toBeGreaterThanOrEqual(6)
    expect(300 - x!).toBeLessThanOrEqual(10)
  })

  it('lie in lanes that do not touch, those who return on the other side', () => {
    const line = [[-16, 0], [0, 0], [16, 0]] as const // prettier-ignore
    const list = draw({
      moving: [
        moving(leg({ id: 'a', line, men: men(14_040) }), 1),
        moving(leg({ id: 'b', nation: 'CS', line, men: men(9_000) }), 1),
        moving(leg({ id: 'c', nation: 'US', kind: 'withdraw', line: [...line].reverse(), men: men(5_000) }), 1),
      ],
    })
    const middle = (id: string) => list.targets.find((t) => t.id === id)!.line!.find(([x]) => Math.abs(x - 200) < 6)![1]
    expect(Math.abs(middle('a') - middle('b'))).toBeGreaterThanOrEqual((8.4 + 5.4) / 2 + 2 - 0.3)
    expect(middle('a')).toBeLessThan(120)
    expect(middle('b')).toBeLessThan(120)
    expect(middle('c')).toBeGreaterThan(120)
  })
})

describe('the date line', () => {
  const crossing = leg({ id: 'a', line: [[140, 40], [170, 48], [190, 50], [230, 45]], by: 'sea' }) // prettier-ignore
  const screens: [string, ReturnType<typeof projector>][] = [false, true].map((globe) => [
    globe ? 'globe' : 'flat map',
    projector({ lng: 180, lat: 40, zoom: 2, width: 800, height: 500, globe }),
  ])
  const cut: [string, typeof project] = [
    'a projection that is cut at 180',
    (lng, lat) => [400 + ((((lng % 360) + 540) % 360) - 180) * 2, 250 - lat * 2],
  ]
  it.each([...screens, cut])('does not tear a course on %s', (_, on) => {
    const courses = coursesOf(crossing, on, [800, 500])
    expect(courses.length).toBeGreaterThan(0)
    for (const { x, y } of courses) {
      for (let i = 1; i < x.length; i++) expect(Math.hypot(x[i]! - x[i - 1]!, y[i]! - y[i - 1]!)).toBeLessThan(400)
    }
  })

  it('is no cut where the projection has none', () => {
    expect(coursesOf(crossing, screens[0]![1], [800, 500])).toHaveLength(1)
  })
})

describe('touch and keyboard', () => {
  const list = draw({
    stationed: [
      stationed(leg({ id: 'east', line: [[10, 0]], men: men(5_000) })),
      stationed(leg({ id: 'west', line: [[-10, 0]], men: men(5_000) })),
      stationed(leg({ id: 'detail', importance: 3, line: [[-15, 0]], men: men(5_000) })),
    ],
  })
  it('finds what lies under a finger within 22 px, under a mouse within 5', () => {
    const east = list.targets.find(({ id }) => id === 'east')!
    const away = (px: number) => [east.x + east.r + px, east.y + 0.5] as const
    const bare = { ...list, targets: list.targets.map((t) => ({ ...t, box: undefined })) }
    expect(hit(bare, ...away(4))?.id).toBe('east')
    expect(hit(bare, ...away(12))).toBeNull()
    expect(hit(bare, ...away(12), true)?.id).toBe('east')
    expect(hit(bare, ...away(30), true)).toBeNull()
  })
  it('walks through the core first, then from west to east', () => {
    expect(inkKeyboardOrder(list).map(({ id }) => id)).toEqual(['west', 'east', 'detail'])
  })
})
