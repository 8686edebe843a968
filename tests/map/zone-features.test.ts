import { describe, expect, it } from 'vitest'
import { differ, zoneFeatures } from '../../src/map/zone-features'
import type { Zone } from '../../src/model/types'
import type { ZoneNow } from '../../src/scene/types'
import type { ZonePaint } from '../../src/themes/zone-paint'

const ring = [[170, 50], [180, 50], [180, 60], [170, 60], [170, 50]] // prettier-ignore
const zone = (stage: string): Zone =>
  ({ stage, precisionKm: 20, geometry: { type: 'MultiPolygon', coordinates: [[ring]] } }) as unknown as Zone
const now = (one: Zone, certainty: ZoneNow['certainty'] = 'sure'): ZoneNow => ({ zone: one, certainty, ending: false })
const paint = ({ certainty }: ZoneNow): ZonePaint => ({
  tint: '#111111',
  tintOpacity: certainty === 'sure' ? 0.2 : 0.1,
  pattern: null,
  patternOpacity: 1,
  edge: 'solid',
  color: '#222222',
  opacity: 1,
})
const features = (...zones: ZoneNow[]) => zoneFeatures(zones, () => 7, paint)
const [a, b] = [zone('a'), zone('b')]

describe('zone features', () => {
  it('have an area and an edge each, and no edge along the date line', () => {
    const [area, edge] = [...features(now(a)).values()]
    expect(area!.geometry).toBe(a.geometry)
    expect(area!.properties).toMatchObject({ order: 7, tint: '#111111' })
    expect(area!.properties).not.toHaveProperty('pattern')
    const points = (edge!.geometry.coordinates as number[][][]).map((line) => line.map(([lng, lat]) => `${lng} ${lat}`))
    expect(points).toEqual([['170 50', '180 50'], ['180 60', '170 60', '170 50']]) // prettier-ignore
  })

  it('differ only by what came, went or changed its paint', () => {
    const before = features(now(a), now(b))
    expect(differ(before, features(now(b), now(a)))).toBe(false)
    expect(differ(before, features(now(a)))).toBe(true)
    expect(differ(features(now(a)), before)).toBe(true)
    expect(differ(before, features(now(a, 'possible'), now(b)))).toBe(true)
  })

  it('fade out in nested areas, without an edge, where the border is not known', () => {
    const soft = zoneFeatures([now(a)], () => 7, (zone) => ({ ...paint(zone), edge: 'soft', pattern: 'p' })) // prettier-ignore
    const opacities = [...soft.values()].map(({ properties }) => properties!.patternOpacity as number)
    expect(opacities).toHaveLength(4)
    expect(1 - opacities.reduce((left, one) => left * (1 - one), 1)).toBeCloseTo(1, 9)
    expect([...soft.values()].every(({ properties }) => properties!.pattern === 'p' && !properties!.edge)).toBe(true)
  })
})
