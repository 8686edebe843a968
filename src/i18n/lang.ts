export type Lang = 'ja' | 'en'

/** `hard` is kept for a later choice by school year; until then it shows the readings that the data has. */
export type Furigana = 'off' | 'hard' | 'all'
