import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import type { Lesson } from '../model/types'
import type { ClaimRow } from './card-model'
import type { Cited } from './cited'
import { say } from './words'

/** What the article states about these facts, and how it stands beside the research. */
export function claimRows(lesson: Lesson, ids: readonly string[], lang: Lang, cited: Cited): ClaimRow[] {
  return lesson.claims
    .filter(({ facts }) => facts.some((fact) => ids.includes(fact)))
    .map(({ id, text, verdict, note, sources }) => ({
      id,
      text: say(text, lang),
      verdict,
      note: note && (say(note, lang) || null),
      sources: cited.numbers(sources, messages[lang].claims),
    }))
}
