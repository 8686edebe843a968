import { isRecord } from '../feature-file'
import { claimableIds } from '../coverage'
import { problem } from '../problem'
import type { Report, Wrong } from '../problem'
import type { Lesson } from '../types'
import type { Check } from './input'
import { textIn } from './input'
import { didYouMean } from './nearest'
import { hasGoodReadings } from './texts'

type Say = (feature: string, wrong: Wrong) => void

/** Claims, words, people, recognitions, fleets and perspectives: ids that lead nowhere, claims in doubt that nothing weighs, readings that are not complete. */
export const checkContent: Check = ({ lesson, files, features }, report) => {
  const known = {
    source: new Set(lesson.sources.keys()),
    nation: new Set(lesson.nations.keys()),
    treaty: new Set(lesson.treaties.map(({ id }) => id)),
    // Also facts that could not be read: they have findings of their own.
    fact: new Set([
      ...claimableIds(lesson),
      ...features.flatMap((feature) => [textIn(feature, 'id'), textIn(feature, 'zone')]),
    ]),
  }
  const in_ = (file: string): Say => sayer(file, report)
  const ask = (say: Say, what: keyof typeof known, feature: string, field: string, ids: readonly string[]) => {
    for (const id of new Set(ids.filter((one) => !known[what].has(one)))) {
      const message = `There is no ${what} with the id "${id}".${didYouMean(id, known[what])}`
      say(feature, { field, code: `unknown-${what}`, message, fix: 'Correct the id, or add what it names.' })
    }
  }

  const claims = in_('claims.json')
  const conflicts = new Set(lesson.conflicts.map(({ id }) => id))
  for (const { id, verdict, facts, conflict, sources } of lesson.claims) {
    ask(claims, 'fact', id, 'facts', facts)
    ask(claims, 'source', id, 'sources', sources)
    if (conflict !== null && !conflicts.has(conflict)) {
      const message = `There is no conflict with the id "${conflict}".${didYouMean(conflict, conflicts)}`
      claims(id, { field: 'conflict', code: 'unknown-conflict', message, fix: 'Correct the id, or add the conflict.' })
    }
    if (verdict === 'confirmed' || conflict !== null) continue
    const message = `The claim is called ${verdict}, but no conflict weighs it.`
    claims(id, {
      field: 'conflict',
      code: 'not-weighed',
      message,
      fix: 'Name an entry of conflicts.json that shows both sides.',
    })
  }
  const people = in_('people.json')
  for (const { id, nation, offices, facts, sources } of lesson.people) {
    ask(people, 'nation', id, 'nation', [nation, ...offices.map((office) => office.nation)])
    ask(people, 'fact', id, 'facts', facts)
    ask(people, 'source', id, 'sources', sources)
  }
  for (const { id, sources } of lesson.recognitions) ask(in_('recognitions.json'), 'source', id, 'sources', sources)
  for (const { id, sources } of lesson.glossary) ask(in_('glossary.json'), 'source', id, 'sources', sources)
  const perspectives = in_('perspectives.json')
  for (const { fact, views } of lesson.perspectives) {
    ask(perspectives, 'fact', fact, 'fact', [fact])
    views.forEach(({ sources }, i) => ask(perspectives, 'source', fact, `views.${i}.sources`, sources))
  }
  if (lesson.capitalShips) {
    const { id, treaty, fleets, sources } = lesson.capitalShips
    ask(in_('capital-ships.json'), 'treaty', id, 'treaty', [treaty])
    ask(in_('capital-ships.json'), 'source', id, 'sources', sources)
    for (const { nation } of fleets) ask(in_('capital-ships.json'), 'nation', id, 'fleets.nation', [nation])
  }
  checkVerdicts(lesson, in_('conflicts.json'))
  for (const file of CONTENT_FILES) for (const entry of listOf(files[file])) checkReadings(entry, '', in_(file))
}

const CONTENT_FILES = [
  'claims.json',
  'glossary.json',
  'people.json',
  'recognitions.json',
  'perspectives.json',
  'capital-ships.json',
  'conflicts.json',
]

const sayer =
  (file: string, report: Report): Say =>
  (feature, wrong) =>
    report(problem({ file, feature }, wrong))

/** A verdict names a variant that is there, and says why in both languages. */
function checkVerdicts({ conflicts }: Lesson, say: Say): void {
  for (const { id, better, why, variants } of conflicts) {
    if (better !== null && better >= variants.length) {
      const message = `better is ${better}, but there are only the variants 0 to ${variants.length - 1}.`
      say(id, { field: 'better', code: 'no-variant', message, fix: 'Count the variants from 0, or write null.' })
    }
    if (better !== null && why === null) {
      const message = 'A variant is called better attested, but not why.'
      say(id, {
        field: 'why_ja',
        code: 'no-reason',
        message,
        fix: 'Write one or two plain sentences in both languages.',
      })
    }
    for (const { low, high } of variants) {
      if (low === null || high === null || low <= high) continue
      const message = `A variant runs from ${low} to ${high}.`
      say(id, { field: 'variants', code: 'figures-crossed', message, fix: 'Write the smaller number into low.' })
    }
  }
}

const listOf = (data: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(data) ? data.filter(isRecord) : isRecord(data) ? [data] : []

/** Every Japanese text of an entry, however deep, has complete readings. */
function checkReadings(entry: Readonly<Record<string, unknown>>, feature: string, say: Say): void {
  const name = feature || String(entry.id ?? entry.fact ?? '')
  for (const [field, value] of Object.entries(entry)) {
    for (const inner of typeof value === 'object' ? listOf(value) : []) checkReadings(inner, name, say)
    if (typeof value !== 'string' || !/(^|_)ja$/.test(field) || hasGoodReadings(value)) continue
    const message = `A reading in ${field} is not complete: ${value}`
    say(name, { field, code: 'bad-reading', message, fix: 'Write readings as {漢字|かんじ}.' })
  }
}
