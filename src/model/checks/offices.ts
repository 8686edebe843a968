import { fromCivil } from '../../time/moment'
import { SINGLE_SEATS } from '../content'
import { problem } from '../problem'
import type { Wrong } from '../problem'
import type { CapitalShips, Office, Person } from '../types'
import type { Check } from './input'

/** Offices and recognitions outside these years are slips of the pen. */
const FIRST_YEAR = 1860
const LAST_YEAR = 1995

/** Soviet power begins. */
const SOVIET = fromCivil(1917, 11, 7)
/** The USSR is founded. */
const UNION = fromCivil(1922, 12, 30)

/** Offices that end before they begin or are held by two at a time, recognitions before there was anybody to recognise, fleets whose ratio is not that of their tons. */
export const checkOffices: Check = ({ lesson }, report) => {
  const say = (file: string, feature: string) => (wrong: Wrong) => report(problem({ file, feature }, wrong))
  const seats = new Map<string, { person: Person; office: Office }[]>()
  for (const person of lesson.people) {
    person.offices.forEach((office, i) => {
      for (const wrong of wrongTerm(office, i)) say('people.json', person.id)(wrong)
      if (!SINGLE_SEATS.includes(office.kind)) return
      const seat = `${office.nation} ${office.kind}`
      seats.set(seat, [...(seats.get(seat) ?? []), { person, office }])
    })
  }
  for (const terms of seats.values()) for (const wrong of doubleHolders(terms)) say('people.json', wrong.id)(wrong)
  for (const { id, of, date } of lesson.recognitions) {
    const begins = of === 'SU' ? UNION : SOVIET
    if (date.to > begins) continue
    const message = `On ${date.edtf} there was no ${of === 'SU' ? 'USSR' : 'Soviet Russia'} yet.`
    say('recognitions.json', id)({ field: 'of', code: 'nobody-yet', message, fix: 'Mend the date, or write RD.' })
  }
  if (lesson.capitalShips)
    for (const wrong of wrongRatios(lesson.capitalShips)) say('capital-ships.json', lesson.capitalShips.id)(wrong)
}

function* wrongTerm({ start, end }: Office, i: number): Iterable<Wrong> {
  if (end.to <= start.from) {
    const message = `The office ends (${end.edtf}) before it begins (${start.edtf}).`
    yield { field: `offices.${i}.end`, code: 'reversed', message, fix: 'Mend one of the two dates.' }
  }
  for (const [field, date] of Object.entries({ start, end })) {
    const outside = date.to <= fromCivil(FIRST_YEAR, 1, 1) || date.from >= fromCivil(LAST_YEAR, 1, 1)
    if (!outside || !Number.isFinite(date.from)) continue
    const message = `${date.edtf} lies far outside the years of the lesson.`
    yield { field: `offices.${i}.${field}`, code: 'strange-year', message, fix: 'Look for a slip in the year.' }
  }
}

/** Two who surely hold one seat for more than the day on which it passes. */
function* doubleHolders(
  terms: readonly { person: Person; office: Office }[],
): Iterable<Wrong & { readonly id: string }> {
  const inOrder = terms.toSorted((a, b) => a.office.start.from - b.office.start.from)
  for (const [i, { person, office }] of inOrder.entries()) {
    const next = inOrder[i + 1]
    if (!next || next.person === person) continue
    const days = Math.min(office.end.from, next.office.end.from) - (next.office.start.to - 1)
    if (days <= 1) continue
    const message = `${person.name.en} (until ${office.end.edtf}) and ${next.person.name.en} (from ${next.office.start.edtf}) are both ${office.kind} of ${office.nation} for ${days} days.`
    yield {
      id: next.person.id,
      field: 'offices',
      code: 'two-holders',
      message,
      fix: 'Mend one of the dates, or give one of them another kind of office.',
    }
  }
}

function* wrongRatios({ fleets }: CapitalShips): Iterable<Wrong> {
  const largest = Math.max(...fleets.map(({ tons }) => tons))
  for (const { nation, ratio, tons } of fleets) {
    const by = (tons / largest) * 5
    if (Math.abs(by - ratio) < 0.01) continue
    const message = `${tons} of ${largest} tons is ${by.toFixed(2)} : 5, but the ratio of ${nation} is ${ratio}.`
    yield { field: 'fleets', code: 'ratio-differs', message, fix: 'Mend the tons or the ratio.' }
  }
}
