import type { Text } from '../model/types'
import { eraOf } from '../time/era'
import type { Moment } from '../time/types'
import type { Lang } from './lang'
import { withReading } from './ruby'

/** A text in one language, with its readings set over the kanji in Japanese. */
export function say(text: Text, lang: Lang): string {
  return lang === 'ja' ? withReading(text.ja, text.reading) : text.en
}

/** 大正7年 with its reading, Taishō 7; null before the calendar of today came to Japan. */
export function eraWords(moment: Moment, lang: Lang): string | null {
  const now = eraOf(moment)
  if (!now) return null
  if (lang === 'en') return `${now.era.name.en} ${now.year}`
  return `{${now.era.name.ja}|${now.era.name.reading}}${now.year === 1 ? '{元年|がんねん}' : `${now.year}{年|ねん}`}`
}
