// Names of rivers and lakes as a Japanese and an English atlas of 1904 to 1925 would print them (our own list, CC0).
import type { Position } from 'geojson'

export type WaterName = { id: string; ja: string; en: string; reading: string; rank?: number }

const amur: WaterName = {
  id: 'amur',
  ja: 'アムール川(黒竜江)',
  en: 'Amur',
  reading: 'アムールがわ・こくりゅうこう',
  rank: 1,
}
const ussuri: WaterName = { id: 'ussuri', ja: 'ウスリー川', en: 'Ussuri', reading: 'ウスリーがわ', rank: 3 }
const lena: WaterName = { id: 'lena', ja: 'レナ川', en: 'Lena', reading: 'レナがわ', rank: 1 }
const yenisey: WaterName = { id: 'yenisey', ja: 'エニセイ川', en: 'Yenisey', reading: 'エニセイがわ', rank: 1 }
const ob: WaterName = { id: 'ob', ja: 'オビ川', en: 'Ob', reading: 'オビがわ', rank: 1 }
const irtysh: WaterName = { id: 'irtysh', ja: 'イルティシ川', en: 'Irtysh', reading: 'イルティシがわ', rank: 2 }
const yellow: WaterName = { id: 'yellow-river', ja: '黄河', en: 'Yellow River', reading: 'こうが', rank: 2 }
const yangtze: WaterName = { id: 'yangtze', ja: '揚子江', en: 'Yangtze', reading: 'ようすこう', rank: 1 }
const sungari: WaterName = {
  id: 'sungari',
  ja: '松花江(スンガリー)',
  en: 'Sungari',
  reading: 'しょうかこう・スンガリー',
  rank: 4,
}
const volga: WaterName = { id: 'volga', ja: 'ヴォルガ川', en: 'Volga', reading: 'ヴォルガがわ', rank: 2 }

/** By the name that Natural Earth gives the line; its soft signs are lost in the source and read "?". */
export const RIVER_NAMES: Record<string, WaterName> = {
  Amur: amur,
  'Heilong Jiang (Amur)': amur,
  'Argun? (Ergun)': { id: 'argun', ja: 'アルグン川', en: 'Argun', reading: 'アルグンがわ', rank: 5 },
  Shilka: { id: 'shilka', ja: 'シルカ川', en: 'Shilka', reading: 'シルカがわ', rank: 5 },
  Ussuri: ussuri,
  'Ussuri (Wusuli)': ussuri,
  'Songhua (Sungari)': sungari,
  'Di?er Songhua': {
    ...sungari,
    id: 'second-sungari',
    ja: '第二松花江',
    en: 'Upper Sungari',
    reading: 'だいにしょうかこう',
    rank: 6,
  },
  Nen: { id: 'nonni', ja: '嫩江', en: 'Nonni', reading: 'のんこう', rank: 6 },
  Zeya: { id: 'zeya', ja: 'ゼヤ川', en: 'Zeya', reading: 'ゼヤがわ', rank: 5 },
  Lena: lena,
  Aldan: { id: 'aldan', ja: 'アルダン川', en: 'Aldan', reading: 'アルダンがわ' },
  Vitim: { id: 'vitim', ja: 'ヴィチム川', en: 'Vitim', reading: 'ヴィチムがわ' },
  Yenisey: yenisey,
  'Verkhniy Yenisey': yenisey,
  Angara: { id: 'angara', ja: 'アンガラ川', en: 'Angara', reading: 'アンガラがわ', rank: 2 },
  'Selenge (Selenga)': { id: 'selenga', ja: 'セレンガ川', en: 'Selenga', reading: 'セレンガがわ', rank: 2 },
  Ob: ob,
  'Ob?': ob,
  Irtysh: irtysh,
  Ertis: irtysh,
  'Ertix (Irtysh)': irtysh,
  Kolyma: { id: 'kolyma', ja: 'コルイマ川', en: 'Kolyma', reading: 'コルイマがわ' },
  Yalu: { id: 'yalu', ja: '鴨緑江', en: 'Yalu', reading: 'おうりょくこう', rank: 4 },
  Tumen: { id: 'tumen', ja: '豆満江', en: 'Tumen', reading: 'とまんこう', rank: 5 },
  Liao: { id: 'liao', ja: '遼河', en: 'Liao', reading: 'りょうが', rank: 4 },
  Huang: yellow,
  'Huang (Yellow)': yellow,
  'Chang Jiang (Yangtze)': yangtze,
  Yangtze: yangtze,
  'Jinsha (Yangtze)': yangtze,
  Volga: volga,
  Ural: { id: 'ural', ja: 'ウラル川', en: 'Ural', reading: 'ウラルがわ', rank: 4 },
  'Herlen (Kerulen)': { id: 'kerulen', ja: 'ケルレン川', en: 'Kerulen', reading: 'ケルレンがわ', rank: 6 },
  Potomac: { id: 'potomac', ja: 'ポトマック川', en: 'Potomac', reading: 'ポトマックがわ', rank: 6 },
}

/** Lakes, by a point inside; long ones with the curve of their name. */
export const LAKE_NAMES: (WaterName & { at: Position; along?: Position[] })[] = [
  {
    id: 'baikal',
    ja: 'バイカル湖',
    en: 'Lake Baikal',
    reading: 'バイカルこ',
    at: [107.7, 53.4],
    along: [
      [104.6, 51.7],
      [106.8, 52.75],
      [108.6, 54],
      [109.5, 55.4],
    ],
  },
  { id: 'khanka', ja: 'ハンカ湖(興凱湖)', en: 'Lake Khanka', reading: 'ハンカこ', at: [132.4, 45.0] },
  { id: 'balkhash', ja: 'バルハシ湖', en: 'Lake Balkhash', reading: 'バルハシこ', at: [74.3, 46.2] },
  { id: 'aral', ja: 'アラル海', en: 'Aral Sea', reading: 'アラルかい', at: [59.6, 45.6] },
  { id: 'ladoga', ja: 'ラドガ湖', en: 'Lake Ladoga', reading: 'ラドガこ', at: [31.3, 60.9] },
]
