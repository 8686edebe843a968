import { describe, expect, it } from 'vitest'
import { paperFrame } from '../../src/paper'
import { differenceOf, type Side } from '../../src/panels/multiples/compared'
import { plateDates, plateWords, withDate } from '../../src/panels/multiples/key-plates'
import { legendFor, nationsOn } from '../../src/panels/multiples/plate-legend'
import { sceneIndex } from '../../src/scene/scene'
import { lesson, noon, region } from '../paper/flagship'

const index = sceneIndex(lesson)
const frame = paperFrame(region('siberia'), [320, 220], 2)
const side = (iso: string): Side => ({ scene: index.sceneAt(noon(iso)), totals: index.totalsAt(noon(iso)) })
const words = (plate: ReturnType<typeof plateDates>[number], lang: 'ja' | 'en') =>
  plateWords(plate, index.sceneAt(plate.at), index.totalsAt(plate.at), lesson, lang)

describe('plates of the key dates', () => {
  it('are the lesson’s own, rising, each with words in both languages', () => {
    const plates = plateDates(lesson)
    expect(plates.length).toBe(8)
    expect(plates.map(({ at }) => at)).toEqual(plates.map(({ at }) => at).toSorted((a, b) => a - b))
    for (const plate of plates)
      for (const lang of ['ja', 'en'] as const) {
        const { date, era, title, caption, men } = words(plate, lang)
        for (const text of [date, era, title, caption, men.words.main]) expect(text).toBeTruthy()
      }
  })

  it('come evenly over a lesson that names none', () => {
    const plates = plateDates({ ...lesson, keyDates: [] })
    expect(plates.length).toBe(6)
    expect(plates.every(({ at }) => at > lesson.from && at < lesson.to)).toBe(true)
    expect(plates.some(({ at }) => at === lesson.opening)).toBe(true)
  })

  it('take a reader’s date in its place in time, told by what happened last', () => {
    const plates = withDate(plateDates(lesson), 0, noon('1923-01-03'))
    expect(plates.map(({ at }) => at)).toEqual(plates.map(({ at }) => at).toSorted((a, b) => a - b))
    const own = plates.find(({ key }) => !key)!
    expect(own.at).toBe(noon('1923-01-03'))
    const { title } = words(own, 'en')
    expect(title).toBe(index.sceneAt(own.at).standing.latest!.title.en)
  })

  it('say a range and that it is an estimate where men lie between two reports', () => {
    const { men } = words(
      plateDates(lesson).find(({ at }) => at === noon('1920-08-18'))!,
      'en',
    )
    expect(men.words.main).toMatch(/^\d+,\d{3}–\d+,\d{3}$/)
    expect(men.note).toBe('estimate')
  })
})

describe('the one legend', () => {
  const maps = plateDates(lesson).map(({ at }) => ({ scene: index.sceneAt(at), frame }))

  it('has each kind once and none that a plate leaves out', () => {
    const items = legendFor(maps, lesson)
    const keys = items.map((item) => (item.kind === 'zone' ? `zone ${item.status}` : item.kind))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toContain('flow')
    expect(keys).toContain('zone occupied')
    for (const absent of ['event', 'changed', 'differs']) expect(keys).not.toContain(absent)
  })

  it('names the nations that have forces on a plate', () => {
    expect(nationsOn(maps, lesson)).toEqual(expect.arrayContaining(['JP', 'CS', 'US']))
    expect(nationsOn(maps, lesson)).not.toContain('DE')
  })
})

describe('two dates compared', () => {
  it('tells what began, what ended and whose men changed', () => {
    const { begun, ended, men } = differenceOf(side('1920-06-01'), side('1920-08-18'), frame, lesson, 'en')
    const ids = (zones: typeof begun) => zones.map(({ id }) => id.split('@')[0])
    expect(ids(begun).some((id) => ids(ended).includes(id))).toBe(false)
    expect(men.find(({ nation }) => nation === 'JP')).toBeTruthy()
  })

  it('turns round when the dates do', () => {
    const forth = differenceOf(side('1918-09-18'), side('1922-10-26'), frame, lesson, 'en')
    const back = differenceOf(side('1922-10-26'), side('1918-09-18'), frame, lesson, 'en')
    expect(forth.begun.map(({ id }) => id).sort()).toEqual(back.ended.map(({ id }) => id).sort())
    expect(forth.ended.map(({ id }) => id).sort()).toEqual(back.begun.map(({ id }) => id).sort())
    expect(forth.men.map(({ first, second }) => [second, first])).toEqual(back.men.map(({ first, second }) => [first, second])) // prettier-ignore
    expect(forth.men.find(({ nation }) => nation === 'US')?.second).toBeNull()
  })

  it('finds nothing on one and the same day', () => {
    expect(differenceOf(side('1919-07-01'), side('1919-07-01'), frame, lesson, 'ja')).toEqual({
      begun: [],
      ended: [],
      changed: [],
      men: [],
    })
  })
})
