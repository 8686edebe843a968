import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import type { HistoricalEvent, Lesson } from '../model/types'
import type { Scene } from '../scene/types'
import { parseDate } from '../time/edtf'
import { formatDate } from '../time/words'
import type { CardModel } from './card-model'
import { forceCard } from './card-force'
import { commonParts } from './card-parts'
import { zoneCard } from './card-land'
import { personCard } from './card-people'
import { placeCard } from './card-place'
import { conflictCard, recognitionCard, termCard } from './card-small'
import { treatyCard } from './card-treaty'
import { Cited } from './cited'
import { placeName, say } from './words'

/**
 * The card of a fact by its id: a force (or one of its legs), a treaty, an event, a place, a zone or one stage of it, a person, a
 * recognition, a word of the glossary, a question on which sources part.
 * Null when the lesson has no such fact.
 */
export function cardOf(lesson: Lesson, scene: Scene, id: string, lang: Lang): CardModel | null {
  const cited = new Cited(lesson)
  const force = lesson.forces.find((one) => one.id === id || one.legs.some((leg) => leg.id === id))
  if (force) return forceCard(lesson, scene, force, lang, cited)
  const treaty = lesson.treaties.find((one) => one.id === id)
  if (treaty) return treatyCard(lesson, scene, treaty, lang, cited)
  const event = lesson.events.find((one) => one.id === id)
  if (event) return eventCard(lesson, event, lang, cited)
  const place = lesson.places.get(id)
  if (place) return placeCard(lesson, scene, place, lang, cited)
  const zone =
    lesson.zones.find((one) => one.stage === id) ??
    scene.standing.zones.find((one) => one.zone.id === id)?.zone ??
    lesson.zones.find((one) => one.id === id)
  return zone ? zoneCard(lesson, scene, zone, lang, cited) : contentCard(lesson, scene, id, lang, cited)
}

/** What stands beside the map: people, recognitions, words, and questions on which sources part. */
function contentCard(lesson: Lesson, scene: Scene, id: string, lang: Lang, cited: Cited): CardModel | null {
  const person = lesson.people.find((one) => one.id === id)
  if (person) return personCard(lesson, scene, person, lang, cited)
  const recognition = lesson.recognitions.find((one) => one.id === id)
  if (recognition) return recognitionCard(lesson, recognition, lang, cited)
  const term = lesson.glossary.find((one) => one.id === id)
  if (term) return termCard(lesson, term, lang, cited)
  const conflict = lesson.conflicts.find((one) => one.id === id)
  return conflict ? conflictCard(lesson, scene, conflict, lang, cited) : null
}

function eventCard(lesson: Lesson, event: HistoricalEvent, lang: Lang, cited: Cited): CardModel {
  const m = messages[lang]
  const facts = [
    {
      label: m.when,
      value: formatDate(event.when, lang, { era: true }),
      note: event.julian ? m.julian(oldStyle(event.julian, lang)) : null,
      differs: false,
    },
    { label: m.place, value: placeName(lesson, event.place, lang), note: null, differs: false },
  ]
  return {
    ...commonParts(lesson, [event], lang, cited),
    id: event.id,
    kind: 'event',
    title: say(event.title, lang),
    summary: say(event.summary, lang),
    facts,
  }
}

/** An Old Style date in words, as exact as it is written. */
function oldStyle(edtf: string, lang: Lang): string {
  const date = parseDate(edtf)
  return date.ok ? formatDate(date.value, lang) : edtf
}
