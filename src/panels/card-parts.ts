import type { Lang } from '../i18n/lang'
import type { Fact, Lesson } from '../model/types'
import type { CardModel, ConflictBlock } from './card-model'
import type { Cited } from './cited'
import { say } from './words'

/** The parts that every card has: notes, rival claims and sources of the facts that it tells of; the rest empty. */
export function commonParts(
  lesson: Lesson,
  told: readonly Fact[],
  lang: Lang,
  cited: Cited,
  moreIds: readonly string[] = [],
): Omit<CardModel, 'id' | 'kind' | 'title'> {
  for (const fact of told) cited.numbers(fact.sources)
  const ids = [...told.map((fact) => fact.id), ...moreIds]
  return {
    subtitle: null,
    badge: null,
    seal: null,
    state: null,
    summary: null,
    facts: [],
    stops: [],
    terms: [],
    signatories: [],
    effects: [],
    links: [],
    notes: [...new Set(told.flatMap((fact) => (fact.note ? [say(fact.note, lang)] : [])))].filter(
      (note) => note !== '',
    ),
    conflicts: conflictBlocks(lesson, ids, lang, cited),
    sources: cited.rows(),
    confidence: weakest(told),
  }
}

function conflictBlocks(lesson: Lesson, ids: readonly string[], lang: Lang, cited: Cited): ConflictBlock[] {
  return lesson.conflicts
    .filter((conflict) => conflict.facts.some((fact) => ids.includes(fact)))
    .map((conflict) => ({
      id: conflict.id,
      topic: say(conflict.topic, lang),
      variants: conflict.variants.map((variant) => ({
        claim: say(variant.claim, lang),
        sources: cited.numbers(variant.sources),
      })),
      advice: say(conflict.advice, lang),
    }))
}

function weakest(told: readonly Fact[]): CardModel['confidence'] {
  const order = ['low', 'medium', 'high'] as const
  return order.find((level) => told.some((fact) => fact.confidence === level)) ?? null
}
