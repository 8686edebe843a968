import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperMap } from '../../src/paper'
import { base, lesson, options, sceneAt } from './flagship'
import { pointsOf } from './read-path'

const size = [480, 300] as const
// Land, rivers and depths are the same every day.
const quick = { names: base.names!, railways: base.railways! }

describe('any date on paper', () => {
  for (const region of ['siberia', 'northern-sakhalin', 'shandong', 'washington']) {
    it(`has no NaN in any path and nothing outside its sheet: ${region}`, { timeout: 300_000 }, () => {
      const when = fc.integer({ min: lesson.from, max: lesson.to - 1 })
      // The same path need not be read on the next date again.
      const seen = new Set<string>()
      fc.assert(
        fc.property(when, fc.constantFrom('ja' as const, 'en' as const), (day, lang) => {
          const own = options(region, { lang, base: quick }, size)
          const { svg, parts, names, list } = paperMap(sceneAt(day + 0.5), own)
          expect(/NaN|undefined|Infinity/.exec(svg)).toBeNull()
          const paths = [...`${parts.below}${parts.zones}${parts.above}`.matchAll(/ d="([^"a]*)"/g)]
          for (const [, d] of paths) {
            if (seen.has(d!)) continue
            seen.add(d!)
            for (const [x, y] of pointsOf(d!)) inside(x, y, 24.6)
          }
          for (const [, d] of parts.border.matchAll(/ d="([^"a]*)"/g))
            for (const [x, y] of pointsOf(d!)) inside(x, y, 1)
          const tags = list.items.flatMap((one) => (one.kind === 'label' && one.look === 'tag' ? [one] : []))
          for (const { x, y, w, h } of [...names.map(({ box }) => box), ...tags]) {
            inside(x, y, 0)
            inside(x + w, y + h, 0)
          }
        }),
        { numRuns: 50, seed: 1918 },
      )
    })
  }
})

function inside(x: number, y: number, room: number): void {
  if (x >= -room && y >= -room && x <= size[0] + room && y <= size[1] + room) return
  expect.fail(`${x}, ${y} lies outside the sheet of ${size.join(' by ')}`)
}
