import type { Lesson } from '../model/types'
import { fromCivil } from '../time/moment'
import { parseTypedDate } from '../time/typed'
import { spokenMoment } from '../time/words'
import type { Answer } from './at'

/** An answer as lines for people to read. */
export function atWords(lesson: Lesson, answer: Answer): string {
  const date = parseTypedDate(answer.date)
  const day = date.ok ? date.value : fromCivil(1970, 1, 1)
  const nation = (id: string) => lesson.nations.get(id)?.name.en ?? id
  const place = (id: string) => lesson.places.get(id)?.name.en ?? id
  const zoneLine = ({ id, holder, holder2, status, certainty }: Answer['zones'][number]) =>
    `${[holder, ...(holder2 ? [holder2] : [])].map(nation).join(' and ')}: ${status} ${id}${certainty === 'sure' ? '' : ' (possibly)'}`
  const treaty = (id: string) => lesson.treaties.find((one) => one.id === id)?.title.en ?? id
  const event = (id: string) => lesson.events.find((one) => one.id === id)?.title.en ?? id

  const recogniser = (id: string) => lesson.recognitions.find((one) => one.nation === id)?.name.en ?? id

  return [
    `${lesson.title.en}: ${spokenMoment(day, 'en')}`,
    ...(answer.here ? section('At this point, uppermost first', answer.here.map(zoneLine)) : []),
    ...section(
      'Forces',
      answer.forces.map(({ nation: id, leg, state, place: at, men }) => {
        const unit = lesson.legs.get(leg)?.unit.en ?? leg
        const where = state === 'stationed' ? `at ${place(at)}` : `under way from ${place(at)}`
        return `${nation(id)}: ${unit}, ${where}${men ? `, ${menWords(men)}` : ''}`
      }),
    ),
    ...section(
      'Men',
      answer.totals.map(
        (total) => `${nation(total.nation)}: ${menWords(total)}${total.high > 0 ? ` (${total.basis})` : ''}`,
      ),
    ),
    ...section('Zones, lowest first', answer.zones.map(zoneLine)),
    ...section(
      'Treaties',
      answer.treaties.map(({ id, state }) => `${treaty(id)}: ${state.replace('-', ' ')}`),
    ),
    ...section(
      'Talks',
      answer.talks.map(({ id, state }) => `${treaty(id)}: ${state === 'talks' ? 'going on' : 'failed'}`),
    ),
    ...section(
      'Events',
      answer.events.map(({ id }) => event(id)),
    ),
    ...section(
      'In office',
      answer.offices.map(
        ({ title, nation: id, person, certainty }) => `${nation(id)}: ${person}, ${title}${possibly(certainty)}`,
      ),
    ),
    ...section(
      'Have recognised Soviet Russia or the USSR',
      answer.recognitions.map(({ nation: id, date, certainty }) => `${recogniser(id)}: ${date}${possibly(certainty)}`),
    ),
  ].join('\n')
}

const possibly = (certainty: 'possible' | undefined): string => (certainty ? ' (possibly)' : '')

function section(title: string, lines: readonly string[]): string[] {
  return ['', title, ...(lines.length > 0 ? lines.map((line) => `  ${line}`) : ['  none'])]
}

function menWords({ value, low, high }: { value: number | null; low: number | null; high: number | null }): string {
  const say = (men: number) => men.toLocaleString('en')
  if (value !== null) return `${say(value)} men`
  if (low !== null && high !== null && high > 0) return `${say(low)} to ${say(high)} men`
  return low ? `at least ${say(low)} men` : 'number not known'
}
