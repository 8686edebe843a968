import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import { plain } from '../i18n/ruby'
import type { Lesson, Text } from '../model/types'
import type { DateRange } from '../time/types'
import { say } from './words'

/** A fact in one line: what it is called, when and where it was. */
export interface FactBrief {
  /** The id that opens its card. */
  readonly id: string
  readonly title: string
  readonly when: DateRange | null
  readonly at: { readonly lng: number; readonly lat: number } | null
}

/**
 * The fact with an id: an event, treaty, leg, force, zone (or stage of one), place, person or recognition.
 * Null for what has no card of its own, such as a series.
 */
export function factBrief(lesson: Lesson, id: string, lang: Lang): FactBrief | null {
  const named = (title: Text, when: DateRange | null, at: FactBrief['at'], own = id): FactBrief => ({
    id: own,
    title: say(title, lang),
    when,
    at: at && { lng: at.lng, lat: at.lat },
  })
  const event = lesson.events.find((one) => one.id === id)
  if (event) return named(event.title, event.when, event)
  const treaty = lesson.treaties.find((one) => one.id === id)
  if (treaty) return named(treaty.title, treaty.signed, treaty)
  const leg = lesson.legs.get(id) ?? lesson.forces.find((one) => one.id === id)?.legs[0]
  if (leg) {
    const stop = leg.stops[0]
    return named(leg.unit, stop?.when ?? null, lesson.places.get(stop?.place ?? '') ?? null, leg.force)
  }
  const zone = lesson.zones.find((one) => one.stage === id) ?? lesson.zones.find((one) => one.id === id)
  if (zone) {
    const [lng, lat] = zone.geometry.coordinates[0]?.[0]?.[0] ?? []
    const at = lng === undefined || lat === undefined ? null : { lng, lat }
    const brief = named(zone.name, zone.span.start, at, zone.stage)
    // One stage is told from the others by its label.
    const label = id === zone.stage ? say(zone.label, lang) : ''
    return label ? { ...brief, title: `${brief.title}${messages[lang].listGap}${label}` } : brief
  }
  const place = lesson.places.get(id)
  if (place) return named(place.name, null, place)
  const person = lesson.people.find((one) => one.id === id)
  if (person) return named(person.name, null, null)
  const recognition = lesson.recognitions.find((one) => one.id === id)
  return recognition ? named(recognition.name, recognition.date, recognition) : null
}

/** For sorting and for lists: facts by their first possible day; those without a date last. */
export const byDate = (a: FactBrief, b: FactBrief): number =>
  (a.when?.from ?? Infinity) - (b.when?.from ?? Infinity) || (plain(a.title) < plain(b.title) ? -1 : 1)
