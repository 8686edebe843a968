import type { HistoricalEvent, Lesson, Treaty } from '../model/types'
import { buildIntervalIndex, distinct, upperBound } from '../time/intervals'
import type { Moment } from '../time/types'
import { nominalDay } from './nominal'
import { makeSlices } from './slices'
import type { Slices } from './slices'

/** An event or a signing, with the one day on which a clock can stop. */
export interface Happening {
  readonly moment: Moment
  readonly fact: HistoricalEvent | Treaty
}

/** How long something may be called the latest. */
const LATEST_DAYS = 30

/** All events and signings of treaties by date; those of one day in the order of the lesson, signings last. */
export function happenings({ events, treaties }: Lesson): Happening[] {
  return [
    ...events.map((fact) => ({ moment: nominalDay(fact.when), fact })),
    ...treaties.filter(({ failed }) => !failed).map((fact) => ({ moment: nominalDay(fact.signed), fact })),
  ].sort((a, b) => a.moment - b.moment)
}

/** The events whose own date includes the day, by date. */
export function eventSlices({ events }: Lesson): Slices<readonly HistoricalEvent[]> {
  const sorted = [...events].sort((a, b) => nominalDay(a.when) - nominalDay(b.when))
  const index = buildIntervalIndex(
    sorted.map(({ when }) => when.from),
    sorted.map(({ when }) => when.to),
  )
  return makeSlices(index.breakpoints, (from) => index.stab(from).map((id) => sorted[id]!))
}

/** What weighty thing happened last, if that is not long ago: an event of importance 1 or 2, or a signing. */
export function latestSlices(all: readonly Happening[]): Slices<{ readonly fact: Happening['fact'] | null }> {
  const weighty = all.filter(({ fact }) => !('importance' in fact) || fact.importance <= 2)
  const moments = weighty.map(({ moment }) => moment)
  const breakpoints = distinct(
    moments,
    moments.map((moment) => moment + LATEST_DAYS),
  )
  return makeSlices(breakpoints, (from) => {
    const last = weighty[upperBound(moments, from) - 1]
    return { fact: last && from < last.moment + LATEST_DAYS ? last.fact : null }
  })
}

/** The events that happened, or may have, on a day in [from, to), by date. */
export function eventsWithin(all: readonly Happening[], from: Moment, to: Moment): HistoricalEvent[] {
  return all.flatMap(({ fact }) => ('when' in fact && fact.when.from < to && fact.when.to > from ? [fact] : []))
}
