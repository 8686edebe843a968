import { kmBetween } from './geo'
import type { Leg, Lesson, Mode, Place, Stop } from './types'

/** A force of the lesson that was at one place and later at another: what its dates say of the days between. */
export interface Journey {
  readonly leg: Leg
  readonly from: Stop
  readonly to: Stop
  /** Days between the two dates, the fewest and the most that they allow; stays on the way are in them. */
  readonly days: readonly [fewest: number, most: number]
  /** One of the dates is about or uncertain. */
  readonly about: boolean
  /** Km along the course. */
  readonly km: number
  /** Ways of travel in their order, each once in a row. */
  readonly by: readonly Mode[]
  /** Dated stops between the two. */
  readonly between: number
}

/** Places that are stops of some leg, in no order: between others no journey can be found. */
export function journeyPlaces(lesson: Lesson): Place[] {
  const ids = new Set([...lesson.legs.values()].flatMap((leg) => leg.stops.map(({ place }) => place)))
  return [...ids].flatMap((id) => lesson.places.get(id) ?? []).filter(({ rank }) => rank < 4)
}

/**
 * The journeys that the lesson's own legs made from one place to another, the surest and quickest first. Only dated facts: a
 * place that no leg joins with the other gives an empty list, and no speed is guessed.
 */
export function journeysBetween(lesson: Lesson, from: string, to: string): Journey[] {
  if (from === to) return []
  const found = [...lesson.legs.values()].flatMap((leg) => journeyOf(leg, from, to) ?? [])
  return found.sort(
    (a, b) => Number(a.about) - Number(b.about) || a.days[1] - b.days[1] || (a.leg.id < b.leg.id ? -1 : 1),
  )
}

function journeyOf(leg: Leg, from: string, to: string): Journey | null {
  const first = leg.stops.findIndex(({ place }) => place === from)
  if (first < 0) return null
  const end = leg.stops.findIndex(({ place }, i) => i > first && place === to)
  if (end < 0) return null
  // Of a place that it was at twice, the day on which it was there last before it went.
  const begin = leg.stops.findLastIndex(({ place }, i) => i < end && place === from)
  const [a, b] = [leg.stops[begin]!, leg.stops[end]!]
  const most = b.when.to - 1 - a.when.from
  if (!Number.isFinite(most)) return null
  const fewest = Math.max(0, b.when.from - (a.when.to - 1))
  const way = leg.stops.slice(begin + 1, end + 1)
  return {
    leg,
    from: a,
    to: b,
    days: [fewest, most],
    about: [a, b].some(({ when }) => when.approximate || when.uncertain),
    km: (leg.km[b.vertex] ?? 0) - (leg.km[a.vertex] ?? 0),
    by: way.flatMap(({ by }, i) => (by && by !== way[i - 1]?.by ? [by] : [])),
    between: end - begin - 1,
  }
}

/** Km of the great circle between two places of the lesson; null where one is not in it. */
export function straightKm(lesson: Lesson, from: string, to: string): number | null {
  const [a, b] = [lesson.places.get(from), lesson.places.get(to)]
  return a && b ? kmBetween([a.lng, a.lat], [b.lng, b.lat]) : null
}
