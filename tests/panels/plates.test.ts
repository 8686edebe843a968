import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLesson } from '../../src/cli/load'
import { readLesson } from '../../src/model/read'
import type { Lesson, Region } from '../../src/model/types'
import { plateFoot, signingsIn } from '../../src/panels/plates'
import { sceneIndex, type SceneIndex } from '../../src/scene/scene'
import { noon } from '../scene/world'

let lesson: Lesson
let index: SceneIndex
let region: Region

beforeAll(async () => {
  const { files } = await loadLesson(fileURLToPath(new URL('../../geodata/basic-convention', import.meta.url)))
  lesson = readLesson(files).lesson!
  index = sceneIndex(lesson)
  region = lesson.regions.find(({ id }) => id === 'washington')!
})

/** Each row of a foot as one line: part, holder, who comes next, words, when. */
function foot(plate: string, day: string, lang: 'ja' | 'en' = 'en'): string[] {
  const found = region.plates!.find(({ id }) => id === plate)!
  return plateFoot(found, lesson, index.sceneAt(noon(day)), index.holdersAt, lang).map(
    ({ part, holder, next, text, when }) =>
      [part && `${part}:`, holder.code, next && `> ${next.code}`, text, when].filter(Boolean).join(' '),
  )
}

describe('the foot line of a plate', () => {
  it('while nobody has said when the troops go', () => {
    expect(foot('maritime', '1921-12-01')).toEqual(['JP still held no date'])
    expect(foot('maritime', '1921-12-01', 'ja')).toEqual(['日 {占領|せんりょう}つづく {期日|きじつ}なし'])
    expect(foot('shandong', '1921-12-01')).toEqual(['Tsingtao: JP still held no date', 'Railway: JP still run no date'])
  })

  it('once a treaty has set a day: who gets it and when, with the year where it is another', () => {
    expect(foot('shandong', '1922-02-06')).toEqual(['Tsingtao: JP > CN due 10 Dec', 'Railway: JP > CN due 1 Jan 1923'])
  })

  it('once the cabinet has announced it', () => {
    expect(foot('maritime', '1922-07-10')).toEqual([
      'Maritime: JP Out by end of October',
      'N. Sakhalin: JP still held no date',
    ])
  })

  it('when only Northern Sakhalin is left, and when that has its day too', () => {
    expect(foot('maritime', '1924-01-10')[1]).toBe('N. Sakhalin: JP still held no date')
    expect(foot('maritime', '1925-02-01')[1]).toBe('N. Sakhalin: JP > SU due 15 May')
  })

  it('when it is over, whose land it is', () => {
    expect(foot('maritime', '1925-06-01')).toEqual(['SU Soviet Union'])
    expect(foot('shandong', '1923-06-01')).toEqual(['CN China'])
  })

  it('before the lesson’s troops come, under Germany and Russia', () => {
    expect(foot('shandong', '1914-07-01')[0]).toBe('Tsingtao: DE still leased no date')
  })
})

describe('the treaties signed here', () => {
  const rows = (day: string, lang: 'ja' | 'en' = 'en') => signingsIn(region, lesson, index.sceneAt(noon(day)), lang)

  it('lists those of the last two months by date, with the year where it is another', () => {
    expect(rows('1922-02-06').map(({ id, when, state }) => [id, when, state])).toEqual([
      ['t-four-power-1921', '13 Dec 1921', 'signed'],
      ['t-shantung-1922', '4 Feb', 'signed'],
      ['t-five-power-1922', '6 Feb', 'signing'],
      ['t-nine-power-1922', '6 Feb', 'signing'],
    ])
    expect(rows('1922-02-04', 'ja').at(-1)?.when).toBe('2月4日')
  })

  it('says how many parties have no room', () => {
    const nine = rows('1922-02-06', 'ja').at(-1)!
    expect(nine.parties.map(({ code }) => code)).toHaveLength(4)
    expect(nine.more).toBe('ほか5')
    expect(rows('1922-02-06').find(({ id }) => id === 't-five-power-1922')?.more).toBeNull()
  })

  it('is empty where nothing was signed lately', () => {
    expect(rows('1920-01-01')).toEqual([])
  })
})
