import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperMap } from '../../src/paper'
import { base, lesson, options, sceneAt } from './flagship'
import { pointsOf } from './read-path'

const size = [480, 300] as const
// Land, rivers and depths are the same every day.
const quick = { names: base.names!, railways: base.railways! }

describe('any date on paper', () => {
  it('has no NaN in any path, and nothing outside its sheet', () => {
    const when = fc.integer({ min: lesson.from, max: lesson.to - 1 })
    const where = fc.constantFrom('siberia', 'northern-sakhalin', 'shandong', 'washington')
    fc.assert(
      fc.property(when, where, fc.constantFrom('ja' as const, 'en' as const), (day, region, lang) => {
        const own = options(region, { lang, base: quick }, size)
        const { svg, parts, names, list } = paperMap(sceneAt(day + 0.5), own)
        expect(svg).not.toMatch(/NaN|undefined|Infinity/)
        for (const [, d] of `${parts.below}${parts.zones}${parts.above}`.matchAll(/ d="([^"a]*)"/g)) {
          for (const [x, y] of pointsOf(d!)) inside(x, y, 24.6)
        }
        for (const [, d] of parts.border.matchAll(/ d="([^"a]*)"/g)) for (const [x, y] of pointsOf(d!)) inside(x, y, 1)
        const boxes = [...names.map(({ box }) => box), ...list.items.flatMap((one) => (one.kind === 'label' && one.look === 'tag' ? [one] : []))]
        for (const { x, y, w, h } of boxes) {
          inside(x, y, 0)
          inside(x + w, y + h, 0)
        }
      }),
      { numRuns: 200, seed: 1918 },
    ) // prettier-ignore
  })
})

function inside(x: number, y: number, room: number): void {
  if (x >= -room && y >= -room && x <= size[0] + room && y <= size[1] + room) return
  expect.fail(`${x}, ${y} lies outside the sheet of ${size.join(' by ')}`)
}
