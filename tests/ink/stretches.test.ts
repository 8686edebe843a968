import { describe, expect, it } from 'vitest'
import { flowLook } from '../../src/ink/band'
import { bandPaints } from '../../src/ink/band'
import { headAt } from '../../src/ink/head'
import { piecesOf } from '../../src/ink/pieces'
import { lineOf } from '../../src/ink/polyline'
import { moreBefore } from '../../src/ink/reports'
import { stretchesOf, type Member } from '../../src/ink/stretches'
import { nationInk, palettes } from '../../src/themes/palette'
import { flowWidth, plannedDots, type Strength } from '../../src/themes/forces'
import { leg, men } from './world'

const known = (low: number): Strength => ({ low, high: low })
const member = (rank: number, low: number | null, force = String(rank)): Member => ({
  rank,
  force,
  men: low === null ? { low: null, high: null } : known(low),
  adds: low !== null,
})
const palette = palettes.light
const look = (strength: Strength) => flowLook('advance', strength, nationInk(palette, 'JP'), palette, 1)

describe('legs that share a lane', () => {
  // A third leg joins at km 50 of the first: its own km 20.
  const km = Array.from({ length: 11 }, (_, i) => i * 10)
  const shared = (from: number, shift: number, id: string, to = 100) =>
    km.map((here) => (here >= from && here <= to ? [{ leg: { id }, km: here + shift, away: 0 }] : []))
  const first = { km, offset: km.map(() => 0), shared: shared(50, -30, 'b') }
  const second = { km, offset: km.map(() => 0), shared: shared(20, 30, 'a', 70) }

  it('add up where both have come by, and only there', () => {
    const members = new Map([['a', member(0, 5_000)], ['b', member(1, 3_000)]]) // prettier-ignore
    const gone = (id: string) => (id === 'a' ? 100 : 40)
    const own = stretchesOf('a', 100, first, members, gone, 1)
    expect(own.map(({ men: { low } }) => low)).toEqual([5_000, 8_000, 5_000])
    expect(own[1]!.from).toBe(45)
    expect(own[1]!.to).toBe(75)
    // The other draws no band where the first draws it.
    expect(stretchesOf('b', 40, second, members, gone, 1)).toEqual([{ from: 0, to: 15, men: known(3_000) }])
  })

  it('never add up legs of one force, nor numbers that nobody knows', () => {
    const one = new Map([['a', member(0, 5_000, 'x')], ['b', member(1, 3_000, 'x')]]) // prettier-ignore
    const open = new Map([['a', member(0, null)], ['b', member(1, null)]]) // prettier-ignore
    for (const members of [one, open])
      expect(stretchesOf('a', 100, first, members, () => 100, 1)).toEqual([
        { from: 0, to: 100, men: members.get('a')!.men },
      ])
  })

  it('draw on their own ahead of those who draw for them', () => {
    const members = new Map([['a', member(0, null)], ['b', member(1, null)]]) // prettier-ignore
    const ahead = stretchesOf('b', 70, second, members, (id) => (id === 'a' ? 60 : 70), 1)
    expect(ahead.map(({ from, to }) => [from, to])).toEqual([[0, 15], [30, 70]]) // prettier-ignore
  })

  it('stay two bands where the map is so large that their lines lie apart', () => {
    const apart = { ...second, shared: second.shared.map((here) => here.map((s) => ({ ...s, away: 8 }))) }
    const members = new Map([['a', member(0, null)], ['b', member(1, null)]]) // prettier-ignore
    const gone = () => 100
    expect(stretchesOf('b', 40, apart, members, gone, 2)).toHaveLength(1)
    expect(stretchesOf('b', 40, apart, members, gone, 2)[0]!.to).toBe(40)
    expect(stretchesOf('b', 40, apart, members, gone, 0.5)[0]!.to).toBe(15)
  })
})

describe('a band that loses men', () => {
  it('thins behind the stop in small steps, without a gap', () => {
    const pieces = piecesOf([{ from: 10, to: 200, men: null }], look(known(7_600)), look, known(25_000))
    expect(pieces.length).toBeGreaterThan(4)
    expect(pieces[0]!.look.width).toBeLessThan(flowWidth(25_000))
    expect(pieces[0]!.look.width).toBeGreaterThan(flowWidth(20_000))
    expect(pieces.at(-1)!.look.width).toBe(flowWidth(7_600))
    expect(pieces.at(-1)!.from - 10).toBeLessThanOrEqual(40)
    pieces.slice(1).forEach((piece, i) => {
      expect(piece.look.width).toBeLessThan(pieces[i]!.look.width)
      expect(piece.from).toBeLessThanOrEqual(pieces[i]!.to)
    })
  })

  it('keeps one width where nobody is lost or nobody knows', () => {
    const open: Strength = { low: null, high: null }
    expect(piecesOf([{ from: 0, to: 100, men: null }], look(known(5_000)), look, null)).toHaveLength(1)
    expect(piecesOf([{ from: 0, to: 100, men: null }], look(open), look, known(5_000))).toHaveLength(1)
  })

  it('does so only where the leg before had more', () => {
    const before = leg({ id: 'a', line: [[0, 0], [1, 0]], men: men(9_000) }) // prettier-ignore
    const after = leg({ id: 'b', line: [[1, 0], [2, 0]], men: men(4_000) }) // prettier-ignore
    const force = { id: 'a', nation: 'JP', importance: 1, legs: [before, after] } as const
    expect(moreBefore(force, after, after.men)).toEqual(known(9_000))
    expect(moreBefore(force, after, men(12_000))).toBeNull()
    expect(moreBefore(force, after, null)).toBeNull()
    expect(moreBefore(force, before, before.men)).toBeNull()
  })
})

describe('what was only planned', () => {
  const planned = flowLook('planned', known(5_000), nationInk(palette, 'JP'), palette, 1)
  it('is a row of round dots with an open head', () => {
    const [dots] = bandPaints(planned)
    const [diameter, pitch] = plannedDots(planned.width)
    expect(dots).toMatchObject({ width: diameter, dash: [0, pitch], cap: 'round' })
    const head = headAt(lineOf([0, 100], [0, 0], [0, 1]), 90, planned)
    expect(head.paints.at(-1)!.fill).toBe(palette.paper)
  })
})
