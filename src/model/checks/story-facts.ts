import type { Chapter, Lesson } from '../types'

/** First and last possible day over which a fact holds, as moments. */
interface Reach {
  readonly from: number
  readonly to: number
}

/**
 * When the facts with an id hold: an event from its first possible day to its last, a treaty from its signing on, a
 * zone in each of its stages, a leg until it is over. Places always hold. Null where no fact has the id.
 */
export function reachesOf(lesson: Lesson, id: string): readonly Reach[] | null {
  const event = lesson.events.find((one) => one.id === id)
  if (event) return [event.when]
  const treaty = lesson.treaties.find((one) => one.id === id)
  if (treaty) return [{ from: treaty.signed.from, to: treaty.ended?.to ?? Infinity }]
  const zones = lesson.zones.filter((one) => one.stage === id || one.id === id)
  if (zones.length > 0) return zones.map(({ span }) => ({ from: span.start.from, to: span.end.to }))
  const leg = lesson.legs.get(id)
  if (leg) return [{ from: Math.floor(leg.from), to: Math.ceil(leg.until) + 1 }]
  return lesson.places.has(id) ? [{ from: -Infinity, to: Infinity }] : null
}

/** Whether one of the facts with an id holds on a day of the chapter. */
export const holdsIn = ({ date }: Chapter, reaches: readonly Reach[]): boolean =>
  reaches.some(({ from, to }) => from < date.to && to > date.from)
