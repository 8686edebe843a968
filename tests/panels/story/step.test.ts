import { describe, expect, test } from 'vitest'
import type { Chapter, Term } from '../../../src/model/types'
import { chapterDates, chapterEra } from '../../../src/panels/story/step'
import { findTerm } from '../../../src/panels/story/terms'
import { date } from '../../scene/world'

const chapter = (when: string) => ({ date: date(when) }) as Chapter

describe('the dates of a chapter', () => {
  test.each([
    ['1918-08-24/1918-11-16', '1918年8月24日〜11月16日', '24 August – 16 November 1918'],
    ['1925-05-01/1925-05-15', '1925年5月1日〜15日', '1–15 May 1925'],
    ['1919-11-14/1920-04-01', '1919年11月14日〜1920年4月1日', '14 November 1919 – 1 April 1920'],
    ['1918-01-12/1918-10-25', '1918年1月12日〜10月25日', '12 January – 25 October 1918'],
    ['1922-02-06', '1922年2月6日', '6 February 1922'],
  ])('%s', (when, ja, en) => {
    expect(chapterDates(chapter(when), 'ja')).toBe(ja)
    expect(chapterDates(chapter(when), 'en')).toBe(en)
  })

  test('the era is said once where it is the same', () => {
    expect(chapterEra(chapter('1918-08-24/1918-11-16'), 'en')).toBe('Taishō 7')
    expect(chapterEra(chapter('1919-11-14/1920-04-01'), 'en')).toBe('Taishō 8–9')
    expect(chapterEra(chapter('1919-11-14/1920-04-01'), 'ja')).toBe('{大正|たいしょう}8{年|ねん}〜9{年|ねん}')
    expect(chapterEra(chapter('1926-12-01/1926-12-31'), 'en')).toBe('Taishō 15–Shōwa 1')
  })
})

test('a word is found by its id, by itself and by its forms', () => {
  const term: Term = {
    id: 'g-teppei',
    word: { ja: '撤兵', en: 'withdrawal', reading: 'てっぺい' },
    definition: { ja: '兵を引くこと。', en: 'Taking troops home.' },
    forms: { ja: ['兵を引く'], en: ['withdrew'] },
    sources: [],
  }
  expect(findTerm([term], 'g-teppei', 'en')).toBe(term)
  expect(findTerm([term], '兵を引く', 'ja')).toBe(term)
  expect(findTerm([term], 'Withdrew', 'en')).toBe(term)
  expect(findTerm([term], '兵を引く', 'en')).toBeNull()
  expect(findTerm([], 'g-teppei', 'ja')).toBeNull()
})
