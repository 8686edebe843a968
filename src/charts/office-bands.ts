import type { Lesson, NationId, Office, OfficeKind, Person, Text } from '../model/types'
import type { Moment } from '../time/types'

/** One person's time in an office, cut to the lesson. */
export interface Term {
  readonly id: string
  readonly person: Person
  readonly office: Office
  /** First day, and the day on which it no longer holds. */
  readonly from: Moment
  readonly to: Moment
}

/** All that held one office after another. */
export interface OfficeRow {
  readonly nation: NationId
  readonly kind: OfficeKind
  /** As most of its holders bore it. */
  readonly title: Text
  readonly terms: readonly Term[]
}

/** Who leads stands over who speaks to other states. */
const ORDER: readonly OfficeKind[] = ['head-of-government', 'foreign-minister']

/**
 * Who governed: for each nation with at least `least` heads of government in the lesson's time, they and its foreign
 * ministers. The nation with most terms comes first.
 */
export function officeRows(lesson: Pick<Lesson, 'people' | 'from' | 'to'>, least = 2): OfficeRow[] {
  const rows = new Map<string, Term[]>()
  for (const person of lesson.people) {
    for (const office of person.offices) {
      const from = Math.max(lesson.from, office.start.from)
      const to = Math.min(lesson.to, office.end.from)
      if (!ORDER.includes(office.kind) || !(from < to)) continue
      const key = `${office.nation} ${office.kind}`
      const term = { id: `${person.id}@${office.kind}@${office.start.edtf}`, person, office, from, to }
      rows.set(key, [...(rows.get(key) ?? []), term])
    }
  }
  const all = [...rows.values()].map((terms): OfficeRow => {
    const { nation, kind } = terms[0]!.office
    return { nation, kind, title: commonTitle(terms), terms: [...terms].sort((a, b) => a.from - b.from) }
  })
  const leaders = (nation: NationId): number =>
    all.find((row) => row.nation === nation && row.kind === 'head-of-government')?.terms.length ?? 0
  return all
    .filter(({ nation }) => leaders(nation) >= least)
    .sort(
      (a, b) =>
        leaders(b.nation) - leaders(a.nation) ||
        a.nation.localeCompare(b.nation) ||
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
    )
}

function commonTitle(terms: readonly Term[]): Text {
  const times = (title: Text): number => terms.filter(({ office }) => office.title.en === title.en).length
  return terms.map(({ office }) => office.title).reduce((best, title) => (times(title) > times(best) ? title : best))
}
