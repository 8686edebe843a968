import { SINGLE_SEATS } from '../model/content'
import type { Lesson, Office, OfficeKind, Person, Recognition } from '../model/types'
import type { Certainty, DateRange, Moment } from '../time/types'

export interface OfficeNow {
  readonly person: Person
  readonly office: Office
  readonly certainty: Certainty
}

export interface RecognitionNow {
  readonly recognition: Recognition
  readonly certainty: Certainty
}

/**
 * Who is in office at a moment. An office is held through its last day, but on the day when a successor takes the same
 * seat only the successor holds it. Where a date is known to the month or about, the office is possible meanwhile.
 * Heads of states and governments come first, then ministers, envoys and commanders.
 */
export function officesAt({ people }: Pick<Lesson, 'people'>, moment: Moment): OfficeNow[] {
  const day = Math.floor(moment)
  const held = people.flatMap((person) =>
    person.offices.flatMap((office): OfficeNow[] => {
      const certainty = termAt(office, day)
      return certainty ? [{ person, office, certainty }] : []
    }),
  )
  return held
    .filter(({ office }) => !held.some((other) => isReplacedBy(office, other)))
    .toSorted((a, b) => RANK.indexOf(a.office.kind) - RANK.indexOf(b.office.kind))
}

/** The seat that passes from one holder to the next: its nation and kind, for commanders and others also its title. */
export const seatOf = ({ kind, nation, title }: Office): string =>
  SINGLE_SEATS.includes(kind) ? `${nation} ${kind}` : `${nation} ${kind} ${title.en}`

const RANK: readonly OfficeKind[] = [
  ...SINGLE_SEATS,
  'minister',
  'envoy',
  'delegate',
  'commander',
  'official',
  'party-leader',
]

const SEVERAL: readonly OfficeKind[] = ['delegate']

function isReplacedBy(office: Office, { office: other, certainty }: OfficeNow): boolean {
  return (
    other !== office &&
    certainty === 'sure' &&
    !SEVERAL.includes(office.kind) &&
    seatOf(other) === seatOf(office) &&
    other.start.from > office.start.from
  )
}

function termAt({ start, end }: { start: DateRange; end: DateRange }, day: Moment): Certainty | null {
  if (day < start.from || day >= end.to) return null
  return day >= start.to - 1 && day <= end.from ? 'sure' : 'possible'
}

/** Who has recognised Soviet Russia or the USSR by a moment, in the order of dates; what did not last is left out. */
export function recognitionsAt({ recognitions }: Pick<Lesson, 'recognitions'>, moment: Moment): RecognitionNow[] {
  const day = Math.floor(moment)
  return recognitions
    .filter(({ lasting, date }) => lasting && date.from <= day)
    .toSorted((a, b) => a.date.from - b.date.from)
    .map((recognition) => ({ recognition, certainty: day >= recognition.date.to - 1 ? 'sure' : 'possible' }))
}
