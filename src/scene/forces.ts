import type { Lesson } from '../model/types'
import { buildIntervalIndex, distinct } from '../time/intervals'
import type { Moment } from '../time/types'
import { menAt, menOnLeg } from './men'
import type { MenOnLeg } from './men'
import { isExact } from './nominal'
import { menUntil, presences } from './presence'
import type { Presence } from './presence'
import { makeSlices } from './slices'
import type { Slices } from './slices'
import { kmAtStop, lastStop, positionAt, staysAfter } from './travel'
import type { ForceNow, Trace } from './types'

/** A leg stays on the map as a trace for so many days after it has been gone. */
export const TRACE_DAYS = 60

/** A force staying at one stop of a leg, or under way from that stop without staying anywhere. */
interface Phase {
  readonly presence: Presence
  readonly men: MenOnLeg
  readonly stays: boolean
  readonly stop: number
  readonly from: Moment
  readonly until: Moment
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
  const expiries = phases.flatMap(({ men, from, until }) => (men.until > from && men.until < until ? [men.until] : []))

  const breakpoints = distinct(phaseIndex.breakpoints, traceIndex.breakpoints, expiries)
  return makeSlices(breakpoints, (from) => {
    const now = phaseIndex.stab(from).map((id) => phases[id]!)
    return {
      stationed: now.filter(({ stays }) => stays).map((phase) => forceNow(phase, from)),
      underWay: now.filter(({ stays }) => !stays),
      traces: traceIndex.stab(from).map((id) => traces[id]!.trace),
    }
  })
}

/** A force at a moment of a phase: standing at the stop, or between it and the next. */
export function forceNow({ presence, men, stays, stop: phaseStop }: Phase, moment: Moment): ForceNow {
  const { force, leg } = presence
  const stop = stays ? phaseStop : Math.max(lastStop(leg, moment), 0)
  const here = leg.stops[stop]
  const next = leg.stops[stop + 1]
  const atStop = stays || !here || !next || moment === here.at
  const share = atStop ? 0 : (moment - here.at) / (next.at - here.at)
  const km = kmAtStop(leg, stop)
  const { lng, lat, bearing, fraction } = positionAt(leg, atStop ? km : km + (kmAtStop(leg, stop + 1) - km) * share)
  return {
    force,
    leg,
    state: atStop ? 'stationed' : 'moving',
    lng,
    lat,
    bearing,
    fraction,
    place: here?.place ?? '',
    stop,
    men: menAt(men, moment),
    certain: atStop || isExact(here.when) || isExact(next.when),
  }
}

/** The phases of a leg in order: they fill it without a gap. */
function phasesOf(presence: Presence): Phase[] {
  const { leg } = presence
  const men = menOnLeg(presence)
  const phases: Phase[] = []
  for (let stop = 0; stop < leg.stops.length; stop++) {
    const stays = staysAfter(leg, stop)
    const from = Math.max(leg.stops[stop]?.at ?? presence.from, presence.from)
    const until = Math.min(leg.stops[stop + 1]?.at ?? Infinity, presence.until)
    if (from >= until) continue
    const before = phases.at(-1)
    // One phase of moving runs through all the stops where nobody stays.
    if (before && !before.stays && !stays) phases[phases.length - 1] = { ...before, until }
    else phases.push({ presence, men, stays, stop, from, until })
  }
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
