import { area } from '@turf/turf'
import { expect, it } from 'vitest'
import { stage } from './committed'

const km2 = (...ids: string[]) => ids.reduce((sum, id) => sum + area(stage(id)) / 1e6, 0)
const NORTH = 'z-north-sakhalin@1925-05-15'

/** Published figures in km²; `within` is the share by which ours may differ. */
const FIGURES: { what: string; ids: string[]; published: number; within: number; source: string }[] = [
  { what: 'Northern Sakhalin', ids: [NORTH], published: 42347, within: 0.03, source: 'island 76,400 less Karafuto' },
  { what: 'Karafuto', ids: ['z-karafuto'], published: 34053, within: 0.03, source: "Statesman's Year-Book 1921" },
  {
    what: 'Kiautschou',
    ids: ['z-kiautschou-lease@1898-03-06'],
    published: 551.7,
    within: 0.05,
    source: 'Deutscher Kolonial-Atlas 1908',
  },
  { what: 'Kwantung', ids: ['z-kwantung@1905-09-05'], published: 3462, within: 0.02, source: 'Japanese figure' },
  { what: 'Korea', ids: ['z-korea'], published: 220741, within: 0.01, source: '85,228 square miles' },
  { what: 'Taiwan', ids: ['z-taiwan'], published: 35961, within: 0.02, source: 'Government-General' },
  {
    what: 'Japanese Empire without leases and mandate',
    ids: ['z-japan-empire', 'z-korea', 'z-taiwan', 'z-karafuto'],
    published: 675250,
    within: 0.01,
    source: 'yearbooks of the 1920s',
  },
  {
    what: 'Far Eastern Republic, with Northern Sakhalin',
    ids: ['z-fer@1920-12-15'],
    published: 1900000,
    within: 0.05,
    source: 'general reference',
  },
  {
    what: 'USSR',
    ids: ['z-ussr', NORTH],
    published: 21352572,
    within: 0.005,
    source: 'Soviet Union Information Bureau 1928',
  },
  {
    what: 'Outer Mongolia',
    ids: ['z-outer-mongolia@1924-11-26'],
    published: 1564116,
    within: 0.01,
    source: 'modern figure',
  },
]

it.each(FIGURES)('$what is near $published km² ($source)', ({ ids, published, within }) => {
  expect(Math.abs(km2(...ids) / published - 1)).toBeLessThan(within)
})

it('the halves of Sakhalin meet on the 50th parallel', () => {
  const lats = (id: string) =>
    stage(id)
      .geometry.coordinates.flat(2)
      .map(([, lat]) => lat!)
  expect(Math.max(...lats('z-karafuto'))).toBe(50)
  expect(Math.min(...lats(NORTH))).toBe(50)
})
