import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import type { Lesson, Office, Person } from '../model/types'
import type { Scene } from '../scene/types'
import type { DateRange } from '../time/types'
import { formatDate } from '../time/words'
import { commonParts } from './card-parts'
import type { CardModel, LinkRow, StopRow } from './card-model'
import type { Cited } from './cited'
import { byDate, factBrief } from './fact-words'
import { factRow } from './fact-row'
import { nationCode, nationName, say } from './words'

/** Persons whose cards name one of these facts, with the office that they are best known by. */
export function peopleRows(lesson: Lesson, ids: readonly string[], lang: Lang): LinkRow[] {
  return lesson.people
    .filter(({ facts }) => facts.some((fact) => ids.includes(fact)))
    .map((person) => {
      const [office] = person.offices
      const name = say(person.name, lang)
      return {
        id: person.id,
        nation: person.nation,
        code: nationCode(lesson, person.nation, lang),
        text: office ? `${name}${messages[lang].inBrackets(say(office.title, lang))}` : name,
        men: null,
      }
    })
}

/** A person: offices with their dates, and what the lesson tells of them. */
export function personCard(lesson: Lesson, scene: Scene, person: Person, lang: Lang, cited: Cited): CardModel {
  const m = messages[lang]
  cited.numbers(person.sources, m.supports.fact)
  const dates = person.born || person.died ? m.lived(yearOf(person.born), yearOf(person.died)) : null
  const facts = person.facts
    .flatMap((id) => factBrief(lesson, id, lang) ?? [])
    .sort(byDate)
    .map((fact) => factRow(fact, scene.moment, lang))
  return {
    ...commonParts(lesson, [], lang, cited, [], [person.id]),
    id: person.id,
    kind: 'person',
    title: say(person.name, lang),
    subtitle: [nationName(lesson, person.nation, lang), dates].filter(Boolean).join(m.listGap),
    badge: { nation: person.nation, code: nationCode(lesson, person.nation, lang) },
    stops: officesByDate(person.offices).map((office) => officeRow(office, scene, lang)),
    more: facts.length > 0 ? { label: m.personFacts, rows: facts } : null,
    notes: person.note ? [say(person.note, lang)] : [],
    people: [],
    sources: cited.rows(),
  }
}

const officesByDate = (offices: readonly Office[]): Office[] =>
  [...offices].sort((a, b) => a.start.from - b.start.from || a.end.to - b.end.to)

function officeRow({ title, start, end }: Office, { moment }: Scene, lang: Lang): StopRow {
  const m = messages[lang]
  const when = m.fromUntil(dateOrNull(start, lang), dateOrNull(end, lang))
  const time = moment < start.from ? 'later' : moment < end.to ? 'now' : 'past'
  return { when, text: say(title, lang), time, sources: [] }
}

const dateOrNull = (date: DateRange, lang: Lang): string | null =>
  date.precision === 'open' ? null : formatDate(date, lang)

const yearOf = (date: DateRange | null): string => (date ? date.edtf.replace(/^(-?\d{1,4}).*$/, '$1') : '')
