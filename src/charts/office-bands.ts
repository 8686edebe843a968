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

/**
 * Who governed, and who spoke to other states, the leader over the foreign minister: for nations with at least `least`
 * terms in the lesson's time. The nation with most forces in the lesson comes first. Where nobody is called head of
 * government, the head of state led.
 */
export function officeRows(lesson: Pick<Lesson, 'people' | 'forces' | 'from' | 'to'>, least = 2): OfficeRow[] {
  const terms = lesson.people.flatMap((person) =>
    person.offices.flatMap((office) => termOf(person, office, lesson) ?? []),
  )
  const nations = [...new Set(terms.map(({ office }) => stateOf(office.nation)))]
  const forces = (nation: NationId): number => lesson.forces.filter((force) => stateOf(force.nation) === nation).length
  return nations
    .sort((a, b) => forces(b) - forces(a) || a.localeCompare(b))
    .flatMap((nation) => {
      const own = terms.filter(({ office }) => stateOf(office.nation) === nation)
      const of = (kind: OfficeKind): Term[] => own.filter(({ office }) => office.kind === kind)
      const leader = of('head-of-government').length > 0 ? 'head-of-government' : 'head-of-state'
      return ([leader, 'foreign-minister'] as const)
        .filter((kind) => of(kind).length >= least)
        .map((kind) => row(nation, kind, of(kind)))
    })
}

/** Soviet Russia and the Union that it became are one row. */
const stateOf = (nation: NationId): NationId => (nation === 'SU' ? 'RD' : nation)

function termOf(person: Person, office: Office, lesson: Pick<Lesson, 'from' | 'to'>): Term | null {
  const from = Math.max(lesson.from, office.start.from)
  const to = Math.min(lesson.to, office.end.from)
  return from < to ? { id: `${person.id}@${office.kind}@${office.start.edtf}`, person, office, from, to } : null
}

function row(nation: NationId, kind: OfficeKind, terms: readonly Term[]): OfficeRow {
  const times = (title: Text): number => terms.filter(({ office }) => office.title.en === title.en).length
  const title = terms.map(({ office }) => office.title).reduce((best, one) => (times(one) > times(best) ? one : best))
  return { nation, kind, title, terms: [...terms].sort((a, b) => a.from - b.from) }
}
