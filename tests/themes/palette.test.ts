import { describe, expect, it } from 'vitest'
import { hueIds, looks, palettes } from '../../src/themes/palette'
import { chroma, contrast, difference, difference2000, luminance } from './vision'

describe('the measure itself', () => {
  it('agrees with published pairs of CIEDE2000', () => {
    expect(difference2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
    expect(difference2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4)
    expect(difference2000([50, 2.5, 0], [50, 0, -2.5])).toBeCloseTo(4.3065, 4)
  })
})

describe('hues', () => {
  it.each(['light', 'dark', 'projector'] as const)('are 3:1 on land and on sea, or cased: %s', (look) => {
    const { land, sea, nations } = palettes[look]
    for (const id of hueIds) {
      const { hue, cased } = nations[id]
      if (cased) continue
      expect(contrast(hue, land), `${id} on land`).toBeGreaterThanOrEqual(3)
      expect(contrast(hue, sea[1]), `${id} on sea`).toBeGreaterThanOrEqual(3)
    }
  })

  it.each(looks)('that are cased have an edge that can be seen on land and on the hue: %s', (look) => {
    const { land, edge, nations } = palettes[look]
    for (const id of hueIds) {
      if (!nations[id].cased) continue
      const seen = Math.max(contrast(edge, land), contrast(nations[id].hue, land))
      expect(seen, `${id}: its edge or itself on land`).toBeGreaterThanOrEqual(3)
      expect(contrast(edge, nations[id].hue), `${id}: its edge on itself`).toBeGreaterThanOrEqual(3)
    }
  })

  it('carry codes that can be read: 4.5:1, in every look', () => {
    for (const look of looks) {
      for (const id of hueIds) {
        const { hue, on } = palettes[look].nations[id]
        expect(contrast(hue, on), `${look} ${id}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it('leave vermilion to time: no nation has it', () => {
    for (const id of hueIds)
      expect(difference(palettes.light.now, palettes.light.nations[id].hue), id).toBeGreaterThanOrEqual(15)
  })
})

describe('the ground', () => {
  it.each(looks)('is paler than any tint of a nation that has a colour: %s', (look) => {
    const { land, sea, lake, coastGlow, nations } = palettes[look]
    const tints = (['JP', 'US', 'GB', 'IT', 'CN', 'CS', 'RD', 'FE'] as const).map((id) => nations[id].hue)
    if (look === 'print') return expect([land, ...sea, lake].every((hex) => chroma(hex) < 1)).toBe(true)
    for (const hex of [land, ...sea, lake, coastGlow])
      for (const hue of tints) expect(chroma(hex), hex).toBeLessThan(chroma(hue) / 1.6)
  })

  it.each(looks)('gets deeper step by step: %s', (look) => {
    const { sea } = palettes[look]
    const steps = sea.slice(1).map((deep, i) => luminance(sea[i]!) - luminance(deep))
    expect(steps.every((step) => (look === 'print' ? step === 0 : step > 0))).toBe(true)
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
