import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import type { Fact, Lesson } from '../model/types'
import { causeRows } from './card-causes'
import { claimRows } from './card-claims'
import { conflictBlocks } from './card-conflict'
import type { CardModel } from './card-model'
import { peopleRows } from './card-people'
import { viewRows } from './card-views'
import type { Cited } from './cited'
import { say } from './words'

/**
 * The parts that every card has: notes, rival claims, causes, views, people and sources of the facts that it tells of; the rest empty.
 * @param moreIds what it touches besides: rival claims about these are shown too
 * @param ownIds other names of what it tells of
 */
export function commonParts(
  lesson: Lesson,
  told: readonly Fact[],
  lang: Lang,
  cited: Cited,
  moreIds: readonly string[] = [],
  ownIds: readonly string[] = [],
): Omit<CardModel, 'id' | 'kind' | 'title'> {
  for (const fact of told) cited.numbers(fact.sources, messages[lang].supports.fact)
  const own = [
    ...new Set([...told.flatMap((fact) => [fact.id, ...('force' in fact ? [String(fact.force)] : [])]), ...ownIds]),
  ]
  const ids = [...own, ...moreIds]
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
    holders: [],
    more: null,
    notes: [...new Set(told.flatMap((fact) => (fact.note ? [say(fact.note, lang)] : [])))].filter(
      (note) => note !== '',
    ),
    conflicts: conflictBlocks(lesson, ids, lang, cited),
    causes: causeRows(lesson, own, lang, cited),
    views: viewRows(lesson, own, lang, cited),
    people: peopleRows(lesson, own, lang),
    claims: claimRows(lesson, own, lang, cited),
    sources: cited.rows(),
    confidence: weakest(told),
  }
}

function weakest(told: readonly Fact[]): CardModel['confidence'] {
  const order = ['low', 'medium', 'high'] as const
  return order.find((level) => told.some((fact) => fact.confidence === level)) ?? null
}
