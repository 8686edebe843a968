import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import type { Cause, CauseEnd, Lesson } from '../model/types'
import { formatDate } from '../time/words'
import type { SourceRow } from './card-model'
import { Cited } from './cited'
import { factBrief } from './fact-words'
import { say } from './words'

/** One link of the thread in words. */
export interface ChainStep {
  readonly kind: string
  readonly label: string
  readonly because: string
  readonly from: ChainEnd
  readonly to: ChainEnd
  readonly sources: readonly SourceRow[]
}

export interface ChainEnd {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly when: string | null
}

export function chainStep(lesson: Lesson, cause: Cause, lang: Lang): ChainStep {
  const cited = new Cited(lesson)
  cited.numbers(cause.sources)
  return {
    kind: messages[lang].causeKind[cause.kind],
    label: say(cause.label, lang),
    because: say(cause.because, lang),
    from: endWords(lesson, cause.from, lang),
    to: endWords(lesson, cause.to, lang),
    sources: cited.rows(),
  }
}

function endWords(lesson: Lesson, end: CauseEnd, lang: Lang): ChainEnd {
  return {
    id: end.id,
    title: factBrief(lesson, end.id, lang)?.title ?? say(end.name, lang),
    place: say(end.name, lang),
    when: end.when && end.when.precision !== 'open' ? formatDate(end.when, lang) : null,
  }
}
