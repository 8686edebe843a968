import type { SaidFigure } from './said'

const WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety'
const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
]
const KANJI = '一二三四五六七八九'

const VALUES = new Map<string, number>([
  ...WORDS.split(' ').map((word, i) => [word, i + 1] as const),
  ...ORDINALS.split(' ').map((word, i) => [word, i + 1] as const),
  ...TENS.split(' ').map((word, i) => [word, (i + 1) * 10] as const),
  ...ROMAN.map((word, i) => [word, i + 1] as const),
])

/** Small numbers written as words, Roman numerals or kanji: six, Article IV, 三十日. They only bear out what another text says in digits. */
export function spelledIn(text: string): SaidFigure[] {
  const words = text.match(/[A-Za-z]+/g) ?? []
  const english = words.flatMap((word) => VALUES.get(word) ?? VALUES.get(word.toLowerCase()) ?? [])
  const kanji = (text.match(/[一二三四五六七八九十]+/g) ?? []).map(ofKanji)
  return [...english, ...kanji].map((value) => ({
    kind: 'figure',
    text: String(value),
    value,
    unit: 'other',
    about: false,
  }))
}

/** 三十 is 30, 十二 is 12. */
function ofKanji(word: string): number {
  const [tens = '', ones = ''] = word.includes('十') ? word.split('十') : ['', word]
  const digit = (sign: string) => KANJI.indexOf(sign) + 1
  return (word.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) + (ones === '' ? 0 : digit(ones))
}
