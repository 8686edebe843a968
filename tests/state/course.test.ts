import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Chapter, Course } from '../../src/model/types'
import { Clock } from '../../src/state/clock.svelte'
import { Story } from '../../src/state/course.svelte'
import { date } from '../scene/world'

const text = { ja: '', en: '' }
const chapter = (id: string, when: string, courses: Course[]): Chapter => ({
  id,
  file: `${id}.md`,
  date: date(when),
  region: 'siberia',
  view: null,
  lit: [`fact-of-${id}`],
  sources: [],
  claims: [],
  courses,
  minutes: { short: courses.includes('short') ? 1.25 : 0, full: 2 },
  figure: null,
  chain: [],
  figures: [],
  headline: text,
  text,
  question: null,
})

const a = chapter('a', '1918-01-10/1918-01-20', ['short', 'full'])
const b = chapter('b', '1918-03-01/1918-03-31', ['full'])
const c = chapter('c', '1918-06-05', ['short', 'full'])
const [from, to] = [date('1918-01-01').from, date('1919-01-01').from]

function story(): { told: Story; clock: Clock; shown: string[] } {
  // A day for each 10 ms, whatever happens.
  const clock = new Clock(from, to, from + 200, (moment, ms, speed) => moment + (ms / 10) * speed)
  const shown: string[] = []
  const told = new Story([a, b, c], clock, ({ id }) => shown.push(id))
  told.choose('full')
  return { told, clock, shown }
}

let frame: ((now: number) => void) | null = null
let now = 1000
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.stubGlobal('requestAnimationFrame', (step: (at: number) => void) => {
    frame = step
    return 1
  })
  vi.stubGlobal('cancelAnimationFrame', () => (frame = null))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the course of a story', () => {
  test('entering a chapter sets the clock to its first day, shows it and lights what it tells', () => {
    const { told, clock, shown } = story()
    clock.playing = true
    expect(told.lit).toBeNull()
    expect(told.enter('b')).toBe(true)
    expect(clock.moment).toBe(b.date.from)
    expect(clock.playing).toBe(false)
    expect(shown).toEqual(['b'])
    expect(told.told?.id).toBe('b')
    expect([...told.lit!]).toEqual(['fact-of-b'])
    expect(told.index).toBe(1)
  })

  test('a link with its own date keeps it; an unknown chapter changes nothing', () => {
    const { told, clock } = story()
    const before = clock.moment
    expect(told.enter('nowhere')).toBe(false)
    expect(told.page).toBe('closed')
    told.enter('b', true)
    expect(clock.moment).toBe(before)
  })

  test('forward and back through the course, and to the contents at either end', () => {
    const { told } = story()
    told.resume()
    expect(told.told?.id).toBe('a')
    told.next()
    told.next()
    expect(told.told?.id).toBe('c')
    expect(told.isLast).toBe(true)
    told.next()
    expect(told.page).toBe('contents')
    expect(told.told).toBeNull()
    expect(told.lit).toBeNull()
    told.resume()
    expect(told.told?.id).toBe('c')
    told.resume(true)
    expect(told.told?.id).toBe('a')
    told.back()
    expect(told.page).toBe('contents')
  })

  test('the short course leaves chapters out; a change keeps the place or takes the last one before it', () => {
    const { told } = story()
    expect([told.count('short'), told.count('full')]).toEqual([2, 3])
    expect([told.minutes('short'), told.minutes('full')]).toEqual([3, 6])
    told.enter('b')
    told.choose('short')
    expect(told.current?.id).toBe('a')
    told.next()
    expect(told.told?.id).toBe('c')
    told.choose('full')
    expect(told.told?.id).toBe('c')
    expect(told.index).toBe(2)
  })

  test('a link to a chapter that its course leaves out opens the full one', () => {
    const { told } = story()
    told.choose('short')
    told.enter('b')
    expect(told.course).toBe('full')
  })

  test('done is what was seen or lies before; answers belong to their chapter', () => {
    const { told } = story()
    told.enter('c')
    told.answer(1)
    expect([0, 1, 2].map((step) => told.isDone(step))).toEqual([true, true, true])
    told.enter('a')
    expect([0, 1, 2].map((step) => told.isDone(step))).toEqual([true, false, true])
    expect(told.answers.get('a')).toBeUndefined()
    expect(told.answers.get('c')).toBe(1)
  })
})

describe('playing a chapter', () => {
  function run(clock: Clock, frames: number): void {
    for (let i = 0; i < frames && clock.playing; i += 1) {
      frame?.((now += 100))
      vi.runAllTimers()
    }
  }

  test('it runs to the last day and waits there; played again it begins at the first', () => {
    const { told, clock } = story()
    told.enter('a')
    clock.play()
    expect(told.waits).toBe(false)
    run(clock, 50)
    expect(clock.playing).toBe(false)
    expect(clock.day).toBe(a.date.to - 1)
    expect(told.waits).toBe(true)
    clock.play()
    expect(clock.moment).toBe(a.date.from)
  })

  test('dragged behind the chapter it waits as well, and a chapter of one day is played', () => {
    const { told, clock } = story()
    told.enter('c')
    clock.play()
    run(clock, 50)
    expect(clock.day).toBe(c.date.from)
    clock.goTo(c.date.to + 20)
    expect(told.waits).toBe(true)
    clock.play()
    expect(clock.moment).toBe(c.date.from)
  })

  test('without the story it plays to the end of the lesson, as before', () => {
    const { told, clock } = story()
    told.enter('a')
    told.close()
    clock.play()
    run(clock, 60)
    expect(clock.moment).toBe(to - 1)
    clock.play()
    expect(clock.moment).toBe(from)
  })
})
