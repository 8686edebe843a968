import { describe, expect, it } from 'vitest'
import { plain } from '../../src/i18n/ruby'
import { linesOf, sentencesThatFit } from '../../src/paper/sheet-lines'
import { readSheetSize } from '../../src/paper/sheet-size'
import { textAt, type SheetType } from '../../src/paper/sheet-type'
import { palettes } from '../../src/themes/palette'

/** Every character is as wide as the type is high. */
const type: SheetType = {
  lang: 'ja',
  ruby: true,
  palette: palettes.light,
  width: (text, _, size) => [...text].length * size,
}

describe('lines of a sheet', () => {
  it('break between words, and between Japanese characters but not before a full stop', () => {
    expect(linesOf(type, 'the last ships sail', 10, 'body', 1)).toEqual(['the last', 'ships sail'])
    expect(linesOf(type, '最後の船が出た。市は', 7, 'body', 1)).toEqual(['最後の船が出', 'た。市は'])
    expect(linesOf(type, '兵「占領」', 2, 'body', 1)).toEqual(['兵', '「占', '領」'])
  })

  it('keep a reading with its word, and count only the word', () => {
    expect(linesOf(type, '北{樺太|からふと}を{治|おさ}める', 4, 'body', 1)).toEqual([
      '北{樺太|からふと}を',
      '{治|おさ}める',
    ])
  })

  it('let a word that is too long stand alone', () => {
    expect(linesOf(type, 'a Blagoveshchensk b', 6, 'body', 1)).toEqual(['a', 'Blagoveshchensk', 'b'])
  })

  it('end with a sentence, and leave out what does not fit', () => {
    const text = '旗が下りた。最後の部隊が去った。'
    expect(sentencesThatFit(type, text, 8, 'body', 1, 1)).toEqual(['旗が下りた。'])
    expect(sentencesThatFit(type, text, 8, 'body', 1, 3).join('')).toBe(text)
    expect(sentencesThatFit(type, text, 3, 'body', 1, 1)).toEqual([])
    expect(sentencesThatFit(type, 'It fell. No. 5 left.', 30, 'body', 1, 1).join()).toBe('It fell. No. 5 left.')
  })

  it('set readings over the middle of their word', () => {
    const svg = textAt(type, '北{樺太|からふと}', 10, 50, { role: 'body', size: 10, fill: '#000' })
    expect(svg).toContain('>北樺太</text>')
    expect(svg).toContain('<text x="30" y="40.8">からふと</text>')
    expect(plain(svg)).toBe(svg)
  })
})

describe('sizes of a sheet', () => {
  it('have names or numbers', () => {
    expect(readSheetSize('A4')).toEqual([1123, 794])
    expect(readSheetSize('a5-portrait')).toEqual([559, 794])
    expect(readSheetSize('1600x900')).toEqual([1600, 900])
    expect(readSheetSize('letter')).toMatch(/"letter" is no size: write a4/)
    expect(readSheetSize('100x900')).toMatch(/each side takes 400 to 6000 px/)
  })
})
