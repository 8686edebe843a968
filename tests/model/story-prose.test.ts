import { describe, expect, it } from 'vitest'
import { bareText, linkedRuns } from '../../src/model/chapter-links'
import { confirmedBy } from '../../src/model/prose/compare'
import { readEnglish } from '../../src/model/prose/read-en'
import { readJapanese } from '../../src/model/prose/read-ja'
import type { Said } from '../../src/model/prose/said'
import { spelledIn } from '../../src/model/prose/spelled'
import { asOf, datesOf, witness } from '../../src/model/prose/witness'
import { parseDate } from '../../src/time/edtf'

/** 1918-08-12, 72000 people, 5:3: enough to compare by. */
function brief(said: Said): string {
  if (said.kind === 'ratio') return said.parts.join(':')
  if (said.kind === 'figure') return `${said.about ? '~' : ''}${said.value} ${said.unit}`
  const { year = '?', month, day, season } = said
  return [year, season ?? month, day].filter((part) => part !== undefined).join('-')
}

describe('dates and figures of a Japanese text', () => {
  it.each([
    ['1918年8月12日に上陸した', ['1918-8-12']],
    ['1918年（大正7年）8月12日', ['1918-8-12', '1918']],
    ['大正7年8月', ['1918-8']],
    ['明治元年と昭和元年', ['1868', '1926']],
    ['1918年8月2日に宣言し、12日に上陸した', ['1918-8-2', '1918-8-12']],
    ['1917年3月8日（旧暦2月23日）、15日に退位した', ['1917-3-8', '1917-2-23', '1917-3-15']],
    ['1920年4月21〜22日', ['1920-4-21', '1920-4-22']],
    ['1918〜22年', ['1918', '1922']],
    ['1922年秋', ['1922-23']],
    ['7万2,000人', ['72000 people']],
    ['約１万4,040人余り', ['~14040 people']],
    ['7万人余り', ['~70000 people']],
    ['約4億〜10億円', ['~400000000 yen', '~1000000000 yen']],
    ['2〜3千トン', ['2000 tons', '3000 tons']],
    ['1億5千万円', ['150000000 yen']],
    ['5：5：3：1.67：1.67', ['5:5:3:1.67:1.67']],
    ['99年にのばす', ['99 years']],
    ['30日以内、3日間', ['30 days', '3 days']],
    ['第12師団が北緯50度で39回', ['12 ordinal', '50 degrees', '39 sessions']],
    ['ニコライ2世', []],
    ['二つの革命、三か国', []],
  ])('%s', (text, said) => expect(readJapanese(text).map(brief)).toEqual(said))
})

describe('dates and figures of an English text', () => {
  it.each([
    ['on 12 August 1918', ['1918-8-12']],
    ['In August 1918; in 1919', ['1918-8', '1919']],
    ['announced on 2 August 1918, landed on 12 August', ['1918-8-2', '1918-8-12']],
    ['28 June – 31 July 1923', ['?-6-28', '1923-7-31']],
    ['25–26 February', ['?-2-25', '?-2-26']],
    ['on 14 May 1925 the last left, and on the 15th the flag went up', ['1925-5-14', '1925-5-15']],
    ['autumn 1922, the spring of 1919', ['1922-23', '1919-21']],
    ['the winter of 1918–19', ['1918-24', '19 other']],
    ['1918–1922', ['1918', '1922']],
    ['over 70,000 men', ['~70000 people']],
    ['about 400 to 1,000 million yen', ['~400000000 yen', '~1000000000 yen']],
    ['145 million yen', ['145000000 yen']],
    ['5 : 5 : 3 : 1.67 : 1.67', ['5:5:3:1.67:1.67']],
    ['by 16:00', ['16 hour']],
    ['the 12th Division', ['12 ordinal']],
    ['50 per cent, 35,000 tons', ['50 percent', '35000 tons']],
    ['May Fourth, and it may rain', []],
    ['Twenty-One Demands', []],
  ])('%s', (text, said) => expect(readEnglish(text).map(brief)).toEqual(said))
})

describe('a fact as a witness', () => {
  const date = (edtf: string) => {
    const parsed = parseDate(edtf)
    if (!parsed.ok) throw new Error(parsed.message)
    return parsed.value
  }
  const landing = witness(
    'landing',
    [date('1918-08-12')],
    [[14040, 'people']],
    [{ ja: '第12師団。9月5日まで', en: 'capital ships: 525,000 tons, 315,000 tons, 175,000 tons' }],
  )
  const finds = (said: Said[]) => said.map((one) => confirmedBy(one, [landing])?.id ?? null)

  it.each([
    ['1918年8月12日', 'landing'],
    ['1918年8月', 'landing'],
    ['1918年夏', 'landing'],
    ['1918年8月13日', null],
    ['1917年8月12日', null],
    ['1918年春', null],
    ['1918年9月5日', 'landing'],
    ['1919年9月5日', null],
    ['1万4,040人', 'landing'],
    ['約1万4,000人', 'landing'],
    ['1万4,000人', null],
    ['約1万5,000人', null],
    ['1万4,040トン', null],
    ['第12師団', 'landing'],
    ['5:3:1.67', 'landing'],
    ['5:3.5', null],
  ])('asked about %s', (text, found) => expect(finds(readJapanese(text))).toEqual([found]))

  it('gives the ends of an interval, not the days between', () => {
    expect(datesOf('1918-08-11/1918-08-19~').map(brief)).toEqual(['1918-8-11', '1918-8-19'])
    expect(datesOf('1922-23').map(brief)).toEqual(['1922-23'])
  })

  it('lends its year and month to a text that leaves them out', () => {
    const [own] = [datesOf('1918-03-06')]
    expect(readJapanese('12日').map((said) => brief(asOf(said as never, own)))).toEqual(['1918-3-12'])
  })
})

it('numbers in words bear out what the other language writes in digits', () => {
  expect(spelledIn('Article IV, six months, thirty days').map(({ value }) => value)).toEqual([4, 6, 30])
  expect(spelledIn('三十日、十二そう').map(({ value }) => value)).toEqual([30, 12])
})

describe('links to the glossary', () => {
  it('are found with and without an id, and with readings inside', () => {
    expect(linkedRuns('前[[{撤兵|てっぺい}|g-teppei]]、[[国交]]。')).toEqual([
      { text: '前', term: null },
      { text: '{撤兵|てっぺい}', term: 'g-teppei' },
      { text: '、', term: null },
      { text: '国交', term: '国交' },
      { text: '。', term: null },
    ])
  })

  it('are not counted as words', () => expect(bareText('[[{二|に}つの国|g-x]]と{海|うみ}')).toBe('二つの国と海'))
})
