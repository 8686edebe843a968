import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import type { Lesson } from '../model/types'
import type { ViewRow } from './card-model'
import type { Cited } from './cited'
import { say } from './words'

/** How these facts looked from several capitals then. */
export function viewRows(lesson: Lesson, ids: readonly string[], lang: Lang, cited: Cited): ViewRow[] {
  const m = messages[lang]
  return lesson.perspectives
    .filter(({ fact }) => ids.includes(fact))
    .flatMap(({ views }) => views)
    .map(({ seat, text, sources }) => ({
      seat,
      text: say(text, lang),
      sources: cited.numbers(sources, m.seat[seat]),
    }))
}
