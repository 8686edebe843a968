import { isRecord } from '../feature-file'
import type { Chapter, Lesson, LessonFiles, Text } from '../types'
import { confirmedBy } from './compare'
import { citedBy, eventFields, ofConflict, treatyFields, witnessesById } from './lesson-witnesses'
import type { Said } from './said'
import { saidIn } from './witness'
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
 * conflict about it, as the date of another fact, or at least be the same in both languages.
 */
export function proofread(lesson: Lesson, files: LessonFiles): Proof[] {
  const byId = witnessesById(lesson)
  const claims = claimFacts(files['claims.json'])
  const everyDate = [...byId.values()].flat().map((one) => ({ ...one, figures: [] }))
  const aboutIt = (id: string) => lesson.conflicts.filter(({ facts }) => facts.includes(id)).map(ofConflict)
  return [
    ...lesson.chapters.flatMap((chapter) => {
      const cited = citedBy(
        chapter,
        lesson,
        byId,
        chapter.claims.flatMap((id) => claims.get(id) ?? []),
      )
      const here = { file: chapter.file, of: chapter.id }
      return toldIn(chapter).flatMap((text) => [
        ...proofs(here, 'ja', text.ja, cited),
        ...proofs(here, 'en', text.en, cited),
      ])
    }),
    ...lesson.events.flatMap((event) => {
      const own = [eventFields(event), ...aboutIt(event.id), ...everyDate.filter(({ id }) => id !== event.id)]
      return ofCard({ file: `${event.region}/events.geojson`, of: event.id }, event.summary, own)
    }),
    ...lesson.treaties.flatMap((treaty) => {
      const own = [treatyFields(treaty), ...aboutIt(treaty.id), ...everyDate.filter(({ id }) => id !== treaty.id)]
      return treaty.terms.flatMap((term) =>
        ofCard({ file: `${treaty.region}/treaties.geojson`, of: treaty.id }, term, own),
      )
    }),
  ]
}

/** What a chapter asserts: all but the answers that are not right. */
function toldIn({ headline, text, question }: Chapter): Text[] {
  if (!question) return [headline, text]
  const right = question.answers.filter((answer) => answer.right).map((answer) => answer.text)
  return [headline, text, question.ask, ...right, question.explain]
}

type Here = Pick<Proof, 'file' | 'of'>

function proofs(here: Here, lang: 'ja' | 'en', text: string, witnesses: readonly Witness[]): Proof[] {
  return saidIn(lang, text).map((said) => proof(here, lang, said, confirmedBy(said, witnesses)?.id ?? null))
}

/** A sentence of a card: what no field holds must be told alike by both languages. */
function ofCard(here: Here, text: Text, own: readonly Witness[]): Proof[] {
  return (['ja', 'en'] as const).flatMap((lang) => {
    const other = lang === 'ja' ? ('en' as const) : ('ja' as const)
    const twin = asWitness(`${here.of} (${other})`, saidIn(other, text[other]))
    return proofs(here, lang, text[lang], [...own, twin])
  })
}

const asWitness = (id: string, said: readonly Said[]): Witness => ({
  id,
  dates: said.filter((one) => one.kind === 'date'),
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
