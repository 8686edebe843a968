import { expect, it } from 'vitest'
import { over, TOWNS } from './committed'
import type { Town } from './committed'

const MONTHS = Array.from(
  { length: 144 },
  (_, i) => `${1914 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
)
const DAYS = MONTHS.flatMap((month) => [`${month}-01`, `${month}-15`])

it.each(Object.keys(TOWNS) as Town[])('%s has one holder at least, and never two full ones, in every month', (town) => {
  for (const day of DAYS) {
    const zones = over(town, day)
    expect(zones.length, day).toBeGreaterThan(0)
    const full = new Set(zones.filter(({ status }) => status === 'territory').map(({ holder }) => holder))
    expect([...full].length, `${day}: ${[...full].join(', ')}`).toBeLessThan(2)
  }
})
