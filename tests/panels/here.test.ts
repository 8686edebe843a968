import { expect, test } from 'vitest'
import { hereRows } from '../../src/panels/here'
import { at, small } from './world'

test('says who holds a point, how, for how long, and what is doubtful', () => {
  expect(hereRows(at('1918-12-15').standing.zones.toReversed(), small, 'en')).toEqual([
    {
      id: 'land@1918-08-10',
      nation: 'JP',
      code: 'JP',
      name: 'land',
      status: 'JP, occupied',
      when: '10 August 1918 – December 1918',
      doubts: ['perhaps', 'edge approximate'],
    },
  ])
})
