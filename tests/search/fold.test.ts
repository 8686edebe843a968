import { describe, expect, test } from 'vitest'
import { fold, loosen } from '../../src/search/fold'
import { isSlip } from '../../src/search/spelling'

describe('what is written otherwise but meant alike', () => {
  test.each([
    ['ﾆｺﾗｴﾌｽｸ', 'ニコラエフスク'],
    ['にこらえふすく', 'ニコラエフスク'],
    ['ＮＩＫＯＬＡＥＶＳＫ', 'Nikolaevsk'],
    ['Katō Takaaki', 'kato takaaki'],
    ['ヴェルサイユ', 'ベルサイユ'],
    ['沿海州・アムール州', '沿海州アムール州'],
    ['りゅうじょう', 'りゆうじよう'],
    ['二十一ヶ条', '二十一ヵ条'],
    ['滿洲', '満洲'],
  ])('%s is %s', (a, b) => expect(fold(a)).toBe(fold(b)))

  test.each([
    ['が', 'か'],
    ['ぱ', 'は'],
    ['Omsk', 'Tomsk'],
  ])('but %s is not %s', (a, b) => expect(fold(a)).not.toBe(fold(b)))

  test.each([
    ['とうきょう', 'ときょ'],
    ['ニコラーエフスク', 'ニコラエフスク'],
    ['えいが', 'ええが'],
    ['おおさか', 'おさか'],
  ])('long vowels: %s is %s', (a, b) => expect(loosen(fold(a))).toBe(loosen(fold(b))))

  test('spaces part Latin words, but not Japanese ones', () => {
    expect(fold('  Far   Eastern–Republic ')).toBe('far eastern republic')
    expect(fold('極東 共和国')).toBe('極東共和国')
  })
})

describe('a slip of spelling', () => {
  test.each([
    ['nikolayevsk', 'nikolaevsk'],
    ['versailes', 'versailles'],
    ['vladivsotok', 'vladivostok'],
    ['tshita', 'tchita'],
  ])('%s is one of %s', (a, b) => expect(isSlip(a, b)).toBe(true))

  test.each([
    ['omsk', 'tomsk'],
    ['red', 'rad'],
    ['harbin', 'berlin'],
    ['nikolsk', 'nikolaevsk'],
  ])('%s is none of %s', (a, b) => expect(isSlip(a, b)).toBe(false))
})
