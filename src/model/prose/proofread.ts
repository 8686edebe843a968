import { bareText } from '../chapter-links'
import { isRecord } from '../feature-file'
import type { Chapter, Lesson, LessonFiles, Text } from '../types'
import { confirmedBy } from './compare'
import { citedBy, eventFields, ofConflict, treatyFields, witnessesById } from './lesson-witnesses'
import type { Said } from './said'
import { spelledIn } from './spelled'
import { asOf, datesOf, saidIn } from './witness'
import type { Witness } from './witness'

/** A date or figure of a text, and the fact that says the same. */
export interface Proof {
  readonly file: string
  /** Id of the chapter or fact whose text it is. */
  readonly of: string
  readonly lang: 'ja' | 'en'
  readonly kind: Said['kind']
  /** The words as the text has them. */
  readonly says: string
  /** Id of the fact, or null: nothing that the text cites says so. */
  readonly found: string | null
}

/**
 * Reads every date and figure in the texts of a lesson once more and looks for the fact behind each. Chapters must
 * find it among the facts they cite. Summaries and terms on cards must find it in the fact's own fields, in a
 * conflict about it, as the date (or the unit) of another fact, or at least be the same in both languages.
 */
export function proofread(lesson: Lesson, files: LessonFiles): Proof[] {
  const everyFact = [...witnessesById(lesson).values()].flat().map(datesAndUnits)
  const beside = (id: string) => [
    ...lesson.conflicts.filter(({ facts }) => facts.includes(id)).map(ofConflict),
    ...everyFact.filter((fact) => fact.id !== id),
  ]
  return [
    ...lesson.chapters.flatMap(chapterReader(lesson, files)),
    ...lesson.events.flatMap((event) => {
      const here = { file: `${event.region}/events.geojson`, of: event.id }
      return ofCard(here, event.summary, event.when.edtf, [eventFields(event), ...beside(event.id)])
    }),
    ...lesson.treaties.flatMap((treaty) => {
      const here = { file: `${treaty.region}/treaties.geojson`, of: treaty.id }
      const own = [treatyFields(treaty), ...beside(treaty.id)]
      return treaty.terms.flatMap((term) => ofCard(here, term, treaty.signed.edtf, own))
    }),
  ]
}

/** Reads chapters beside the facts of a lesson; the facts are gathered once. */
export function chapterReader(lesson: Lesson, files: LessonFiles): (chapter: Chapter) => Proof[] {
  const byId = witnessesById(lesson)
  const claims = claimFacts(files['claims.json'])
  return (chapter) => {
    const claimed = chapter.claims.flatMap((id) => claims.get(id) ?? [])
    const cited = citedBy(chapter, lesson, byId, claimed)
    const here = { file: chapter.file, of: chapter.id }
    // A chapter over several years leaves no year out.
    const years = new Set(datesOf(chapter.date.edtf).map(({ year }) => year))
    const when = years.size === 1 ? `${[...years][0]}` : ''
    return toldIn(chapter).flatMap((text) =>
      (['ja', 'en'] as const).flatMap((lang) => proofs(here, lang, saidIn(lang, text[lang]), when, cited)),
    )
  }
}

/** What a chapter asserts: all but the answers that are not right. */
function toldIn({ headline, text, question }: Chapter): Text[] {
  if (!question) return [headline, text]
  const right = question.answers.filter((answer) => answer.right).map((answer) => answer.text)
  return [headline, text, question.ask, ...right, question.explain]
}

type Here = Pick<Proof, 'file' | 'of'>

/** `when` is the date that the text is about, as EDTF: words that leave out the year mean its year. */
function proofs(
  here: Here,
  lang: 'ja' | 'en',
  said: readonly Said[],
  when: string,
  witnesses: readonly Witness[],
): Proof[] {
  return said
    .map((one) => (one.kind === 'date' ? asOf(one, datesOf(when)) : one))
    .map((one) => proof(here, lang, one, confirmedBy(one, witnesses)?.id ?? null))
}

/** A sentence of a card: what no field holds must be told alike by both languages. */
function ofCard(here: Here, text: Text, when: string, own: readonly Witness[]): Proof[] {
  return (['ja', 'en'] as const).flatMap((lang) => {
    const other = lang === 'ja' ? ('en' as const) : ('ja' as const)
    const twin = asWitness(`${here.of} (${other})`, when, [
      ...saidIn(other, text[other]),
      ...spelledIn(bareText(text[other])),
    ])
    return proofs(here, lang, saidIn(lang, text[lang]), when, [...own, twin])
  })
}

/** What any other fact may bear out on a card: a date, and the number in the name of a unit. */
const datesAndUnits = (one: Witness): Witness => ({
  ...one,
  figures: one.figures.filter(({ unit }) => unit === 'ordinal'),
})

const asWitness = (id: string, when: string, said: readonly Said[]): Witness => ({
  id,
  dates: said.filter((one) => one.kind === 'date').map((date) => asOf(date, datesOf(when))),
  figures: said.filter((one) => one.kind === 'figure'),
})

const proof = (here: Here, lang: 'ja' | 'en', { kind, text }: Said, found: string | null): Proof => ({
  ...here,
  lang,
  kind,
  says: text,
  found,
})

/** Claims and the facts that show them, where the lesson has a claims.json. */
function claimFacts(data: unknown): ReadonlyMap<string, readonly string[]> {
  const entries = Array.isArray(data) ? data.filter(isRecord) : []
  return new Map(entries.map((entry) => [String(entry.id), idsOf(entry.facts ?? entry.links)]))
}

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
