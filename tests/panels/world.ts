import type { Conflict, Lesson, Source } from '../../src/model/types'
import { sceneIndex } from '../../src/scene/scene'
import { date, event, leg, lesson, men, noon, series, treaty, zone } from '../scene/world'

const both = (text: string) => ({ ja: text, en: text })

const conflict: Conflict = {
  id: 'q',
  topic: both('How many?'),
  variants: [
    { claim: both('ten thousand'), sources: ['s2'], low: 10_000, high: 10_000 },
    { claim: both('twelve thousand'), sources: ['s', 's2'], low: 12_000, high: 12_000 },
  ],
  advice: both('Both are shown.'),
  better: null,
  why: null,
  facts: ['x'],
}

const sources: readonly Source[] = [
  { id: 's', title: 'Diary', author: 'A. Writer', year: '1920', kind: 'book', seen: 'excerpt' },
  { id: 's2', title: 'Report', kind: 'web', url: 'https://example.org/', seen: 'none' },
]

/** Two Japanese units, an American one without a figure, a zone that changes hands, a treaty and two events. */
export const small: Lesson = lesson({
  legs: [
    leg('x', 'a 1918-08-01; b 1918-08-21', { men: men(12_000, '1918-08', 10_000, 12_000) }),
    leg('x2', 'b 1918-08-21; a 1918-10-01', { force: 'x', kind: 'withdraw' }),
    leg('y', 'c 1918-08-05; c 1918-08-06', { kind: 'garrison', men: men(500) }),
    leg('z', 'd 1918-08-05; d 1918-08-06', { nation: 'US', kind: 'garrison' }),
  ],
  zones: [
    zone('land', '1918-01-01/1918-08-10', { holder: 'RU' }),
    zone('land', '1918-08-10/1918-12', {
      status: 'occupied',
      owner: 'RU',
      schematic: true,
      precisionKm: 30,
      areaKm2: 12_345,
    }),
  ],
  treaties: [
    treaty('pact', '1918-08-08', {
      building: both('Hall'),
      terms: [both('Peace.')],
      signatories: [{ nation: 'JP', state: both('Empire'), persons: [both('B. Signer')] }],
      effects: [{ effect: 'ends', target: 'land', when: date('1918-12'), text: both('The land goes back.') }],
    }),
  ],
  events: [event('ev-old', '1918-07-20'), event('ev-new', '1918-08-09~')],
  series: [
    series('JP', 'JP', [
      { when: date('1918-08-01'), value: 12_500, low: 10_500, high: 12_500, plot: 12_500 },
      { when: date('1918-12-01'), plot: 0, basis: 'zero', value: 0, low: 0, high: 0 },
    ]),
  ],
  conflicts: [conflict],
  sources: new Map(sources.map((source) => [source.id, source])),
})

export const index = sceneIndex(small)
export const at = (day: string) => index.sceneAt(noon(day))
