import { expect, test } from 'vitest'
import { axisCount, count, men } from '../../src/i18n/numbers'

test('numbers have a comma at thousands', () => {
  expect(count(14040)).toBe('14,040')
  expect(count(800)).toBe('800')
})

test('the Japanese axis counts in ten thousands', () => {
  expect(axisCount(50_000, 'ja')).toBe('5万')
  expect(axisCount(25_000, 'ja')).toBe('2.5万')
  expect(axisCount(5_000, 'ja')).toBe('5,000')
  expect(axisCount(50_000, 'en')).toBe('50,000')
})

test('men: the figure, with its range only where the sources span one', () => {
  expect(men(50_000, 45_000, 55_000, 'en')).toEqual({ main: '50,000', range: '45,000–55,000', known: true })
  expect(men(800, 800, 800, 'en')).toEqual({ main: '800', range: null, known: true })
  expect(men(800, null, null, 'en')).toEqual({ main: '800', range: null, known: true })
})

test('men: a range alone is the figure, and nothing at all is said to be not reported', () => {
  expect(men(null, 20_000, 40_000, 'ja')).toEqual({ main: '20,000–40,000', range: null, known: true })
  expect(men(null, 2_000, null, 'en').main).toBe('2,000 or more')
  expect(men(null, null, null, 'en')).toEqual({ main: 'men not reported', range: null, known: false })
  expect(men(0, 0, 0, 'en').main).toBe('0')
})
