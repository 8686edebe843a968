import { booleanPointInPolygon } from '@turf/turf'
import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import { men } from '../i18n/numbers'
import { plain } from '../i18n/ruby'
import { placeNameAt } from '../ink/place-names'
import type { Lesson, Place } from '../model/types'
import type { Scene } from '../scene/types'
import { wrapped } from '../scene/zones'
import type { DateRange } from '../time/types'
import { formatDate } from '../time/words'
import type { CardModel, FactRow, LinkRow, StopRow } from './card-model'
import { commonParts } from './card-parts'
import type { Cited } from './cited'
import { pointOf } from './timeline/data'
import { nationCode, say } from './words'
import { zoneWords } from './zone-words'

const row = (label: string, value: string, note: string | null = null): FactRow => ({ label, value, note, differs: false }) // prettier-ignore

/** A place: its names then and now, who holds it and who stands there, everything that happened there, and who came through. */
export function placeCard(lesson: Lesson, scene: Scene, place: Place, lang: Lang, cited: Cited): CardModel {
  const m = messages[lang]
  const past = [...lesson.events, ...lesson.treaties]
    .filter((fact) => fact.place === place.id)
    .map((fact) => ({ fact, when: 'when' in fact ? fact.when : fact.signed }))
    .sort((a, b) => pointOf(a.when) - pointOf(b.when))
  const stops = past.map(({ fact, when }): StopRow => ({
    id: fact.id,
    when: formatDate(when, lang),
    text: say(fact.title, lang),
    time: scene.moment < when.from ? 'later' : scene.moment < when.to ? 'now' : 'past',
    sources: cited.numbers(fact.sources, say(fact.title, lang)),
  }))
  const passed = forcesThrough(lesson, place, scene, lang)
  return {
    ...commonParts(lesson, [], lang, cited, [place.id], [place.id]),
    id: place.id,
    kind: 'place',
    title: say(placeNameAt(place, scene.moment), lang),
    subtitle: null,
    facts: namesOf(place, scene, lang, cited),
    holders: holdersOf(lesson, scene, place, lang),
    links: [...scene.standing.stationed]
      .filter((force) => force.place === place.id)
      .map((force): LinkRow => ({
        id: force.force.id,
        nation: force.leg.nation,
        code: nationCode(lesson, force.leg.nation, lang),
        text: say(force.leg.unit, lang),
        men: force.men ? men(force.men.value, force.men.low, force.men.high, lang) : null,
      })),
    stops,
    more: passed.length > 0 ? { label: m.forcesThrough(passed.length), rows: passed } : null,
    sources: cited.rows(),
  }
}

function namesOf(place: Place, { moment }: Scene, lang: Lang, cited: Cited): FactRow[] {
  const m = messages[lang]
  const { historical, today, local, names = [] } = place
  const name = placeNameAt(place, moment)
  const dayOf = (day: DateRange | null): string | null => day && formatDate(day, lang)
  const old = historical?.[lang]
  const now = today?.[lang]
  return [
    ...(lang === 'ja' && name.reading ? [row(m.reading, name.reading)] : []),
    ...(old ? [row(m.oldName, old)] : []),
    ...(local ? [row(m.localName, local)] : []),
    ...names
      .filter(({ text }) => text !== name)
      .map(({ text, start, end, sources }) => ({
        ...row(m.otherName, `${say(text, lang)}${m.inBrackets(m.fromUntil(dayOf(start), dayOf(end)))}`),
        sources: cited.numbers(sources, say(text, lang)),
      })),
    ...(now && plain(now) !== plain(name[lang]) ? [row(m.nameToday, now)] : []),
    row(m.nameElsewhere, lang === 'ja' ? name.en : name.ja),
    ...(place.precisionKm > 5 ? [row(m.place, m.precision(place.precisionKm))] : []),
  ]
}

/** The zones over a place on this date, the closest hold first. */
function holdersOf(lesson: Lesson, { standing }: Scene, { lng, lat }: Place, lang: Lang): LinkRow[] {
  return standing.zones
    .filter(({ zone }) => booleanPointInPolygon([wrapped(lng), lat], zone.geometry))
    .reverse()
    .map((now) => {
      const { id, holder, code, name, status, doubts } = zoneWords(now, lesson, lang)
      const how = [status, ...doubts].join(messages[lang].listGap)
      return { id, nation: holder, code, text: name, note: how, men: null }
    })
}

/** Forces that came to a place or set out from it, each once, by date. */
function forcesThrough(lesson: Lesson, place: Place, { moment }: Scene, lang: Lang): StopRow[] {
  return lesson.forces
    .flatMap((force) => {
      const stops = force.legs.flatMap((leg) => leg.stops.map((stop) => ({ leg, stop })))
      const first = stops.find(({ stop }) => stop.place === place.id)
      return first ? [{ force, ...first }] : []
    })
    .sort((a, b) => a.stop.at - b.stop.at)
    .map(({ force, leg, stop }) => ({
      id: force.id,
      when: formatDate(stop.when, lang),
      text: say(leg.unit, lang),
      time: moment < stop.when.from ? 'later' : moment < stop.when.to ? 'now' : 'past',
      sources: [],
    }))
}
