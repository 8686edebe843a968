import { describe, expect, it } from 'vitest'
import { parseDate, parseSpan } from '../../src/time/edtf'
import { fromCivil } from '../../src/time/moment'
import { spanFrom } from '../../src/time/span'
import { formatDate, formatMoment, formatSpan, spokenMoment } from '../../src/time/words'

function both(text: string, era = false) {
  const parsed = parseDate(text)
  if (!parsed.ok) throw new Error(parsed.message)
  return [formatDate(parsed.value, 'ja', { era }), formatDate(parsed.value, 'en', { era })]
}

describe('dates in words', () => {
  it.each([
    ['1918-08-12', '1918年8月12日', '12 August 1918'],
    ['1918-08', '1918年8月', 'August 1918'],
    ['1918', '1918年', '1918'],
    ['1922-23', '1922年秋', 'autumn 1922'],
    ['1919-24', '1919年冬', 'winter 1919'],
    ['1918-09-18~', '1918年9月18日ごろ', 'about 18 September 1918'],
    ['1918-09-18?', '1918年9月18日(未確定)', '18 September 1918 (uncertain)'],
    ['1918-09%', '1918年9月ごろ(未確定)', 'about September 1918 (uncertain)'],
    ['1918-08-11/1918-08-19', '1918年8月11日〜19日', '11–19 August 1918'],
    ['1918-08-30/1918-09-02', '1918年8月30日〜9月2日', '30 August – 2 September 1918'],
    ['1918-12-30/1919-01-02', '1918年12月30日〜1919年1月2日', '30 December 1918 – 2 January 1919'],
    ['1918-08/1918-10', '1918年8月〜10月', 'August–October 1918'],
    ['1918-08/1919-02', '1918年8月〜1919年2月', 'August 1918 – February 1919'],
    ['1918/1922', '1918年〜1922年', '1918–1922'],
    ['1918-08-11/1918-09', '1918年8月11日〜1918年9月', '11 August 1918 – September 1918'],
    ['1918-08-11~/1918-08-19~', '1918年8月11日〜19日ごろ', 'about 11–19 August 1918'],
    ['1918-08-11/1918-08-19~', '1918年8月11日〜1918年8月19日ごろ', '11 August 1918 – about 19 August 1918'],
    ['1898-03-06/..', '1898年3月6日から', 'from 6 March 1898'],
    ['../1914-11-07', '1914年11月7日まで', 'until 7 November 1914'],
    ['1898-03-06/', '1898年3月6日から(終わりは不明)', 'from 6 March 1898 (end unknown)'],
    ['191X', '1910年代', 'the 1910s'],
    ['19XX', '1900〜1999年', '1900–1999'],
    ['1918-XX', '1918年', '1918'],
    ['-0043-03-15', '紀元前44年3月15日', '15 March 44 BCE'],
    ['0050', '50年', '50 CE'],
  ])('%s', (text, ja, en) => {
    expect(both(text)).toEqual([ja, en])
  })

  it.each([
    ['1918-08', '1918年(大正7年)8月', 'August 1918 (Taishō 7)'],
    ['1918-08-12~', '1918年(大正7年)8月12日ごろ', 'about 12 August 1918 (Taishō 7)'],
    ['1912-07-30', '1912年(大正元年)7月30日', '30 July 1912 (Taishō 1)'],
    ['1912', '1912年(明治45年・大正元年)', '1912 (Meiji 45 / Taishō 1)'],
    ['1918-08-11/1918-08-19', '1918年(大正7年)8月11日〜19日', '11–19 August 1918 (Taishō 7)'],
    ['1850', '1850年', '1850'],
  ])('with the era: %s', (text, ja, en) => {
    expect(both(text, true)).toEqual([ja, en])
  })

  it('says spans with their two dates', () => {
    const span = parseSpan('1898-03-06/1914-11-07')
    if (!span.ok) throw new Error(span.message)
    expect(formatSpan(span.value, 'ja')).toBe('1898年3月6日〜1914年11月7日')
    expect(formatSpan(span.value, 'en')).toBe('6 March 1898 – 7 November 1914')
    expect(formatSpan(spanFrom(null, span.value.end), 'en')).toBe('until 7 November 1914')
    expect(formatSpan(spanFrom(span.value.start, null), 'ja')).toBe('1898年3月6日から')
    expect(formatSpan(spanFrom(null, null), 'en')).toBe('without limits')
  })

  it('speaks the slider', () => {
    const moment = fromCivil(1918, 9, 18) + 0.7
    expect(spokenMoment(moment, 'ja')).toBe('1918年9月18日、大正7年')
    expect(spokenMoment(moment, 'en')).toBe('18 September 1918, Taishō 7')
    expect(spokenMoment(fromCivil(1600, 10, 21), 'en')).toBe('21 October 1600')
    expect(formatMoment(moment, 'ja', { era: true })).toBe('1918年(大正7年)9月18日')
  })
})
