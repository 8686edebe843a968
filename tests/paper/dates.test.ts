import { describe, expect, it } from 'vitest'
import { paperMap, scaleBar, type PaperOptions } from '../../src/paper'
import { palettes } from '../../src/themes/palette'
import { noon, options, sceneAt } from './flagship'
import { expectGolden, picture } from './golden'

const dates: readonly [date: string, region: string, more: Partial<PaperOptions>, ground?: true][] = [
  ['1914-10-15', 'shandong', { lang: 'en' }, true],
  ['1914-11-07', 'shandong', { lang: 'ja', ruby: true }],
  ['1918-09-18', 'siberia', { lang: 'ja', ruby: true }, true],
  ['1919-07-15', 'siberia', { lang: 'en', look: 'print' }],
  ['1920-08-18', 'siberia', { lang: 'en' }],
  ['1921-06-01', 'northern-sakhalin', { lang: 'ja', look: 'dark' }],
  ['1922-02-06', 'washington', { lang: 'ja' }],
  ['1922-10-26', 'siberia', { lang: 'ja', look: 'projector' }],
  ['1925-01-20', 'whole', { lang: 'en' }],
  ['1925-05-16', 'northern-sakhalin', { lang: 'en' }],
]

describe('the flagship on paper', () => {
  for (const [date, region, more, ground] of dates) {
    it(`${date} ${region}`, () => {
      const own = options(region, more)
      const { svg, parts } = paperMap(sceneAt(noon(date)), own)
      expect(svg.length).toBeLessThan(300_000)
      const bar = scaleBar(own.frame, [24, 470], palettes[own.look], own.lang)
      // Two pictures have the ground as well; the others would only repeat it.
      const content = ground ? svg : [parts.defs, parts.zones, parts.ink, parts.border].join('\n')
      expectGolden(`${date}-${region}-${own.lang}-${own.look}`, picture(own.frame.size, `${content}\n${bar}`))
    })
  }
})
