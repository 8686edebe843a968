import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { groundColours } from '../../src/map/ground-colours'
import { aboveZones, groundLayers, type GroundOptions } from '../../src/map/ground-layers'
import { palettes } from '../../src/themes/palette'

const options = (over: Partial<GroundOptions> = {}): GroundOptions => ({
  colours: groundColours(palettes.light),
  scale: 1,
  showRailways: true,
  showRelief: true,
  ...over,
})

function styleOf(layers: ReturnType<typeof groundLayers>) {
  const empty = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } }
  const names = ['ground']
  const corners: [[number, number], [number, number], [number, number], [number, number]] = [
    [55, 78],
    [205, 78],
    [205, 15],
    [55, 15],
  ]
  return {
    version: 8 as const,
    sources: {
      ...Object.fromEntries(names.map((name) => [name, empty])),
      relief: { type: 'image' as const, url: 'relief.webp', coordinates: corners },
    },
    layers,
  }
}

describe('the ground', () => {
  it.each(Object.keys(palettes) as (keyof typeof palettes)[])('is a valid style in the look %s', (look) => {
    expect(validateStyleMin(styleOf(groundLayers(options({ colours: groundColours(palettes[look]) }))))).toEqual([])
  })

  it('would not pass with a broken layer', () => {
    const layers = groundLayers(options())
    const broken = [{ ...layers[0]!, paint: { 'fill-color': 'no colour' } }, ...layers.slice(1)] as typeof layers
    expect(validateStyleMin(styleOf(broken))).not.toEqual([])
  })

  it('draws land under relief, relief under what lies over zones, that under coasts, coasts under railways', () => {
    const order = groundLayers(options()).map((layer) => layer.id)
    const at = (id: string): number => order.indexOf(id)
    expect(['depth', 'land', 'relief', aboveZones, 'coast', 'rail'].map(at)).toEqual(
      ['depth', 'land', 'relief', aboveZones, 'coast', 'rail'].map(at).toSorted((a, b) => a - b),
    )
    expect(new Set(order).size).toBe(order.length)
  })

  it('hides what is switched off', () => {
    const hidden = groundLayers(options({ showRailways: false }))
      .filter((layer) => layer.layout?.visibility === 'none')
      .map((layer) => layer.id)
    expect(hidden).toEqual(expect.arrayContaining(['rail', 'rail-ties']))
    expect(hidden).not.toContain('coast')
  })
})
