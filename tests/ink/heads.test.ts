import { describe, expect, it } from 'vitest'
import { headAt } from '../../src/ink/head'
import { headSlots, headSpot } from '../../src/ink/head-slots'
import { flowLook } from '../../src/ink/band'
import { travellerOf } from '../../src/ink/bundle'
import { lineOf } from '../../src/ink/polyline'
import { flow, flowWidth } from '../../src/themes/forces'
import { nationInk, palettes } from '../../src/themes/palette'
import { draw, leg, men, stationed } from './world'

const light = palettes.light
const lookOf = (number: number) =>
  flowLook('advance', { low: number, high: number }, nationInk(light, 'JP'), light, 1, 0)
const straight = (length: number) => lineOf([0, length / 2, length], [0, 0, 0], [0, 50, 100])
const lengthOf = (d: string): number => {
  const xs = [...d.matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) => Number(x))
  return Math.max(...xs) - Math.min(...xs)
}

describe('a head on a short way', () => {
  it('leaves the place free that it comes from, and is never narrower than its band', () => {
    const look = lookOf(29_000)
    const long = headAt(straight(200), 190, look, 190)
    const short = headAt(straight(30), 22, look, 20)
    expect(lengthOf(long.d)).toBeCloseTo(flowWidth(29_000) + 16, 0)
    expect(lengthOf(short.d)).toBeCloseTo(12, 0)
    const ys = [...short.d.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y))
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThanOrEqual(look.width)
  })

  it('can still be seen when a force has only just set out', () => {
    expect(lengthOf(headAt(straight(100), 4, lookOf(800), 1).d)).toBeGreaterThanOrEqual(9)
  })
})

describe('heads of several nations at one town', () => {
  const line = straight(200)
  const nations = ['JP', 'US', 'WH'].map((nation) => ({
    traveller: travellerOf(
      leg({ id: nation, nation, line: [[0, 0], [10, 0]], men: men(3_000) }),
      men(3_000), nation, false, 1,
    ),
    lines: [line],
    men: men(3_000),
  })) // prettier-ignore
  const arrivals = nations.map((one) => ({
    ...one,
    lines: [
      lineOf(
        line.x,
        line.y,
        line.s.map((s) => (s / 200) * one.traveller.leg.km.at(-1)!),
      ),
    ],
  }))
  const slots = headSlots(arrivals, 1)
  const spots = arrivals.map(({ traveller, lines }) =>
    headSpot({ leg: traveller.leg, lines, back: slots.get(traveller.leg.id) ?? 0 }, flowWidth(3_000), 1),
  )

  it('stand one behind the other', () => {
    spots.forEach((a, i) =>
      spots.slice(i + 1).forEach((b) => {
        const apart = Math.hypot(a!.centre[0] - b!.centre[0], a!.centre[1] - b!.centre[1])
        expect(apart).toBeGreaterThan(0.7 * (a!.radius + b!.radius))
      }),
    )
  })

  it('but those of one nation in one lane share a place', () => {
    const twice = [arrivals[0]!, { ...arrivals[0]!, traveller: { ...arrivals[0]!.traveller } }]
    expect(headSlots(twice, 1).size).toBe(0)
  })

  it('stay where they belong where the whole course has no room', () => {
    const tiny = arrivals.map((one) => ({
      ...one,
      lines: [
        lineOf(
          [0, 20],
          [0, 0],
          one.lines[0]!.km.filter((_, i) => i !== 1),
        ),
      ],
    }))
    expect(headSlots(tiny, 1).size).toBe(0)
  })
})

it('a head that has arrived stands before its place, not on it', () => {
  const own = leg({ id: 'a', nation: 'JP', line: [[-10, 0], [10, 0]], men: men(14_000) }) // prettier-ignore
  const { targets } = draw({ stationed: [stationed(own)], traces: [{ leg: own, arrived: 4 }] })
  const { x, r } = targets.find(({ id }) => id === 'a')!
  expect(x + r).toBeLessThanOrEqual(300 - flow.tipGap + 4)
})
