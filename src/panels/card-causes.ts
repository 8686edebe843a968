import type { Lang } from '../i18n/lang'
import type { Cause, CauseEnd, Lesson } from '../model/types'
import { causesOf } from '../scene/causes'
import { formatDate } from '../time/words'
import type { CardModel, CauseRow } from './card-model'
import type { Cited } from './cited'
import { factBrief } from './fact-words'
import { messages } from '../i18n/messages'
import { say } from './words'

/** What led to these facts and what they led to: links to walk. */
export function causeRows(lesson: Lesson, ids: readonly string[], lang: Lang, cited: Cited): CardModel['causes'] {
  const found = ids.map((id) => causesOf(lesson, id))
  const once = (causes: readonly Cause[]): Cause[] => [...new Set(causes)]
  const row = (cause: Cause, end: CauseEnd): CauseRow => ({
    id: cause.id,
    kind: cause.kind,
    other: end.id,
    title: factBrief(lesson, end.id, lang)?.title ?? say(end.name, lang),
    when: end.when && end.when.precision !== 'open' ? formatDate(end.when, lang) : null,
    because: say(cause.because, lang),
    chained: cause.chain !== null,
    sources: cited.numbers(cause.sources, messages[lang].supports.cause),
  })
  return {
    led: once(found.flatMap(({ led }) => led)).map((cause) => row(cause, cause.from)),
    leads: once(found.flatMap(({ leads }) => leads)).map((cause) => row(cause, cause.to)),
  }
}
