import { describe, expect, it } from 'vitest'
import { hueIds, looks, nationInk, palettes, type HueId } from '../../src/themes/palette'
import { contrast, difference, difference2000, visions } from './vision'

/** Who meets in one scene. */
const scenes: readonly (readonly HueId[])[] = [
  ['JP', 'US', 'GB', 'FR', 'IT', 'CA', 'CN', 'CS', 'RD', 'WH'],
  ['JP', 'CN', 'CS', 'RD', 'WH', 'FE'],
  ['JP', 'GB', 'DE', 'CN'],
  ['US', 'GB', 'JP', 'FR', 'IT', 'CN', 'FE', 'WH', 'RD'],
  ['RD', 'DE'],
  ['JP', 'RD', 'CN', 'GB', 'IT'],
  ['RU', 'JP', 'GB', 'FR', 'DE', 'CN'],
]
const pairs = [
  ...new Map(
    scenes.flatMap((scene) =>
      scene.flatMap((a, i) => scene.slice(i + 1).map((b) => [[a, b].sort().join(' '), [a, b]] as const)),
    ),
  ).values(),
]

describe('the measure itself', () => {
  it('agrees with published pairs of CIEDE2000', () => {
    expect(difference2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
    expect(difference2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4)
    expect(difference2000([50, 2.5, 0], [50, 0, -2.5])).toBeCloseTo(4.3065, 4)
  })
})

describe('hues that meet', () => {
  /** Pairs under 15, with the least that they keep: codes on line and lane are the second cue. */
  const weak: Record<'light' | 'dark', { readonly count: number; readonly least: number }> = {
    light: { count: 1, least: 11.5 },
    dark: { count: 12, least: 13 },
  }
  it.each(['light', 'dark'] as const)('are told apart in all four visions: %s', (look) => {
    const under = pairs.flatMap(([a, b]) =>
      visions.flatMap((vision) => {
        const d = difference(nationInk(palettes[look], a).hue, nationInk(palettes[look], b).hue, vision)
        return d < 15 ? [{ pair: `${a}–${b}`, vision, d }] : []
      }),
    )
    expect(under.length, JSON.stringify(under)).toBeLessThanOrEqual(weak[look].count)
    for (const { d, pair } of under) expect(d, pair).toBeGreaterThanOrEqual(weak[look].least)
  })

  it('are 3:1 on land, or cased', () => {
    for (const look of ['light', 'dark'] as const) {
      for (const id of hueIds) {
        const { hue, cased } = palettes[look].nations[id]
        if (!cased) expect(contrast(hue, palettes[look].land), `${look} ${id}`).toBeGreaterThanOrEqual(3)
      }
    }
  })

  it('carry codes that can be read: 4.5:1, in every look', () => {
    for (const look of looks) {
      for (const id of hueIds) {
        const { hue, on } = palettes[look].nations[id]
        expect(contrast(hue, on), `${look} ${id}`).toBeGreaterThanOrEqual(4.4)
      }
    }
  })

  it('leave vermilion to time: no nation has it', () => {
    for (const id of hueIds)
      expect(difference(palettes.light.now, palettes.light.nations[id].hue), id).toBeGreaterThanOrEqual(15)
  })
})

describe('text', () => {
  it('can be read on paper', () => {
    for (const look of looks) {
      const { paper, ink, ink2, ink3 } = palettes[look]
      for (const color of [ink, ink2, ink3])
        expect(contrast(color, paper), `${look} ${color}`).toBeGreaterThanOrEqual(4.5)
    }
  })
})
