import { describe, expect, it } from 'vitest'
import { groundColours } from '../../src/map/ground-colours'
import { groundLayers } from '../../src/map/ground-layers'
import { groundRatio, inkRatio, namesFarther, spared, type Lightness } from '../../src/map/lightness'
import { palettes } from '../../src/themes/palette'

const steps: readonly Lightness[] = [0, 1, 2, 3]

describe('a light picture', () => {
  it('names only layers that there are, and none that shows a fact', () => {
    const ground = { colours: groundColours(palettes.light), scale: 1, showZones: true, showRailways: true, showRelief: true, year: 1918 } // prettier-ignore
    const ids = groundLayers(ground).map(({ id }) => id)
    for (const id of spared) expect(ids).toContain(id)
    for (const id of ['land', 'coast', 'rivers', 'lakes', 'rail']) expect(spared).not.toContain(id)
    expect(spared.filter((id) => id.startsWith('zone'))).toEqual([])
  })

  it('never has more pixels or names a step lighter, and words stay sharp', () => {
    for (const device of [1, 1.25, 2, 3]) {
      const ground = steps.map((step) => groundRatio(step, device))
      const ink = steps.map((step) => inkRatio(step, device))
      expect(ground).toEqual(ground.toSorted((a, b) => b - a))
      expect(ink).toEqual(ink.toSorted((a, b) => b - a))
      expect(Math.min(...ink)).toBeGreaterThanOrEqual(1)
      expect(ground[0]).toBe(device)
      expect(Math.min(...ground)).toBe(1)
    }
    expect(steps.map(namesFarther)).toEqual([0, 0, 0, 0.8])
  })
})
