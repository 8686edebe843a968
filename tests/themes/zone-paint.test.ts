import { describe, expect, it } from 'vitest'
import { looks, nationInk, palettes } from '../../src/themes/palette'
import { zonePaint, type PaintedZone } from '../../src/themes/zone-paint'

const zone = (more: Partial<PaintedZone['zone']> = {}): PaintedZone => ({
  zone: { status: 'occupied', holder: 'JP', holder2: null, owner: null, schematic: false, ...more },
  certainty: 'sure',
  ending: false,
})

describe('both claims on a place held', () => {
  it.each(looks)("the tint is the owner's, the hatch and the edge the holder's: %s", (look) => {
    const palette = palettes[look]
    for (const status of ['occupied', 'leased'] as const) {
      const paint = zonePaint(zone({ status, owner: 'SU' }), palette)
      expect(paint.tint).toBe(nationInk(palette, 'SU').hue)
      expect(paint.color).toBe(nationInk(palette, 'JP').hue)
      expect(paint.pattern).toContain('|JP|')
    }
  })

  it("the owner's tint is that of its own land, so that the land goes on under the hatch", () => {
    const land = zonePaint(zone({ status: 'territory', holder: 'CN' }), palettes.light)
    expect(zonePaint(zone({ owner: 'CN' }), palettes.light)).toMatchObject({
      tint: land.tint,
      tintOpacity: land.tintOpacity,
    })
    expect(zonePaint({ ...zone({ owner: 'CN' }), ending: true }, palettes.light).tintOpacity).toBe(land.tintOpacity)
  })

  it('without an owner, or in a sphere or along a railway on land that is drawn already, the tint is the holder’s', () => {
    const jp = nationInk(palettes.light, 'JP').hue
    expect(zonePaint(zone(), palettes.light).tint).toBe(jp)
    for (const status of ['sphere', 'railway', 'guarded'] as const)
      expect(zonePaint(zone({ status, owner: 'CN' }), palettes.light).tint).toBe(jp)
  })
})
