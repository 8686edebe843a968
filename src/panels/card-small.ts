import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import type { Conflict, Lesson, Recognition, Term } from '../model/types'
import type { Scene } from '../scene/types'
import { formatDate } from '../time/words'
import { conflictBlock } from './card-conflict'
import type { CardModel, FactRow } from './card-model'
import { commonParts } from './card-parts'
import type { Cited } from './cited'
import { factRow } from './fact-row'
import { byDate, factBrief } from './fact-words'
import { nationCode, nationName, say } from './words'

const row = (label: string, value: string, note: string | null = null): FactRow => ({ label, value, note, differs: false }) // prettier-ignore

/** A state takes up relations with Soviet Russia or the USSR. */
export function recognitionCard(lesson: Lesson, one: Recognition, lang: Lang, cited: Cited): CardModel {
  const m = messages[lang]
  cited.numbers(one.sources, m.supports.fact)
  const parts = commonParts(lesson, [], lang, cited, [], [one.id])
  return {
    ...parts,
    id: one.id,
    kind: 'recognition',
    title: m.recognises(say(one.name, lang), nationName(lesson, one.of, lang)),
    badge: lesson.nations.has(one.nation) ? { nation: one.nation, code: nationCode(lesson, one.nation, lang) } : null,
    facts: [
      row(m.when, formatDate(one.date, lang, { era: true }), one.lasting ? null : m.notCarriedOut),
      ...(one.later ? [row(m.relationsBegin, formatDate(one.later, lang, { era: true }))] : []),
      row(m.place, say(one.place, lang)),
      row(m.how, say(one.form, lang)),
    ],
    notes: one.note ? [say(one.note, lang)] : [],
    confidence: one.confidence,
  }
}

/** A word of the glossary, with the word in the other language below it. */
export function termCard(lesson: Lesson, term: Term, lang: Lang, cited: Cited): CardModel {
  cited.numbers(term.sources, messages[lang].supports.fact)
  return {
    ...commonParts(lesson, [], lang, cited, [], [term.id]),
    id: term.id,
    kind: 'term',
    title: say(term.word, lang),
    subtitle: lang === 'ja' ? term.word.en : term.word.ja,
    summary: say(term.definition, lang),
  }
}

/** A question on which sources part, by itself; the facts that it is about open from it. */
export function conflictCard(lesson: Lesson, scene: Scene, one: Conflict, lang: Lang, cited: Cited): CardModel {
  const m = messages[lang]
  const block = conflictBlock(one, lang, cited)
  const facts = one.facts.flatMap((id) => factBrief(lesson, id, lang) ?? []).sort(byDate)
  return {
    ...commonParts(lesson, [], lang, cited),
    id: one.id,
    kind: 'conflict',
    title: block.topic,
    subtitle: m.sourcesDiffer,
    conflicts: [block],
    more:
      facts.length > 0
        ? { label: m.conflictFacts, rows: facts.map((fact) => factRow(fact, scene.moment, lang)) }
        : null,
    sources: cited.rows(),
  }
}
