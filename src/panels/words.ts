import type { Lang } from '../i18n/lang'
import { withReading } from '../i18n/ruby'
import type { Lesson, NationId, Text } from '../model/types'
import { eraOf } from '../time/era'
import type { Moment } from '../time/types'

/** A text in one language, with its readings set over the kanji in Japanese. */
export function say(text: Text, lang: Lang): string {
  return lang === 'ja' ? withReading(text.ja, text.reading) : text.en
}

export function placeName(lesson: Lesson, id: string, lang: Lang): string {
  const place = lesson.places.get(id)
  return place ? say(place.name, lang) : id
}

export function nationName(lesson: Lesson, id: NationId, lang: Lang): string {
  const nation = lesson.nations.get(id)
  return nation ? say(nation.name, lang) : id
}

export function nationCode(lesson: Lesson, id: NationId, lang: Lang): string {
  return lesson.nations.get(id)?.code[lang] ?? id.slice(0, 2)
}

/** 大正7年 with its reading, Taishō 7; null before the calendar of today came to Japan. */
export function eraWords(moment: Moment, lang: Lang): string | null {
  const now = eraOf(moment)
  if (!now) return null
  if (lang === 'en') return `${now.era.name.en} ${now.year}`
  return `{${now.era.name.ja}|${now.era.name.reading}}${now.year === 1 ? '{元年|がんねん}' : `${now.year}{年|ねん}`}`
}
