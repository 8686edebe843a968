import { describe, expect, it } from 'vitest'
import type { InkOptions } from '../../src/ink'
import { inkToSvg } from '../../src/ink/to-svg'
import type { Treaty } from '../../src/model/types'
import { day, draw, leg, men, moving, size, stationed, type World } from './world'

const west = [[-16, -4], [-8, 2], [0, 0], [8, 3], [16, 1]] as const // prettier-ignore
const east = [...west].reverse()
const at = (lng: number, lat: number) => [[lng, lat]] as const

const treaty = (id: string): Treaty => ({
  id, region: 'invented', sources: [], confidence: 'high', note: null, title: { ja: '', en: '' }, kind: 'treaty',
  signed: day(5), inForce: null, ended: null, failed: false, place: 'a', building: null, lng: -10, lat: -4,
  signatories: [{ nation: 'JP', state: { ja: '', en: '' }, persons: [] }, { nation: 'CN', state: { ja: '', en: '' }, persons: [] }],
  terms: [], effects: [],
}) // prettier-ignore

const worlds: Record<string, readonly [World, Partial<InkOptions>?]> = {
  'one-flow': [{ moving: [moving(leg({ id: 'a', line: west, men: men(14_040) }), 0.8)] }],
  'men-unknown-at-sea': [{ moving: [moving(leg({ id: 'a', line: west, by: 'sea', schematic: true }), 0.8)] }],
  'two-lanes': [
    {
      moving: [
        moving(leg({ id: 'a', line: west, men: men(14_040) }), 0.9),
        moving(leg({ id: 'b', nation: 'CS', line: west, men: men(9_000) }), 0.6),
        moving(leg({ id: 'c', nation: 'CN', line: west, men: men(2_000) }), 0.7),
      ],
    },
  ],
  'withdrawal-beside-advance': [
    {
      moving: [
        moving(leg({ id: 'a', nation: 'US', line: west, men: men(5_000) }), 0.9),
        moving(leg({ id: 'b', kind: 'withdraw', line: east, men: men(9_000) }), 0.8),
        moving(leg({ id: 'c', nation: 'WH', kind: 'evacuate', line: east }), 0.7),
      ],
    },
  ],
  'garrison-range': [
    {
      stationed: [
        stationed(leg({ id: 'a', line: at(-10, 0), men: men(null, 20_000, 40_000) })),
        stationed(leg({ id: 'b', nation: 'CN', line: at(0, 0), men: men(null, 1_600, 4_000) })),
        stationed(leg({ id: 'c', nation: 'CS', line: at(10, 0) })),
      ],
    },
  ],
  'five-at-one-town': [
    {
      stationed: ['JP', 'US', 'GB', 'FR', 'CN'].map((nation, i) =>
        stationed(leg({ id: nation, nation, line: at(0, 0), men: i < 3 ? men(8_000 - i * 3_000) : null, unit: `第${i}連隊` })),
      ),
    },
    { scale: 0.6 },
  ],
  'seals-and-arcs': [
    {
      treaties: [
        { treaty: treaty('t1'), state: 'signing' },
        { treaty: { ...treaty('t2'), lng: 0 }, state: 'in-force' },
        { treaty: { ...treaty('t3'), lng: 8 }, state: 'failed' },
      ],
    },
    { capitals: new Map([['JP', [14, 6]], ['CN', [2, 9]]]) },
  ],
  'selected-dark': [
    {
      moving: [
        moving(leg({ id: 'a', line: west, men: men(14_040) }), 0.9),
        moving(leg({ id: 'b', nation: 'CS', line: [[-4, -10], [-2, 8]], men: men(9_000) }), 0.8),
      ],
    },
    { look: 'dark', selected: 'a' },
  ],
} // prettier-ignore

describe('pictures of small worlds', () => {
  for (const [name, [world, more]] of Object.entries(worlds)) {
    it(name, async () => {
      const ground = more?.look === 'dark' ? '#242629' : '#F3EDDF'
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}"><rect width="100%" height="100%" fill="${ground}"/>\n${inkToSvg(draw(world, more))}\n</svg>\n`
      await expect(svg).toMatchFileSnapshot(`../golden/ink/${name}.svg`)
    })
  }
})
