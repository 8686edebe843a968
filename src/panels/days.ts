import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import { count } from '../i18n/numbers'
import { plain } from '../i18n/ruby'
import { journeyPlaces, journeysBetween, straightKm, type Journey } from '../model/journeys'
import type { Lesson } from '../model/types'
import { formatDate } from '../time/words'
import { nationCode, placeName, say } from './words'

/** A place to choose, by its id and its name without readings. */
export interface Choice {
  readonly id: string
  readonly name: string
}

/** One journey in words; strings may carry readings. */
export interface DaysRow {
  /** Force whose card tells more, with its sources. */
  readonly id: string
  readonly nation: string
  readonly code: string
  readonly unit: string
  readonly days: string
  readonly dates: string
  readonly how: string
}

export interface DaysModel {
  /** As the crow flies; null where a place is not known. */
  readonly straight: string | null
  readonly rows: readonly DaysRow[]
}

/** Rows that are shown: the surest and quickest. */
const most = 3
/** Where dates say so little that the answer would be any number, a journey is left out beside a better one. */
const vague = 31

/** Places that journeys join, in the order of the language. */
export function dayPlaces(lesson: Lesson, lang: Lang): Choice[] {
  const sound = new Map<string, string>()
  const choices = journeyPlaces(lesson).map(({ id, name }) => {
    sound.set(id, lang === 'ja' ? (name.reading ?? name.ja) : name.en)
    return { id, name: plain(say(name, lang)) }
  })
  return choices.sort((a, b) => sound.get(a.id)!.localeCompare(sound.get(b.id)!, lang))
}

/** What the lesson knows of the way from one place to another. */
export function daysModel(lesson: Lesson, from: string, to: string, lang: Lang): DaysModel {
  const m = messages[lang]
  const km = from === to ? null : straightKm(lesson, from, to)
  const journeys = journeysBetween(lesson, from, to)
  const clear = journeys.filter(({ days }) => days[1] - days[0] <= vague)
  return {
    straight: km === null ? null : m.straightKm(count(rounded(km))),
    rows: (clear.length > 0 ? clear : journeys).slice(0, most).map((journey) => rowOf(journey, lesson, lang)),
  }
}

function rowOf(journey: Journey, lesson: Lesson, lang: Lang): DaysRow {
  const m = messages[lang]
  const { leg, from, to, days, about, km, by, between } = journey
  const ways = by.map((mode) => m.by[mode]).join(m.listGap)
  return {
    id: leg.force,
    nation: leg.nation,
    code: nationCode(lesson, leg.nation, lang),
    unit: say(leg.unit, lang),
    days: m.days(days[0], days[1], about),
    dates: m.fromTo(
      `${placeName(lesson, from.place, lang)}${m.inBrackets(formatDate(from.when, lang))}`,
      `${placeName(lesson, to.place, lang)}${m.inBrackets(formatDate(to.when, lang))}`,
    ),
    how: [ways, m.courseKm(count(rounded(km))), between > 0 ? m.stopsBetween(between) : '']
      .filter(Boolean)
      .join(m.listGap),
  }
}

/** Courses are known to tens of kilometres at best. */
const rounded = (km: number): number => (km < 100 ? Math.round(km) : Math.round(km / 10) * 10)
