import type { Lang } from '../i18n/lang'
import type { Lesson } from '../model/types'
import type { DifferMark } from '../scene/differs'
import { formatDate } from '../time/words'
import { byDate, factBrief } from './fact-words'
import { say } from './words'

export interface DifferRow {
  readonly id: string
  readonly topic: string
  /** Of the first fact that it is about. */
  readonly when: string | null
  /** It is about something on the map of this date. */
  readonly now: boolean
}

/** Every question on which sources part, by the date of the first fact that it is about. */
export function differRows(lesson: Lesson, marks: readonly DifferMark[], lang: Lang): DifferRow[] {
  const now = new Set(marks.map(({ conflict }) => conflict.id))
  return lesson.conflicts
    .map((conflict) => {
      const facts = conflict.facts.flatMap((id) => factBrief(lesson, id, lang) ?? []).sort(byDate)
      // A zone may have begun long before what the question is about.
      const dated = facts.filter(({ when }) => when && when.precision !== 'open')
      const first = dated.find(({ id }) => !id.includes('@')) ?? dated.at(-1)
      return { conflict, when: first?.when ?? null }
    })
    .sort((a, b) => (a.when?.from ?? Infinity) - (b.when?.from ?? Infinity))
    .map(({ conflict, when }) => ({
      id: conflict.id,
      topic: say(conflict.topic, lang),
      when: when && formatDate(when, lang),
      now: now.has(conflict.id),
    }))
}
