import type { Lesson, Men } from '../model/types'
import { buildIntervalIndex, distinct } from '../time/intervals'
import type { Moment } from '../time/types'
import { menAt, menOnLeg } from './men'
import { isExact } from './nominal'
import { menUntil, presences } from './presence'
import type { Presence } from './presence'
import { makeSlices } from './slices'
import type { Slices } from './slices'
import { lastStop, makeTrack, positionOn, staysAfter } from './travel'
import type { Track } from './travel'
import type { ForceNow, Trace } from './types'

/** A leg stays on the map as a trace for so many days after it has been gone. */
export const TRACE_DAYS = 90

/** A stretch of a leg on which nothing changes but, when the force is under way, its position. */
interface Phase {
  readonly presence: Presence
  readonly track: Track
  readonly men: Men | null
  readonly from: Moment
  readonly until: Moment
  /** The force standing at a stop, the same for the whole phase; null when it is under way. */
  readonly still: ForceNow | null
}

/** The part of the forces that stands still between breakpoints. */
export interface ForcesStanding {
  readonly stationed: readonly ForceNow[]
  readonly underWay: readonly Phase[]
  readonly traces: readonly Trace[]
}

/** All that the forces do, ready to be asked for any moment. */
export function forceSlices(lesson: Lesson): Slices<ForcesStanding> {
  const all = presences(lesson)
  const phases = all.flatMap(phasesOf)
  const traces = tracesOf(all, lesson)
  const phaseIndex = buildIntervalIndex(starts(phases), ends(phases))
  const traceIndex = buildIntervalIndex(starts(traces), ends(traces))

  return makeSlices(distinct(phaseIndex.breakpoints, traceIndex.breakpoints), (from) => {
    const now = phaseIndex.stab(from).map((id) => phases[id]!)
    return {
      stationed: now.flatMap(({ still }) => still ?? []),
      underWay: now.filter(({ still }) => !still),
      traces: traceIndex.stab(from).map((id) => traces[id]!.trace),
    }
  })
}

/** A force under way: between two stops, or stationed at one at the very moment. */
export function forceUnderWay({ presence, track, men }: Phase, moment: Moment): ForceNow {
  const stop = lastStop(track, moment)
  const here = presence.leg.stops[stop]
  const next = presence.leg.stops[stop + 1]
  if (!here || !next || moment === here.at) return forceAtStop(presence, track, stop, men)
  const { lng, lat, bearing, fraction } = positionOn(track, stop, (moment - here.at) / (next.at - here.at))
  return {
    force: presence.force,
    leg: presence.leg,
    state: 'moving',
    lng,
    lat,
    bearing,
    fraction,
    place: here.place,
    stop,
    men,
    certain: isExact(here.when) || isExact(next.when),
  }
}

function forceAtStop({ force, leg }: Presence, track: Track, stop: number, men: Men | null): ForceNow {
  const place = leg.stops[stop]?.place ?? ''
  return { force, leg, state: 'stationed', ...positionOn(track, stop, 0), place, stop, men, certain: true }
}

/** The phases of a leg in order: they fill it without a gap. */
function phasesOf(presence: Presence): Phase[] {
  const { leg } = presence
  const track = makeTrack(leg)
  const reported = menOnLeg(presence)
  const phases: Phase[] = []
  const add = (stop: number, from: Moment, until: Moment): void => {
    if (from >= until) return
    // A report that grows too old on the way cuts the phase in two.
    if (reported.until > from && reported.until < until) {
      add(stop, from, reported.until)
      add(stop, reported.until, until)
      return
    }
    const men = menAt(reported, from)
    const still = staysAfter(leg, stop) ? forceAtStop(presence, track, stop, men) : null
    const before = phases.at(-1)
    // One phase of moving runs through all the stops where nobody stays.
    const goesOn = before && !before.still && !still && before.men === men
    if (goesOn) phases[phases.length - 1] = { ...before, until }
    else phases.push({ presence, track, men, from, until, still })
  }
  leg.stops.forEach((stop, i) => {
    add(i, Math.max(stop.at, presence.from), Math.min(leg.stops[i + 1]?.at ?? Infinity, presence.until))
  })
  return phases
}

function tracesOf(all: readonly Presence[], lesson: Lesson): { trace: Trace; from: Moment; until: Moment }[] {
  const onMap = menUntil(all, lesson)
  return all.flatMap(({ leg, until: legUntil }) => {
    const arrived = leg.stops[leg.stops.length - 1]?.at ?? leg.from
    const from = Math.min(arrived, legUntil)
    const until = Math.min(from + TRACE_DAYS, onMap.get(leg.id) ?? legUntil)
    return leg.line.length > 1 && from < until ? [{ trace: { leg, arrived }, from, until }] : []
  })
}

const starts = (spans: readonly { readonly from: Moment }[]) => spans.map(({ from }) => from)
const ends = (spans: readonly { readonly until: Moment }[]) => spans.map(({ until }) => until)
