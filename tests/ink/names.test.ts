import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps, placeNames, type Named, type NameOptions } from '../../src/ink/names'

const options: NameOptions = {
  project: (lng, lat) => [lng, lat],
  size: [800, 500],
  lang: 'en',
  scale: 1,
  measure: (text, _style, size) => text.length * size * 0.55,
  obstacles: [{ x: 0, y: 400, w: 300, h: 100 }],
}

const town = (id: string, lng: number, lat: number, priority = 1): Named => ({
  id,
  text: 'Vladivostok',
  lng,
  lat,
  style: 'town',
  priority,
})

describe('names', () => {
  it('never touch each other, an obstacle or the edge', () => {
    const named = fc.record<Named>({
      id: fc.uuid(),
      text: fc.string({ minLength: 1, maxLength: 14 }),
      lng: fc.double({ min: -50, max: 850, noNaN: true }),
      lat: fc.double({ min: -50, max: 550, noNaN: true }),
      style: fc.constantFrom('seat', 'town', 'village', 'area', 'sea', 'lake'),
      priority: fc.integer({ min: 0, max: 5 }),
    })
    fc.assert(
      fc.property(fc.array(named, { maxLength: 40 }), (names) => {
        const boxes = placeNames(names, options).map((name) => name.box)
        boxes.forEach((box, i) => {
          expect(box.x).toBeGreaterThanOrEqual(2)
          expect(box.y + box.h).toBeLessThanOrEqual(498)
          for (const other of [...boxes.slice(i + 1), ...options.obstacles]) expect(overlaps(box, other)).toBe(false)
        })
      }),
    )
  })

  it('prefers the right side, and the more important town', () => {
    const [first] = placeNames([town('a', 400, 200)], options)
    expect(first!.box.x).toBeGreaterThan(400)
    const crowd = Array.from({ length: 30 }, (_, i) => town(`t${i}`, 400, 200, i))
    const placed = placeNames(crowd, options).map((name) => name.id)
    expect(placed[0]).toBe('t0')
    expect(placed.length).toBeLessThan(10)
  })

  it('are left out behind the horizon', () => {
    expect(placeNames([town('a', 400, 200)], { ...options, project: () => null })).toEqual([])
  })
})
