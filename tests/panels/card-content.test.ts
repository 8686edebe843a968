import { describe, expect, test } from 'vitest'
import { cardOf } from '../../src/panels/card'
import { axisOf } from '../../src/panels/card-conflict'
import { differRows } from '../../src/panels/differ-rows'
import type { Cause, Lesson } from '../../src/model/types'
import { differsAt } from '../../src/scene/differs'
import { sceneIndex } from '../../src/scene/scene'
import { date, noon } from '../scene/world'
import { small } from './world'

const both = (text: string) => ({ ja: text, en: text })

const cause: Cause = {
  id: 'c',
  from: { id: 'ev-old', name: both('A'), lng: 100, lat: 0, when: date('1918-07-20') },
  to: { id: 'pact', name: both('A'), lng: 100, lat: 0, when: date('1918-08-08') },
  kind: 'in-exchange',
  label: both('for peace'),
  date: date('1918-08-08'),
  days: 60,
  because: both('One for the other.'),
  chain: 1,
  sources: ['s2'],
  confidence: 'high',
}

const rich: Lesson = {
  ...small,
  causes: [cause],
  people: [
    {
      id: 'p-signer',
      name: both('B. Signer'),
      nation: 'JP',
      born: date('1860'),
      died: null,
      offices: [
        { kind: 'envoy', title: both('Envoy'), nation: 'JP', start: date('1918-09-01'), end: date('..') },
        { kind: 'minister', title: both('Minister'), nation: 'JP', start: date('1916-01-01'), end: date('1918-06-30') },
      ],
      facts: ['pact', 'ev-old'],
      note: null,
      sources: ['s'],
    },
  ],
  recognitions: [
    {
      id: 'r',
      nation: 'US',
      name: both('America'),
      of: 'RD',
      date: date('1918-08-09'),
      later: null,
      lasting: false,
      place: both('A'),
      lng: 100,
      lat: 0,
      form: both('by note'),
      note: null,
      sources: ['s2'],
      confidence: 'medium',
    },
  ],
  glossary: [
    {
      id: 'g',
      word: { ja: '条約', en: 'treaty', reading: 'じょうやく' },
      definition: both('A promise.'),
      forms: { ja: [], en: [] },
      sources: [],
    },
  ],
  perspectives: [
    { fact: 'pact', views: [{ seat: 'tokyo', text: both('Good.'), sources: ['s'] }, { seat: 'peking', text: both('Bad.'), sources: ['s2'] }] }, // prettier-ignore
  ],
  claims: [
    { id: 'P1-1', text: both('It was 1919.'), verdict: 'differs', facts: ['pact'], conflict: 'q', note: both('1918.'), sources: ['s'] }, // prettier-ignore
  ],
  conflicts: [{ ...small.conflicts[0]!, better: 1, why: both('It counts them.') }],
}

const index = sceneIndex(rich)
const card = (id: string, day = '1918-08-12', lang: 'ja' | 'en' = 'en') =>
  cardOf(rich, index.sceneAt(noon(day)), id, lang)

describe('what led to what', () => {
  test('is told from both ends, each with a way to the other', () => {
    expect(card('pact')!.causes.led.map(({ other, title, kind, because, chained }) => [other, title, kind, because, chained])).toEqual([
      ['ev-old', 'ev-old', 'in-exchange', 'One for the other.', true],
    ]) // prettier-ignore
    expect(card('pact')!.causes.leads).toEqual([])
    expect(card('ev-old')!.causes.leads.map(({ other, when }) => [other, when])).toEqual([['pact', '8 August 1918']])
  })
})

test('views from the capitals keep their order and their sources', () => {
  const { views, sources } = card('pact')!
  expect(views.map(({ seat, text }) => [seat, text])).toEqual([
    ['tokyo', 'Good.'],
    ['peking', 'Bad.'],
  ])
  const cited = views.map((view) => view.sources.map((n) => sources.find((source) => source.n === n)!.title))
  expect(cited).toEqual([['Diary'], ['Report']])
})

test('a source says what it supports on the card', () => {
  const supports = Object.fromEntries(card('pact')!.sources.map((source) => [source.title, source.supports]))
  expect(supports.Diary).toEqual(['this entry', 'Tokyo', 'The article and the research'])
  expect(supports.Report).toEqual(['the link of cause', 'Peking'])
})

test('the article is held against the research where it can be met, and nowhere else', () => {
  expect(card('pact')!.claims.map(({ id, verdict, note }) => [id, verdict, note])).toEqual([
    ['P1-1', 'differs', '1918.'],
  ])
  expect(card('ev-new')!.claims).toEqual([])
})

describe('rival claims', () => {
  test('the better attested is marked, with the reason', () => {
    const [conflict] = card('x')!.conflicts
    expect(conflict!.variants.map(({ better }) => better)).toEqual([false, true])
    expect(conflict!.why).toBe('It counts them.')
  })

  test('figures stand on one line, in the order of the claims; what has none is left out', () => {
    const sides = [
      [70_000, 72_000],
      [null, null],
      [100_000, 100_000],
    ].map(([low, high]) => ({ claim: both(''), sources: [], low: low!, high: high! }))
    const axis = axisOf({ variants: sides })!
    expect(axis.bars).toEqual([
      { variant: 0, low: 70_000, high: 72_000 },
      { variant: 2, low: 100_000, high: 100_000 },
    ])
    expect(axis.ticks).toEqual([70_000, 80_000, 90_000, 100_000])
    expect(axis.from).toBeLessThan(70_000)
    expect(axis.to).toBeGreaterThan(100_000)
  })

  test('a single figure, or the same one twice, is no line', () => {
    const one = { claim: both(''), sources: [], low: 5, high: 5 }
    expect(axisOf({ variants: [one] })).toBeNull()
    expect(axisOf({ variants: [one, one] })).toBeNull()
  })

  test('have a card of their own, which leads to what they are about', () => {
    const own = card('q')!
    expect([own.kind, own.title, own.conflicts.length]).toEqual(['conflict', 'How many?', 1])
    expect(own.more!.rows.map(({ id }) => id)).toEqual(['x'])
  })

  test('are of the moment while the force that they are about is on the map', () => {
    const at = (day: string) => differsAt(rich, index.sceneAt(noon(day))).map(({ fact }) => fact)
    expect(at('1918-08-12')).toEqual(['x'])
    expect(at('1918-07-01')).toEqual([])
    const rows = differRows(rich, differsAt(rich, index.sceneAt(noon('1918-08-12'))), 'en')
    expect(rows).toEqual([{ id: 'q', topic: 'How many?', when: '1 August 1918', now: true }])
  })
})

describe('person', () => {
  test('offices in the order of time, those past and those to come told apart', () => {
    expect(card('p-signer')!.stops.map(({ when, text, time }) => [when, text, time])).toEqual([
      ['1 January 1916 – 30 June 1918', 'Minister', 'past'],
      ['from 1 September 1918', 'Envoy', 'later'],
    ])
  })

  test('is reached from the facts that name the person, and leads back to them by date', () => {
    expect(card('pact')!.people.map(({ id, text }) => [id, text])).toEqual([['p-signer', 'B. Signer (Envoy)']])
    expect(card('p-signer')!.more!.rows.map(({ id }) => id)).toEqual(['ev-old', 'pact'])
  })
})

test('a recognition that was not carried out says so', () => {
  const own = card('r')!
  expect(own.title).toContain('America')
  expect(own.facts[0]).toMatchObject({
    value: '9 August 1918 (Taishō 7)',
    note: 'never carried out, or soon broken off',
  })
  expect(own.confidence).toBe('medium')
})

test('a word has its definition, and the word of the other language', () => {
  expect(card('g', '1918-08-12', 'ja')).toMatchObject({
    title: '{条約|じょうやく}',
    subtitle: 'treaty',
    summary: 'A promise.',
  })
})

test('a place says who holds it on this date, and which forces came through', () => {
  expect(card('b', '1918-08-01')!.holders.map(({ id }) => id)).toEqual(['land@1918-01-01'])
  expect(card('b', '1918-08-20')!.holders.map(({ id }) => id)).toEqual(['land@1918-08-10'])
  expect(card('b')!.more!.rows.map(({ id }) => id)).toEqual(['x'])
  expect(card('a')!.stops.map(({ id }) => id)).toEqual(['ev-old', 'pact', 'ev-new'])
})
