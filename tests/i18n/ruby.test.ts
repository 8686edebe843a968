import { describe, expect, test } from 'vitest'
import { easyKanji } from '../../src/i18n/easy-kanji'
import { parseRuby, plain, wantedReading, withReading } from '../../src/i18n/ruby'

describe('parseRuby', () => {
  test('splits into runs with and without a reading', () => {
    expect(parseRuby('{東清|とうしん}鉄道と{満洲|まんしゅう}')).toEqual([
      { text: '東清', rt: 'とうしん' },
      { text: '鉄道と', rt: null },
      { text: '満洲', rt: 'まんしゅう' },
    ])
  })

  test('leaves a brace that opens no reading as it is', () => {
    for (const text of ['{東清', 'a } b', '{|x}', '{東清|}', ''])
      expect(
        parseRuby(text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text)
  })

  test('its runs together are the plain text', () => {
    const marked = 'いま{変|か}わったこと、{占領|せんりょう}'
    expect(
      parseRuby(marked)
        .map((run) => run.text)
        .join(''),
    ).toBe(plain(marked))
    expect(plain(marked)).toBe('いま変わったこと、占領')
  })
})

describe('withReading', () => {
  test('sets a reading over the kanji and not over the kana', () => {
    expect(withReading('日ソ基本条約', 'にっそきほんじょうやく')).toBe('{日|にっ}ソ{基本条約|きほんじょうやく}')
    expect(withReading('青島の開城', 'ちんたおのかいじょう')).toBe('{青島|ちんたお}の{開城|かいじょう}')
    expect(withReading('山東', 'さんとう')).toBe('{山東|さんとう}')
  })

  test('keeps katakana where the reading is written so', () => {
    expect(withReading('青島の開城', 'チンタオのかいじょう')).toBe('{青島|チンタオ}の{開城|かいじょう}')
    expect(withReading('ポーツマス海軍工廠', 'ぽーつますかいぐんこうしょう')).toBe(
      'ポーツマス{海軍工廠|かいぐんこうしょう}',
    )
    expect(withReading('北京・日本公使館', 'ペキン・にほんこうしかん')).toBe(
      '{北京|ペキン}・{日本公使館|にほんこうしかん}',
    )
    expect(withReading('孤山・浮山', 'こざん・ふざん')).toBe('{孤山|こざん}・{浮山|ふざん}')
  })

  test('leaves alone what it cannot set, what has readings, and what has no kanji', () => {
    expect(withReading('日ソ基本条約', 'ちがうよみ')).toBe('日ソ基本条約')
    expect(withReading('{山東|さんとう}', 'さんとう')).toBe('{山東|さんとう}')
    expect(withReading('ハルビン', 'はるびん')).toBe('ハルビン')
    expect(withReading('山東', undefined)).toBe('山東')
  })

  test('does not lose or add a character', () => {
    for (const [text, reading] of [
      ['二十一か条要求', 'にじゅういっかじょうようきゅう'],
      ['(旧)満鉄', 'きゅうまんてつ'],
    ] as const) {
      expect(plain(withReading(text, reading))).toBe(text)
    }
  })
})

describe('wantedReading', () => {
  const shown = (furigana: 'off' | 'hard' | 'all') =>
    parseRuby('{日本|にほん}が{撤兵|てっぺい}、{青島|チンタオ}の{人々|ひとびと}').flatMap(
      (run) => wantedReading(run, furigana) ?? [],
    )

  test('is over nothing, over what elementary school does not teach, or over all', () => {
    expect(shown('off')).toEqual([])
    expect(shown('hard')).toEqual(['てっぺい', 'チンタオ'])
    expect(shown('all')).toEqual(['にほん', 'てっぺい', 'チンタオ', 'ひとびと'])
  })

  test('knows the 1,026 kanji of elementary school', () => {
    expect(easyKanji.size).toBe(1026)
  })
})
