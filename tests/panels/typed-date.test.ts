import { expect, test } from 'vitest'
import { plain } from '../../src/i18n/ruby'
import { readDate } from '../../src/panels/typed-date'
import { fromCivil, isoDay } from '../../src/time/moment'

const from = fromCivil(1914, 4, 1)
const to = fromCivil(1926, 1, 1)

const read = (text: string, lang: 'ja' | 'en' = 'en') => {
  const result = readDate(text, from, to, lang)
  return result.ok ? isoDay(result.value) : plain(result.message)
}

test('reads dates of the lesson as people write them', () => {
  expect(read('18 September 1918')).toBe('1918-09-18')
  expect(read('大正7年9月18日', 'ja')).toBe('1918-09-18')
})

test('a year that the lesson enters half-way shows its first day', () => {
  expect(read('1914')).toBe('1914-04-01')
})

test('says what is wrong in the language of the reader', () => {
  expect(read('1930-01-01')).toBe('This lesson runs from 1 April 1914 to 31 December 1925.')
  expect(read('1930-01-01', 'ja')).toContain('1914年4月1日から1925年12月31日まで')
  expect(read('1918-02-30')).toBe('That month has no such day.')
  expect(read('きのう', 'ja')).toContain('日付として読めません')
})
