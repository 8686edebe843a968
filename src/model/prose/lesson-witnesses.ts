import { parseDate } from '../../time/edtf'
import type { Chapter, Conflict, HistoricalEvent, Leg, Lesson, Series, Treaty, Zone } from '../types'
import { witness } from './witness'
import type { Witness } from './witness'

/** What an event says without its summary: the summary is prose that has to agree with this. */
export const eventFields = ({ id, when, julian, title, note }: HistoricalEvent): Witness =>
  witness(id, [when, julian ? rangeOf(julian) : null], [], [title, note])

/** What a treaty says without its terms. */
export const treatyFields = ({ id, signed, inForce, ended, effects, title, note }: Treaty): Witness =>
  witness(
    id,
    [signed, inForce, ended, ...effects.map(({ when }) => when)],
    [],
    [title, note, ...effects.map(({ text }) => text)],
  )

/** Every fact of a lesson as a witness, by its id; a zone's id calls all its stages. */
export function witnessesById(lesson: Lesson): ReadonlyMap<string, readonly Witness[]> {
  const byId = new Map<string, Witness[]>()
  const add = (id: string, ...found: Witness[]) => byId.set(id, [...(byId.get(id) ?? []), ...found])
  for (const event of lesson.events)
    add(event.id, eventFields(event), witness(event.id, [event.when], [], [event.summary]))
  for (const treaty of lesson.treaties)
    add(treaty.id, treatyFields(treaty), witness(treaty.id, [treaty.signed], [], treaty.terms))
  for (const zone of lesson.zones) for (const id of new Set([zone.id, zone.stage])) add(id, ofZone(zone))
  for (const leg of lesson.legs.values()) add(leg.id, ofLeg(leg))
  return byId
}

const ofZone = ({ stage, span, name, label, note }: Zone): Witness =>
  witness(stage, [span.start, span.end], [], [name, label, note])

const ofLeg = (leg: Leg): Witness => {
  const { id, stops, ends, unit, note } = leg
  return witness(id, [...stops.map(({ when }) => when), ends?.when], menOf(leg), [unit, note, ends?.how, leg.men?.note])
}

const menOf = ({ men }: Leg) => [men?.value, men?.low, men?.high].map((value) => [value, 'people'] as const)

export const ofConflict = ({ id, topic, variants, advice }: Conflict): Witness =>
  witness(id, [], [], [topic, advice, ...variants.map(({ claim }) => claim)])

/**
 * The facts that a chapter cites: those lit, those of its claims and causes, conflicts about them or among its sources,
 * men, terms and reported strengths that its sources give, its own days, and what its front matter declares.
 */
export function citedBy(
  chapter: Chapter,
  lesson: Lesson,
  byId: ReadonlyMap<string, readonly Witness[]>,
  claimed: readonly string[],
): Witness[] {
  const causes = lesson.causes.filter(({ id }) => chapter.chain.includes(id))
  const cited = new Set([...chapter.lit, ...claimed, ...causes.flatMap(({ from, to }) => [from.id, to.id])])
  const shares = (sources: readonly string[]) => sources.some((source) => chapter.sources.includes(source))
  return [
    ...[...cited].flatMap((id) => byId.get(id) ?? []),
    ...lesson.conflicts
      .filter(
        ({ facts, variants }) =>
          facts.some((fact) => cited.has(fact)) || variants.some(({ sources }) => shares(sources)),
      )
      .map(ofConflict),
    ...lesson.treaties.filter(({ sources }) => shares(sources)).flatMap(({ id }) => byId.get(id) ?? []),
    ...[...lesson.legs.values()]
      .filter((leg) => leg.men && shares(leg.sources))
      .map((leg) => witness(leg.id, [], menOf(leg), [leg.men?.note])),
    ...lesson.series.flatMap((series) => ofSeries(series, shares)),
    ...chapter.figures.map(({ says, source }) => declared(says, source)),
    { id: 'date', dates: yearsOf(chapter), figures: [] },
  ]
}

function ofSeries({ id, points }: Series, shares: (sources: readonly string[]) => boolean): Witness[] {
  return points
    .filter(({ basis, sources }) => basis === 'reported' && shares(sources))
    .map(({ when, value, low, high, note }) =>
      witness(
        `${id} ${when.edtf}`,
        [when],
        [value, low, high].map((one) => [one, 'people'] as const),
        [note],
      ),
    )
}

/** A figure or date of the front matter counts whatever its unit. */
function declared(says: string, source: string): Witness {
  const range = /^\d{4}(-|$)/.test(says) ? rangeOf(says) : null
  const value = Number(says.replace(/[,%]/g, ''))
  return witness(source, [range], Number.isNaN(value) ? [] : [[value, 'other']], [])
}

/** A chapter may always name the years that it plays in. */
function yearsOf({ date }: Chapter) {
  const [from = 0, to = from] = [...date.edtf.matchAll(/\d{4}/g)].map(([year]) => Number(year))
  return Array.from({ length: to - from + 1 }, (_, i) => ({ kind: 'date' as const, text: date.edtf, year: from + i }))
}

function rangeOf(edtf: string) {
  const date = parseDate(edtf)
  return date.ok ? date.value : null
}
