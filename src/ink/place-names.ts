import type { Lesson, Place, Text } from '../model/types'
import type { DateRange, Moment } from '../time/types'

/** What places are called that were renamed or founded in the lesson's span, by their ids; null is not there yet. */
export type NamesNow = ReadonlyMap<string, Text | null>

interface Changing {
  readonly places: readonly Place[]
  /** Moments at which some name changes, rising. */
  readonly changes: readonly Moment[]
  readonly between: Map<number, NamesNow>
}

const kept = new WeakMap<Lesson, Changing>()

// Of an uncertain date the day that is sure: no place stands on the map under a name that it may not have had yet.
const sureFrom = (start: DateRange | null | undefined): Moment => (start ? start.to - 1 : -Infinity)
const sureUntil = (end: DateRange | null | undefined): Moment => (end ? end.from + 1 : Infinity)

/** The name of a place at a moment. */
export function placeNameAt({ name, names = [] }: Place, moment: Moment): Text {
  return names.find(({ start, end }) => moment >= sureFrom(start) && moment < sureUntil(end))?.text ?? name
}

/** Names at a moment: the very same map until one of them changes, so that what hangs on it is not made anew with each frame. */
export function namesAt(lesson: Lesson, moment: Moment): NamesNow {
  let all = kept.get(lesson)
  if (!all) kept.set(lesson, (all = changing(lesson)))
  const count = all.changes.filter((change) => change <= moment).length
  let now = all.between.get(count)
  if (!now) {
    const nameOf = (place: Place): Text | null => (moment < sureFrom(place.founded) ? null : placeNameAt(place, moment))
    now = new Map(all.places.map((place) => [place.id, nameOf(place)]))
    all.between.set(count, now)
  }
  return now
}

function changing(lesson: Lesson): Changing {
  const places = [...lesson.places.values()].filter(({ names, founded }) => names || founded)
  const ends = places.flatMap(({ names = [], founded }) => [
    sureFrom(founded),
    ...names.flatMap(({ start, end }) => [sureFrom(start), sureUntil(end)]),
  ])
  return { places, changes: ends.filter(Number.isFinite).sort((a, b) => a - b), between: new Map() }
}
