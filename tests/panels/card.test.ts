import { describe, expect, test } from 'vitest'
import { cardOf } from '../../src/panels/card'
import { at, small } from './world'

const card = (id: string, day = '1918-08-12', lang: 'ja' | 'en' = 'en') => cardOf(small, at(day), id, lang)

test('every fact of the lesson has a card, and nothing else has', () => {
  const ids = ['x', 'x2', 'z', 'pact', 'ev-old', 'a', 'land', 'land@1918-01-01']
  expect(ids.map((id) => card(id)?.kind)).toEqual([
    'force',
    'force',
    'force',
    'treaty',
    'event',
    'place',
    'zone',
    'zone',
  ])
  expect(card('nobody')).toBeNull()
})

describe('force', () => {
  test('tells what it does and with how many', () => {
    const model = card('x')
    expect(model?.state).toEqual({ text: 'Advancing, from A to B', sample: 'advance', nation: 'JP', men: 12_000 })
    expect(model?.facts[0]).toEqual({
      label: 'Men',
      value: '12,000 men',
      note: '10,000–12,000, reported August 1918',
      differs: true,
    })
  })

  test('its way is one rail over all legs: gone, now, still to come', () => {
    expect(card('x')?.stops.map((stop) => [stop.when, stop.text, stop.time])).toEqual([
      ['1 August 1918', 'A', 'now'],
      ['21 August 1918', 'B (by rail)', 'later'],
      ['1 October 1918', 'A (by rail)', 'later'],
    ])
    expect(card('x', '1918-09-10')?.stops.map((stop) => stop.time)).toEqual(['past', 'now', 'later'])
  })

  test('a withdrawal is drawn as one', () => {
    expect(card('x', '1918-09-10')?.state?.sample).toBe('withdraw')
  })
})

test('sources are numbered as they are cited; rival claims cite the same numbers', () => {
  const model = card('x')
  expect(model?.sources.map((source) => [source.n, source.title, source.by, source.seen])).toEqual([
    [1, 'Diary', 'A. Writer, 1920', true],
    [2, 'Report', null, false],
  ])
  expect(model?.conflicts[0]?.variants.map((variant) => variant.sources)).toEqual([[2], [1, 2]])
  expect(card('y')?.conflicts).toEqual([])
})

test('treaty: dates in their own precision, place, terms, who signed, what it changed', () => {
  const model = card('pact')
  expect(model?.facts.map((fact) => [fact.label, fact.value])).toEqual([
    ['Signed', '8 August 1918 (Taishō 7)'],
    ['Place', 'A, Hall'],
  ])
  expect(model?.terms).toEqual(['Peace.'])
  expect(model?.signatories).toEqual([{ nation: 'JP', code: 'JP', state: 'Empire', persons: ['B. Signer'] }])
  expect(model?.effects).toEqual([{ when: 'December 1918', text: 'The land goes back.' }])
  expect(card('pact', '1918-08-08')?.seal).toBe('signing')
})

test('event: when in its own precision, in both languages', () => {
  expect(card('ev-new')?.facts[0]?.value).toBe('about 9 August 1918 (Taishō 7)')
  expect(card('ev-new', '1918-08-12', 'ja')?.facts[0]?.value).toContain('8月9日ごろ')
})

describe('zone', () => {
  test('the stage that holds on this date is shown; its other stages stand on the rail', () => {
    const model = card('land')
    expect(model?.id).toBe('land@1918-08-10')
    expect(model?.facts.map((fact) => [fact.label, fact.value, fact.note])).toEqual([
      ['When', '10 August 1918 – December 1918', null],
      ['Held by', 'JP', 'occupied'],
      ['By law', 'RU', null],
      ['Edge', 'edge approximate', 'Position known to within 30 km'],
      ['Size', 'About 12,000 km²', null],
    ])
    expect(model?.stops.map((stop) => stop.time)).toEqual(['past', 'now'])
  })

  test('a day on which it may have ended already is said to be doubtful', () => {
    expect(card('land', '1918-09-01')?.notes).toEqual([])
    expect(card('land', '1918-12-15')?.notes[0]).toMatch(/may not have held/)
  })
})

test('place: who stands there, and what happened there in order', () => {
  expect(card('c')?.links.map((link) => [link.id, link.men?.main])).toEqual([['y', '500']])
  expect(card('a')?.stops.map((stop) => [stop.text, stop.time])).toEqual([
    ['ev-old', 'past'],
    ['pact', 'past'],
    ['ev-new', 'now'],
  ])
})
