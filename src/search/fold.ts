/** Letters that lose nothing but a mark under decomposition; ß, ø and the like have none to lose. */
const LATIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ı: 'i' }

const SMALL: Readonly<Record<string, string>> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  っ: 'つ',
  ゃ: 'や',
  ゅ: 'ゆ',
  ょ: 'よ',
  ゎ: 'わ',
  ゕ: 'か',
  ゖ: 'か',
  ゐ: 'い',
  ゑ: 'え',
  を: 'お',
  ぢ: 'じ',
  づ: 'ず',
}

/** ヴェルサイユ and ベルサイユ. */
const BE: Readonly<Record<string, string>> = { ゔあ: 'ば', ゔい: 'び', ゔう: 'ぶ', ゔえ: 'べ', ゔお: 'ぼ', ゔ: 'ぶ' } // prettier-ignore

/** Old forms of characters that the sources and today's schoolbooks write differently. */
const OLD: Readonly<Record<string, string>> = { 國: '国', 條: '条', 滿: '満', 灣: '湾', 應: '応', 聯: '連', 濱: '浜', 黑: '黒', 龍: '竜', 舊: '旧', 會: '会', 鐵: '鉄', 邊: '辺', 澤: '沢', 齋: '斎', 廣: '広', 亞: '亜', 眞: '真' } // prettier-ignore

/**
 * A text as it is compared: full width, half width and capitals are one, katakana is hiragana, small kana are large, Latin letters have
 * no marks, dots, brackets, hyphens and spaces between Japanese words are gone. Spaces between Latin words stay, as one.
 */
export function fold(text: string): string {
  const even = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    // Not the marks of kana: か and が are two letters.
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
  let folded = ''
  for (const char of even) {
    const kana = char >= 'ァ' && char <= 'ヶ' ? String.fromCharCode(char.charCodeAt(0) - 0x60) : char
    folded += SMALL[kana] ?? LATIN[kana] ?? OLD[kana] ?? kana
  }
  return folded
    .replace(/ゔ[あいうえお]?/g, (sound) => BE[sound]!)
    .replace(/[‐‑–—−―]/g, '-')
    .replace(/['’‘ʹʼ"“”.,;:!?()[\]「」『』、。・=＝〜~/]/g, ' ')
    .replace(/-/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\u0000-\u024f]) | (?=[^\u0000-\u024f])/g, '') // eslint-disable-line no-control-regex
    .trim()
}

const ROWS = ['あかさたなはまやらわがざだばぱ', 'いきしちにひみりぎじびぴ', 'うくすつぬふむゆるぐずぶぷ', 'えけせてねへめれげぜべぺ', 'おこそとのほもよろごぞどぼぽ'] as const // prettier-ignore
/** The kana that only draws out a vowel of each row: おう and おお are long o, えい long e. */
const DRAWN = ['あ', 'い', 'う', 'えい', 'おう'] as const
const LONG = new RegExp(`[ー-]|${ROWS.map((row, i) => `(?<=[${row}])[${DRAWN[i]}${row[0]}]`).join('|')}`, 'g')

/** A folded text without its long vowels: にこらえふすく for ニコラーエフスク, ときょ for とうきょう. Only for comparing with its like. */
export function loosen(folded: string): string {
  return folded.replace(LONG, '')
}
