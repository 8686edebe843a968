import { describe, expect, test } from 'vitest'
import { twinKey, twinRows } from '../../src/panels/twin'
import { noon } from '../scene/world'
import { at, index, small } from './world'

describe('the map in words', () => {
  const model = twinRows(at('1918-08-12'), small, 'en')

  test('says what changed last, with the date as it is known', () => {
    expect(model.change).toEqual({ id: 'ev-new', title: 'ev-new', text: 'ev-new', when: 'about 9 August 1918' })
  })

  test('groups forces by nation, the strongest first', () => {
    expect(model.nations.map((row) => [row.nation, row.men.main])).toEqual([
      ['JP', '12,500'],
      ['US', 'men not reported'],
    ])
    expect(model.forces).toBe(3)
  })

  test('sums units, and their ranges', () => {
    expect(model.nations[0]?.men).toEqual({ main: '12,500', range: '10,500–12,500', known: true })
  })

  test('says where each unit is, or from where to where it goes', () => {
    expect(model.nations[0]?.units.map((unit) => [unit.id, unit.doing])).toEqual([
      ['x', 'Advancing, from A to B'],
      ['y', 'at C'],
    ])
    expect(model.nations[0]?.where).toBe('to B, C')
  })

  test('marks what sources differ on, and only that', () => {
    expect(model.nations.map((row) => row.differs)).toEqual([true, false])
    expect(model.nations[0]?.units.map((unit) => unit.differs)).toEqual([true, false])
  })

  test('lists who holds what with its doubts', () => {
    expect(model.zones).toEqual([
      {
        id: 'land@1918-08-10',
        holder: 'JP',
        code: 'JP',
        name: 'land',
        status: 'JP, occupied',
        doubts: ['edge approximate'],
        territory: false,
      },
    ])
    const later = twinRows(at('1918-12-15'), small, 'ja').zones[0]
    expect(later?.doubts).toContain('おそらく')
  })

  test('lists agreements, not those still to come', () => {
    expect(model.treaties.map((row) => row.id)).toEqual(['pact'])
    expect(twinRows(at('1918-08-01'), small, 'en').treaties).toEqual([])
  })
})

describe('totals', () => {
  test('a total of the series goes before the sum', () => {
    const total = { nation: 'JP', value: 70_000, low: 60_000, high: 72_000, basis: 'reported' } as const
    const row = twinRows(at('1918-08-12'), small, 'en', [total]).nations[0]
    expect(row?.men).toEqual({ main: '70,000', range: '60,000–72,000', known: true })
    expect(row?.differs).toBe(true)
  })

  test('between reports only a range in hundreds is said, and that it is an estimate', () => {
    const total = { nation: 'JP', value: 70_012, low: 60_049, high: 72_051, basis: 'interpolated' } as const
    const row = twinRows(at('1918-08-12'), small, 'en', [total]).nations[0]
    expect([row?.men.main, row?.note, row?.differs]).toEqual(['60,000–72,100', 'estimate', false])
  })

  test('a total of nothing does not hide units that are on the map', () => {
    const total = { nation: 'JP', value: 0, low: 0, high: 0, basis: 'zero' } as const
    expect(twinRows(at('1918-08-12'), small, 'en', [total]).nations[0]?.men.main).toBe('12,500')
  })
})

test('the key holds while forces only move along, and changes when a row does', () => {
  const key = (moment: number) => twinKey(index.sceneAt(moment), [])
  const noonOf12th = noon('1918-08-12')
  expect(key(noonOf12th + 0.3)).toBe(key(noonOf12th))
  const breakpoint = index.breakpoints.find((one) => one > noonOf12th) ?? 0
  expect(key(breakpoint)).not.toBe(key(noonOf12th))
})
