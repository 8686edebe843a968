import { expect, test } from 'vitest'
import { legendOf, shortLegend, type LegendItem } from '../../src/ink/legend'
import { legendSample } from '../../src/ink/legend-samples'
import { flowWidth, garrisonRadius } from '../../src/themes/forces'
import { looks, palettes } from '../../src/themes/palette'
import { STATUSES } from '../../src/themes/zone-order'
import { at, small } from '../panels/world'

const kinds = (day: string, shown: ReadonlySet<string> | null = null) =>
  legendOf(at(day), small, shown).map((item) => (item.kind === 'zone' ? item.status : item.kind))

/** One item of every kind: a new kind does not compile until it is here. */
const everyKind: { [K in LegendItem['kind']]: LegendItem & { readonly kind: K } } = {
  flow: { kind: 'flow', nation: 'JP', low: 14_040, high: 14_040 },
  withdraw: { kind: 'withdraw', nation: 'CS', low: 9_000, high: 9_000 },
  planned: { kind: 'planned', nation: 'US', low: 7_000, high: 7_000 },
  schematic: { kind: 'schematic', nation: 'CN', low: null, high: null },
  trace: { kind: 'trace', nation: 'FR', low: 1_140, high: 1_140 },
  unknown: { kind: 'unknown', nation: 'JP' },
  garrison: { kind: 'garrison', nation: 'JP', low: 20_000, high: 40_000 },
  ring: { kind: 'ring', nation: 'WH' },
  zone: { kind: 'zone', status: 'occupied', nation: 'JP', second: 'CS' },
  ending: { kind: 'ending', nation: 'JP', status: 'occupied' },
  vague: { kind: 'vague', nation: 'JP', status: 'occupied' },
  seal: { kind: 'seal', state: 'signing' },
  cause: { kind: 'cause' },
  event: { kind: 'event', mark: 'clash' },
  changed: { kind: 'changed' },
  differs: { kind: 'differs' },
}

test('shows what is on the map and nothing else', () => {
  expect(kinds('1918-08-12')).toEqual(['flow', 'garrison', 'ring', 'occupied', 'vague', 'seal', 'changed', 'differs'])
  expect(kinds('1918-03-01')).toEqual(['territory'])
})

test('what is out of view is not explained', () => {
  expect(kinds('1918-08-12', new Set(['y']))).toEqual(['garrison'])
  expect(kinds('1918-08-12', new Set())).toEqual([])
})

test('a withdrawal is not an advance', () => {
  expect(kinds('1918-09-10')).toContain('withdraw')
  expect(kinds('1918-09-10')).not.toContain('flow')
})

test('every kind has an example, in every look, inside its box', () => {
  const items: LegendItem[] = [
    ...Object.values(everyKind),
    ...STATUSES.map((status) => ({ kind: 'zone' as const, status, nation: 'CN', second: null })),
    ...(['talks', 'signed', 'in-force', 'ended', 'failed'] as const).map((state) => ({ kind: 'seal' as const, state })),
  ]
  for (const look of looks)
    for (const scale of [1, 1.5])
      for (const item of items) {
        const { shapes, size, defs } = legendSample(item, palettes[look], scale)
        if (item.kind !== 'differs') expect(shapes.length, `${item.kind} in ${look}`).toBeGreaterThan(0)
        for (const { d, paint } of shapes) {
          expect(d).not.toMatch(/NaN|Infinity/)
          for (const [x, y] of points(d)) {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThanOrEqual(size[0])
            expect(y).toBeGreaterThanOrEqual(0)
            expect(y).toBeLessThanOrEqual(size[1])
          }
          const named = /url\(#(.+)\)/.exec(paint.fill ?? '')?.[1]
          if (named) expect(defs).toContain(`id="${named}"`)
        }
      }
})

test('examples have the sizes of the map', () => {
  const widths = (item: LegendItem, scale = 1) =>
    legendSample(item, palettes.light, scale).shapes.map(({ paint }) => paint.width)
  expect(widths(everyKind.flow)).toContain(flowWidth(14_040))
  expect(widths(everyKind.flow, 1.5)).toContain(flowWidth(14_040) * 1.5)
  const discs = legendSample(everyKind.garrison, palettes.light).shapes.map(({ d }) => d)
  for (const men of [20_000, 40_000]) {
    const r = Math.round(garrisonRadius(men) * 100) / 100
    expect(discs.some((d) => d.includes(`a${r},${r} `))).toBe(true)
  }
})

/** Corners of a path of M and L with absolute coordinates; other commands say nothing here. */
function points(d: string): [number, number][] {
  return [...d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map((match) => [Number(match[1]), Number(match[2])])
}

test('where room is short, what is needed first stays, in its order', () => {
  const items = Object.values(everyKind)
  const short = shortLegend(items, 5).map(({ kind }) => kind)
  expect(short).toEqual(['flow', 'withdraw', 'planned', 'unknown', 'zone'])
  expect(shortLegend(items, Infinity)).toEqual(items)
})
