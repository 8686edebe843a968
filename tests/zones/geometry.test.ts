import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinks, polygon } from '@turf/turf'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { stages } from './committed'

/** Polygons with more corners are not searched for crossings here: it takes seconds, and the recipe does it anyway. */
const MANY = 2500

const signedArea = (ring: Position[]) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0) / 2

describe('shapes of the zones follow RFC 7946', () => {
  it.each(stages.map((one) => [String(one.id), one] as const))('%s', (_, { geometry }) => {
    expect(geometry.coordinates.length).toBeGreaterThan(0)
    for (const rings of geometry.coordinates) {
      rings.forEach((ring, i) => {
        expect(ring.length).toBeGreaterThanOrEqual(4)
        expect(ring.at(-1)).toEqual(ring[0])
        expect(signedArea(ring) > 0).toBe(i === 0)
        expect(Math.max(...ring.map(([lng]) => Math.abs(lng!)))).toBeLessThanOrEqual(180)
        const jumps = ring.slice(1).filter(([lng], j) => Math.abs(lng! - ring[j]![0]!) > 180)
        expect(jumps).toEqual([])
      })
      if (rings.flat().length > MANY) continue
      const corners = new Set(rings.flat().map((p) => p.map((n) => n.toFixed(6)).join()))
      const crossings = kinks(polygon(rings)).features.map(({ geometry: at }) =>
        at.coordinates.map((n) => n.toFixed(6)).join(),
      )
      expect(crossings.filter((at) => !corners.has(at))).toEqual([])
    }
  })
})

describe('zones', () => {
  it('have each id once', () => {
    expect(new Set(stages.map(({ id }) => id)).size).toBe(stages.length)
  })

  it('have each a recipe for their shape', () => {
    const path = join(import.meta.dirname, '..', '..', 'geodata', 'recipes', 'lesson', 'zones', 'recipes.json')
    const recipes = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    const without = stages.filter(({ properties: p }) => !(p.id in recipes) && !(p.zone in recipes))
    expect(without.map(({ id }) => id)).toEqual([])
  })

  it('of one name do not hold at the same time in two stages', () => {
    for (const zone of new Set(stages.map(({ properties }) => properties.zone))) {
      const own = stages.filter(({ properties }) => properties.zone === zone)
      const sorted = own.map(({ properties: p }) => [p.start_date, p.end_date ?? '9999'] as const).sort()
      for (let i = 1; i < sorted.length; i++) expect(sorted[i]![0] >= sorted[i - 1]![1], zone).toBe(true)
    }
  })

  it('are told in both languages', () => {
    for (const { properties: p } of stages) {
      expect(Boolean(p.note_ja), p.id).toBe(Boolean(p.note_en))
      expect(p.name_ja, p.id).toMatch(/[ぁ-んァ-ヶ一-龠]/)
      expect(p.label_ja, p.id).toMatch(/[ぁ-んァ-ヶ一-龠]/)
      expect(`${p.name_en}${p.label_en}${p.note_en ?? ''}`, p.id).not.toMatch(/[ぁ-んァ-ヶ一-龠]/)
    }
  })
})
