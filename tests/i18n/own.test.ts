import { expect, test } from 'vitest'
import { ownWords } from '../../src/i18n/own'

const wordsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [(value as (...a: unknown[]) => string)(12, 34)]
  return Object.values(value as object).flatMap(wordsOf)
}

test('every kanji has its reading', () => {
  for (const text of wordsOf(ownWords.ja)) expect(text.replace(/\{[^|{}]+\|[^|{}]+\}/g, '')).not.toMatch(/\p{sc=Han}/u)
})

test('no readings in English', () => {
  for (const text of wordsOf(ownWords.en)) expect(text).not.toMatch(/[{}|]|\p{sc=Han}/u)
})
