import { describe, expect, it } from 'vitest'
import { palettes } from '../../src/themes/palette'
import { patternOf, patternSvg, patternTile, type Tile } from '../../src/themes/pattern'
import { zoneLooks } from '../../src/themes/zones'
import type { ZoneStatus } from '../../src/model/types'

const statuses = Object.keys(zoneLooks) as ZoneStatus[]
const alphaAt = (tile: Tile, x: number, y: number) => tile.data[(y * tile.width + x) * 4 + 3]!
const covered = (tile: Tile) => {
  let sum = 0
  for (let i = 3; i < tile.data.length; i += 4) sum += tile.data[i]! / 255
  return sum / (tile.width * tile.height)
}

describe('pattern tiles', () => {
  const hatched = statuses.filter((status) => zoneLooks[status].hatch.kind !== 'flat')

  it.each(hatched)('%s has no seam: over its edge it changes no more than within', (status) => {
    const tile = patternTile(patternOf(status, false, 'JP', null, palettes.light))
    const step = (at: (i: number) => number, n: number) => {
      let within = 0
      for (let i = 1; i < n; i++) within = Math.max(within, Math.abs(at(i) - at(i - 1)))
      return { within, over: Math.abs(at(0) - at(n - 1)) }
    }
    let within = 0
    let over = 0
    for (let y = 0; y < tile.height; y++) {
      const row = step((x) => alphaAt(tile, x, y), tile.width)
      within = Math.max(within, row.within)
      over = Math.max(over, row.over)
    }
    for (let x = 0; x < tile.width; x++) {
      const column = step((y) => alphaAt(tile, x, y), tile.height)
      within = Math.max(within, column.within)
      over = Math.max(over, column.over)
    }
    expect(over).toBeLessThanOrEqual(within)
  })

  it('covers as much as its lines say', () => {
    const share = covered(patternTile(patternOf('occupied', false, 'JP', null, palettes.light)))
    expect(share).toBeCloseTo(1.6 / 6.5, 1)
    const guarded = covered(patternTile(patternOf('guarded', false, 'JP', null, palettes.light)))
    expect(guarded).toBeLessThan(share / 2)
    expect(covered(patternTile(patternOf('occupied', true, 'JP', null, palettes.light)))).toBeLessThan(share * 0.75)
  })

  it('gives two holders stripes in turn, of equal share', () => {
    const tile = patternTile(patternOf('occupied', false, 'JP', 'CS', palettes.light))
    const count = { '94': 0, '23': 0 }
    for (let i = 0; i < tile.data.length; i += 4) {
      const red = String(tile.data[i]) as keyof typeof count
      if (red in count) count[red] += tile.data[i + 3]! / 255
    }
    expect(count['94']).toBeGreaterThan(50)
    expect(Math.abs(count['94'] - count['23'])).toBeLessThan(count['94'] * 0.1)
  })

  it('lays the owner under the hatch', () => {
    const owner = { nation: 'CN', opacity: 0.28 }
    const tile = patternTile(patternOf('leased', false, 'JP', null, palettes.light, owner))
    let least = 255
    for (let i = 3; i < tile.data.length; i += 4) least = Math.min(least, tile.data[i]!)
    expect(least).toBe(Math.round(0.28 * 255))
  })

  it.each(statuses)('%s has the same pattern for paper', (status) => {
    const svg = patternSvg('p', patternOf(status, false, 'CN', null, palettes.light))
    expect(svg).toMatch(/^<pattern id="p".*<\/pattern>$/)
    expect(svg).not.toContain('NaN')
    if (status !== 'neutral') expect(svg).toContain(palettes.light.nations.CN.hue)
  })
})
