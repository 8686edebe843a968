import { describe, expect, test } from 'vitest'
import { messages } from '../../src/i18n/messages'
import { parseRuby, plain } from '../../src/i18n/ruby'

/** Every word with the path that leads to it; functions are called with a number and words that suit both languages. */
function words(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string' || typeof value === 'number') return [[path, String(value)]]
  if (typeof value === 'function') {
    return [1, 7].flatMap((n) => words((value as (...given: unknown[]) => unknown)(n, n, n), `${path}(${n})`))
  }
  return Object.entries(value as object).flatMap(([key, inner]) => words(inner, path ? `${path}.${key}` : key))
}

const ja = words(messages.ja, '')
const en = words(messages.en, '')

/** Names that are the same in both languages, or stand in their own. */
const OWN = new Set(['languageName', 'appName'])

test('both languages say the same things', () => {
  expect(ja.map(([path]) => path).sort()).toEqual(en.map(([path]) => path).sort())
})

test('nothing is empty', () => {
  const empty = [...ja, ...en].filter(([, text]) => plain(text).trim() === '' || /undefined|NaN|\[object/.test(text))
  expect(empty).toEqual([])
})

describe('ja', () => {
  test('has no words in Latin letters only', () => {
    const latin = ja.filter(
      ([path, text]) => /[A-Za-z]{2}/.test(plain(text)) && !/[\u3040-\u9fff]/.test(plain(text)) && !OWN.has(path),
    )
    expect(latin).toEqual([])
  })

  test('gives a reading in kana for every kanji but those beside figures', () => {
    const bare = ja.flatMap(([path, text]) =>
      parseRuby(text)
        .filter(
          ({ text: run, rt }) =>
            rt === null && /\p{Script=Han}/u.test(run.replace(/[0-9,]+(年|月|日|人|以上|以下|つ|か)?|大正|明治/g, '')),
        )
        .map(({ text: run }) => `${path}: ${run}`),
    )
    expect(
      bare.filter((line) => !['appName', 'languageName', 'menUnit'].some((path) => line.startsWith(path))),
    ).toEqual([])
    const readings = ja.flatMap(([, text]) => parseRuby(text).flatMap(({ rt }) => rt ?? []))
    expect(readings.filter((rt) => !/^[ぁ-んァ-ヶー]+$/.test(rt))).toEqual([])
  })
})

test('en has no Japanese', () => {
  expect(en.filter(([path, text]) => /[\u3040-\u30ff\u3400-\u9fff]/.test(text) && !OWN.has(path))).toEqual([])
})

test('en counts one unit and several units', () => {
  expect(messages.en.forcesCount(1)).toBe('1 unit')
  expect(messages.en.forcesCount(7)).toBe('7 units')
})
