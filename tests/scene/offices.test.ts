import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLesson } from '../../src/cli/load'
import { readLesson } from '../../src/model/read'
import type { Lesson, Office, Person, Recognition } from '../../src/model/types'
import { officesAt, recognitionsAt } from '../../src/scene/offices'
import { date, noon } from './world'

const both = (text: string) => ({ ja: text, en: text })

function person(id: string, kind: Office['kind'], start: string, end: string, title = kind as string): Person {
  const office = { kind, title: both(title), nation: 'JP', start: date(start), end: date(end) }
  return {
    id,
    name: both(id),
    nation: 'JP',
    born: null,
    died: null,
    offices: [office],
    facts: [],
    note: null,
    sources: [],
  }
}

const holders = (people: readonly Person[], day: string) =>
  officesAt({ people }, noon(day)).map(({ person: { id }, certainty }) => `${id} ${certainty}`)

describe('offices', () => {
  const two = [
    person('old', 'head-of-government', '1916-10-09', '1918-09-29'),
    person('new', 'head-of-government', '1918-09-29', '1921-11-04'),
  ]

  it('pass to the successor on the day of change, and are held through the last day where nobody follows', () => {
    expect(holders(two, '1916-10-08')).toEqual([])
    expect(holders(two, '1918-09-28')).toEqual(['old sure'])
    expect(holders(two, '1918-09-29')).toEqual(['new sure'])
    expect(holders(two, '1921-11-04')).toEqual(['new sure'])
    expect(holders(two, '1921-11-05')).toEqual([])
  })

  it('are possible while a date is not known to the day', () => {
    const vague = [
      person('a', 'commander', '1918-08-12', '1919-08', 'c'),
      person('b', 'commander', '1919-08', '1921-01-06', 'c'),
    ]
    expect(holders(vague, '1919-08-10')).toEqual(['a possible', 'b possible'])
    expect(holders(vague, '1919-07-31')).toEqual(['a sure'])
    expect(holders(vague, '1919-09-01')).toEqual(['b sure'])
  })

  it('of several kinds or titles stand beside each other', () => {
    const staff = [person('a', 'commander', '1918', '1920', 'north'), person('b', 'commander', '1919', '1920', 'south')]
    expect(holders(staff, '1919-12-31')).toEqual(['a sure', 'b sure'])
    const envoys = [
      person('a', 'delegate', '1921-11-12', '1922-02-06'),
      person('b', 'delegate', '1921-11-13', '1922-02-06'),
    ]
    expect(holders(envoys, '1921-12-01')).toHaveLength(2)
  })
})

describe('recognitions', () => {
  const one = (id: string, when: string, lasting = true) => ({ id, date: date(when), lasting }) as Recognition
  const at = (day: string) =>
    recognitionsAt(
      { recognitions: [one('late', '1924-05'), one('early', '1924-02-01'), one('never', '1924-01-01', false)] },
      noon(day),
    )

  it('begin on their day, in order; possible within a month, never where they did not last', () => {
    expect(at('1924-01-31')).toEqual([])
    expect(at('1924-02-01').map(({ recognition }) => recognition.id)).toEqual(['early'])
    expect(at('1924-05-10').map(({ recognition, certainty }) => [recognition.id, certainty])).toEqual([
      ['early', 'sure'],
      ['late', 'possible'],
    ])
    expect(at('1924-05-31').map(({ certainty }) => certainty)).toEqual(['sure', 'sure'])
  })
})

describe('known days of the flagship lesson', () => {
  let lesson: Lesson
  beforeAll(async () => {
    const folder = fileURLToPath(new URL('../../geodata/basic-convention', import.meta.url))
    lesson = readLesson((await loadLesson(path.normalize(folder))).files).lesson as Lesson
  })

  const of = (day: string, nation: string, kind: string) =>
    officesAt(lesson, noon(day)).flatMap(({ person: { name }, office }) =>
      office.nation === nation && office.kind === kind ? [name.en] : [],
    )

  it.each([
    ['1914-04-15', 'Yamamoto Gonbee'],
    ['1915-05-09', 'Okuma Shigenobu'],
    ['1918-08-12', 'Terauchi Masatake'],
    ['1918-10-01', 'Hara Takashi'],
    ['1921-11-04', 'Uchida Kosai (Yasuya)'],
    ['1921-11-14', 'Takahashi Korekiyo'],
    ['1922-06-24', 'Kato Tomosaburo'],
    ['1923-08-24', 'Kato Tomosaburo'],
    ['1923-09-02', 'Yamamoto Gonbee'],
    ['1924-05-14', 'Kiyoura Keigo'],
    ['1924-06-20', 'Kato Takaaki'],
    ['1925-12-14', 'Kato Takaaki'],
  ])('%s: %s is prime minister of Japan', (day, name) => {
    expect(of(day, 'JP', 'head-of-government')).toEqual([name])
  })

  it('every day of the lesson has one Japanese prime minister and one foreign minister', () => {
    for (let day = lesson.from; day <= lesson.to; day++) {
      for (const kind of ['head-of-government', 'foreign-minister']) {
        const held = officesAt(lesson, day + 0.5).filter(({ office }) => office.nation === 'JP' && office.kind === kind)
        expect(held.length, `${kind} on day ${day}`).toBe(1)
      }
    }
  })

  it('foreign ministers, presidents and commissars', () => {
    expect(of('1918-08-12', 'JP', 'foreign-minister')).toEqual(['Goto Shinpei'])
    expect(of('1924-06-20', 'JP', 'foreign-minister')).toEqual(['Shidehara Kijuro'])
    expect(of('1921-11-12', 'US', 'head-of-state')).toEqual(['Warren G. Harding'])
    expect(of('1921-11-12', 'US', 'foreign-minister')).toEqual(['Charles E. Hughes'])
    expect(of('1917-11-09', 'RD', 'head-of-government')).toEqual(['Vladimir Lenin'])
    expect(of('1925-01-20', 'SU', 'foreign-minister')).toEqual(['Georgy Chicherin'])
    expect(of('1922-12-29', 'SU', 'head-of-government')).toEqual([])
    expect(of('1922-12-30', 'RD', 'head-of-government')).toEqual([])
  })

  it('who recognised the USSR in 1924 and 1925', () => {
    const nations = (day: string) => recognitionsAt(lesson, noon(day)).map(({ recognition }) => recognition.nation)
    expect(nations('1924-01-31')).not.toContain('GB')
    expect(nations('1924-02-01')).toContain('GB')
    expect(nations('1924-02-06')).not.toContain('IT')
    expect(nations('1924-02-07')).toContain('IT')
    expect(nations('1924-05-31')).toContain('CN')
    expect(nations('1924-10-28')).toContain('FR')
    expect(nations('1925-01-19')).not.toContain('JP')
    expect(nations('1925-01-20')).toContain('JP')
    expect(nations('1925-12-31')).not.toContain('US')
    expect(nations('1925-12-31')).not.toContain('HU')
  })
})
