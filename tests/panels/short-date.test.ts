import { expect, test } from 'vitest'
import { dateColumn, shortDate } from '../../src/panels/short-date'

test('English dates are cut to a column, and keep their doubt', () => {
  expect(shortDate('about 16 August 1920', 'en')).toBe('c. 16 Aug 1920')
  expect(shortDate('September 1919', 'en')).toBe('Sept 1919')
  expect(shortDate('11–19 May 1918', 'en')).toBe('11–19 May 1918')
})

test('a Japanese year is said once', () => {
  expect(dateColumn(['1918年8月9日ごろ', '1918年8月12日', '1919年1月', '1919年3月〜1919年5月'], 'ja')).toEqual([
    '1918年8月9日ごろ',
    '8月12日',
    '1919年1月',
    '3月〜5月',
  ])
})

test('a year that is all there is stays', () => {
  expect(dateColumn(['1919年', '1919年', '1919年ごろ', '1919年〜1920年'], 'ja')).toEqual([
    '1919年',
    '1919年',
    '1919年ごろ',
    '1919年〜1920年',
  ])
})
