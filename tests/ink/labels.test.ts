import { expect, it } from 'vitest'
import type { Label } from '../../src/ink/types'
import { draw, leg, men, stationed } from './world'

const guard = (id: string, lng: number, more: { readonly nation?: string; readonly men?: number } = {}) =>
  stationed(
    leg({
      id,
      nation: more.nation,
      kind: 'garrison',
      unit: '沿線守備隊',
      line: [[lng, 0]],
      men: more.men ? men(more.men) : null,
    }),
  )

/** A wide screen with room for full tags. */
const wide = { size: [1200, 700] as const, project: (lng: number, lat: number) => [600 + lng * 10, 350 - lat * 10] as const } // prettier-ignore

const words = (forces: readonly ReturnType<typeof guard>[], more = {}): Record<string, string> =>
  Object.fromEntries(
    draw({ stationed: forces }, { ...wide, ...more })
      .items.filter((item): item is Label => item.kind === 'label')
      .map(({ id, parts }) => [id, parts.map(({ text }) => text).join(' ')]),
  )

it('guards of one name say it once', () => {
  expect(words([guard('a', -45), guard('b', -15), guard('c', 15)])).toEqual({
    a: '日 沿線守備隊 人数不明',
    b: '日',
    c: '日',
  })
})

it('a guard of another nation, or with a number, says its own', () => {
  const said = words([guard('a', -45), guard('b', -15, { nation: 'CN' }), guard('c', 15, { men: 300 })])
  expect(said).toEqual({ a: '日 沿線守備隊 人数不明', b: '中 沿線守備隊 人数不明', c: '日 沿線守備隊 300' })
})

it('the one that is selected says its words, and so does the first in sight', () => {
  const forces = [guard('out', -90), guard('a', -45), guard('b', 15)]
  expect(words(forces)['a']).toContain('沿線守備隊')
  expect(words(forces, { selected: 'b' })['b']).toContain('沿線守備隊')
})
