import { parseDate } from '../time/edtf'
import type { DateRange } from '../time/types'
import { DayPlan, tighten } from './day-plan'
import type { Window } from './day-plan'
import type { LegKind, Mode } from './types'

/** A stop for which a day is wanted. */
export interface TimedStop {
  readonly when: DateRange
  readonly by: Mode | null
  /** Kilometres along the line from the stop before. */
  readonly km: number
}

export interface Timetable {
  /** A day (midnight) for each stop, never earlier than the one before it. */
  readonly days: readonly number[]
  /**
   * kept: every day lies in its range; late: so too, but the last comes after `before`; reversed: the ranges allow
   * no order, and some days lie outside of theirs.
   */
  readonly status: 'kept' | 'late' | 'reversed'
}

/** A stop with what its date means as written, before "about" widens it. */
interface Planned extends TimedStop {
  readonly written: DateRange
  /** Least days since the stop before. */
  readonly gap: number
}

/** Kilometres a day that are seldom exceeded for long: sets the least time between two stops. */
const KM_A_DAY: Readonly<Record<Mode, number>> = { rail: 500, sea: 450, 'rail+sea': 450, river: 120, foot: 30 }
/** Where only months are known, a hop takes at most so many times its least time, so that nobody creeps. */
const SLOWEST = 15

/**
 * Chooses a nominal day for each stop of a leg. Known days stay; of an interval the first day is taken (from then on
 * some are there), or the last for the start of a withdrawal (then the last go); months and vaguer dates share out
 * their range in proportion to the distance. "About" is used only where the days as written leave no order.
 * `before` is the day by which the last stop must be reached because the next leg begins; `after` the day before which
 * the first is not left, where the dates allow it, because the men are still on their way there.
 */
export function timetable(
  stops: readonly TimedStop[],
  kind: LegKind,
  { after = -Infinity, before = Infinity } = {},
): Timetable {
  const planned = planOf(stops)
  const gaps = planned.map(({ gap }) => gap)
  const none = gaps.map(() => 0)
  const core = planned.map(({ written }) => windowOf(written))
  const wide = stops.map(({ when }) => windowOf(when))
  const limits = [
    [after, before, 'kept'],
    [-Infinity, before, 'kept'],
    [-Infinity, Infinity, 'late'],
  ] as const
  for (const [from, to, status] of limits) {
    const plan =
      DayPlan.start(limited(core, from, to), gaps) ??
      DayPlan.start(limited(wide, from, to), gaps) ??
      DayPlan.start(limited(wide, from, to), none)
    if (plan) return { days: fill(plan, planned, kind), status }
  }
  let least = -Infinity
  const days = core.map(({ lo, hi }) => (least = Math.max(least, Math.floor(middle(lo, hi)))))
  return { days, status: 'reversed' }
}

/** The earliest day on which a leg can be at its last stop; -Infinity when its dates allow no order. */
export function earliestArrival(stops: readonly TimedStop[]): number {
  const planned = planOf(stops)
  const windows = tighten(
    planned.map(({ written }) => windowOf(written)),
    planned.map(({ gap }) => gap),
  )
  return windows?.at(-1)?.lo ?? -Infinity
}

function planOf(stops: readonly TimedStop[]): Planned[] {
  return stops.map((stop, i) => {
    const room = windowOf(stop.when).hi - (stops[i - 1]?.when.from ?? 0)
    const gap = stop.by && i > 0 ? Math.max(0, Math.min(Math.round(stop.km / KM_A_DAY[stop.by]), room)) : 0
    return { ...stop, written: writtenRange(stop.when), gap }
  })
}

/** What a date means as written, before "about" widens it. */
export function writtenRange(when: DateRange): DateRange {
  const plain = parseDate(when.edtf.replace(/[~?%]/g, ''))
  return plain.ok ? plain.value : when
}

const windowOf = ({ from, to }: DateRange): Window => ({ lo: from, hi: to - 1 })

/** The same windows with the first not before a day, and the last not after another. */
const limited = (windows: readonly Window[], after: number, before: number): Window[] =>
  windows.map(({ lo, hi }, i) => ({
    lo: i === 0 ? Math.max(lo, after) : lo,
    hi: i === windows.length - 1 ? Math.min(hi, before) : hi,
  }))

/** Known days first, then intervals, then the loose rest between them. */
function fill(plan: DayPlan, stops: readonly Planned[], kind: LegKind): number[] {
  const leaving = kind === 'withdraw' || kind === 'evacuate'
  stops.forEach(({ written }, i) => {
    if (written.precision === 'day') plan.choose(i, written.from)
  })
  stops.forEach(({ written }, i) => {
    if (written.precision === 'interval') plan.choose(i, i === 0 && leaving ? written.to - 1 : written.from)
  })
  for (const [first, last] of looseRuns(plan, stops)) shareOut(plan, stops, first, last)
  return plan.days()
}

/** Runs of stops without a day whose written ranges touch, as [first, last]. */
function looseRuns(plan: DayPlan, stops: readonly Planned[]): [number, number][] {
  const runs: [number, number][] = []
  stops.forEach(({ written }, i) => {
    if (plan.chosen(i) !== undefined) return
    const run = runs.at(-1)
    const before = stops[i - 1]?.written
    if (run && before && run[1] === i - 1 && written.from < before.to && before.from < written.to) run[1] = i
    else runs.push([i, i])
  })
  return runs
}

/** Shares out a run's range in proportion to the distance, half a hop from both ends; a lone stop gets the middle. */
function shareOut(plan: DayPlan, stops: readonly Planned[], first: number, last: number): void {
  const hops = stops.slice(first + 1, last + 1)
  const { lo, hi } = rangeOfRun(plan, stops, first, last)
  const room = ((hi - lo) * hops.length) / (hops.length + 1)
  const length = hops.length === 0 ? 0 : Math.min(room, sum(hops.map(slowest)))
  const start = nearNeighbours(plan, stops, first, last, { lo, hi: hi - length }, length)

  const kms = hops.map(({ km }) => Math.max(km, 1))
  const pace = length / (sum(kms) || 1)
  for (let i = first; i <= last; i++) plan.choose(i, Math.floor(start + pace * sum(kms.slice(0, i - first))))
}

function rangeOfRun(plan: DayPlan, stops: readonly Planned[], first: number, last: number): Window {
  const window = { lo: plan.window(first).lo, hi: plan.window(last).hi }
  const lo = Math.max(window.lo, stops[first]?.written.from ?? -Infinity)
  const hi = Math.min(window.hi, (stops[last]?.written.to ?? Infinity) - 1)
  return lo <= hi ? { lo, hi } : window
}

/** The start of a run: in the middle of where it may lie, but not creeping from the day before or to the day after. */
function nearNeighbours(
  plan: DayPlan,
  stops: readonly Planned[],
  first: number,
  last: number,
  { lo, hi }: Window,
  length: number,
): number {
  const start = middle(lo, hi)
  const before = plan.chosen(first - 1)
  const after = plan.chosen(last + 1)
  if (before !== undefined && after !== undefined) return start
  if (before !== undefined) return Math.min(start, Math.max(lo, before + slowest(stops[first])))
  return after === undefined ? start : Math.max(start, Math.min(hi, after - slowest(stops[last + 1]) - length))
}

/** Most days that a hop should take; a stay takes any time. */
function slowest(stop: Planned | undefined): number {
  return !stop || stop.km < 1 ? Infinity : Math.max(2, SLOWEST * stop.gap)
}

/** The middle of a range; its known end where the other is open. */
function middle(lo: number, hi: number): number {
  if (lo === -Infinity) return hi
  return hi === Infinity ? lo : (lo + hi) / 2
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
