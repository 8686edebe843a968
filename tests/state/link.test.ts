import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLink, printLink, type Link } from '../../src/state/link'
import { fromCivil } from '../../src/time/moment'

describe('link', () => {
  it('reads the documented form', () => {
    expect(parseLink('#lesson=basic-convention&t=1918-09-05&lang=ja&furigana=1&view=131.9,43.1,5')).toEqual({
      lesson: 'basic-convention',
      t: fromCivil(1918, 9, 5),
      lang: 'ja',
      furigana: true,
      view: { lng: 131.9, lat: 43.1, zoom: 5 },
    })
  })

  it('leaves out what it cannot read and keeps the rest', () => {
    expect(parseLink('#t=1918-02-30&lang=fr&view=1,2&lesson=../../etc&furigana=yes&look=dark')).toEqual({
      look: 'dark',
    })
    expect(parseLink('')).toEqual({})
    expect(parseLink('#%E0%A4%A')).toEqual({})
  })

  it('comes back the same', () => {
    const links = fc.record<Link>(
      {
        lesson: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
        t: fc.integer({ min: fromCivil(1800, 1, 1), max: fromCivil(2000, 1, 1) }),
        lang: fc.constantFrom('ja', 'en'),
        furigana: fc.constantFrom(true, false, 'hard' as const),
        region: fc.constantFrom('siberia', 'whole'),
        look: fc.constantFrom('light', 'dark', 'projector'),
        present: fc.boolean(),
        light: fc.boolean(),
        step: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
        course: fc.constantFrom('short', 'full'),
        view: fc.record({
          lng: degrees(180),
          lat: degrees(90),
          zoom: fc.integer({ min: 0, max: 2200 }).map((z) => z / 100),
        }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(links, (link) => {
        expect(parseLink(printLink(link))).toEqual(link)
      }),
    )
  })
})

function degrees(most: number): fc.Arbitrary<number> {
  // + 0: minus zero prints as zero.
  return fc.integer({ min: -most * 1000, max: most * 1000 }).map((value) => value / 1000 + 0)
}
