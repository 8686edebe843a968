import type { Lang } from '../i18n/lang'
import { say } from '../i18n/say'
import type { Lesson, NationId } from '../model/types'

export { eraWords, say } from '../i18n/say'

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
