export type Lang = 'ja' | 'en'

/** Readings over no kanji, over those that elementary school does not teach, or over all that have one. */
export type Furigana = 'off' | 'hard' | 'all'
