import type { HistoricalEvent, Leg, Men } from '../model/types'
import type { ForceNow, Standing, TreatyNow } from '../scene/types'
import { mark } from '../themes/events'
import { flow, type Strength } from '../themes/forces'
import { membersOf, travellerOf } from './bundle'
import { coursesOf, type Course } from './courses'
import { flowCourse, type FlowCourse } from './flows'
import { headSlots, headSpot } from './head-slots'
import { layGarrisons, type Garrison } from './hubs'
import { laneLine } from './lane-line'
import { laneOffsets, type Lane, type Traveller } from './lanes'
import { occupancy, taken, takeBox, takeCircle, Taken, takeLine, without, type Occupancy } from './occupancy'
import { onScreen } from './on-screen'
import { sameKey, type InkMemory, type InkOptions } from './options'
import { pointsBetween, type Line } from './polyline'
import { forceOf, moreBefore, reportFor } from './reports'
import { laySeals, type SealSpot } from './seals'
import type { Member } from './stretches'
import { zoneChangeOn } from './zone-outlines'
import type { Point } from './types'

/** All that stays where it is while neither the camera nor the standing part of the scene changes. */
export interface Layout {
  readonly courses: ReadonlyMap<string, FlowCourse>
  readonly lanes: ReadonlyMap<string, Lane>
  /** Legs as their bundles see them, and the key of each leg's bundle. */
  readonly members: ReadonlyMap<string, Member>
  readonly bundles: ReadonlyMap<string, string>
  /** Men with whom a leg's force came to its first stop, where fewer went on. */
  readonly came: ReadonlyMap<string, Strength>
  /** Men of the legs travelled earlier. */
  readonly men: ReadonlyMap<string, Men | null>
  readonly garrisons: readonly Garrison[]
  readonly seals: readonly SealSpot[]
  readonly events: readonly {
    readonly event: HistoricalEvent
    readonly at: Point
    readonly place: Point
    readonly latest: boolean
  }[]
  /** What changed last among the areas: its key for `ages`, its edge on the screen, and that without vast territories. */
  readonly zoneChange: { readonly key: string; readonly d: string; readonly held: string } | null
  readonly base: Occupancy
  /** The same with the whole ways of all legs. */
  readonly ways: Occupancy
}

/** Forces that stand at a place and are not still drawn as arriving there. */
export function standingGarrisons(standing: Standing, fresh: ReadonlySet<string>): ForceNow[] {
  return standing.stationed.filter((now) => !fresh.has(now.leg.id) && !isHalted(now))
}

/** A force that rests on its way is drawn on its course, not as a garrison. */
export const isHalted = (now: ForceNow): boolean =>
  now.leg.kind !== 'garrison' && now.leg.line.length > 1 && now.fraction > 0.001 && now.fraction < 0.999

export function buildLayout(
  standing: Standing,
  fresh: ReadonlySet<string>,
  options: InkOptions,
  memory: InkMemory,
): Layout {
  const { project, size, lesson, scale = 1, filters } = options
  const shown = (nation: string) => !filters?.nations?.has(nation)
  if (memory.project !== project || memory.size !== `${size} ${scale}`) {
    memory.project = project
    memory.size = `${size} ${scale}`
    memory.courses.clear()
    memory.lines.clear()
    memory.ways.clear()
    memory.edge = null
  }
  const { men, travellers, paled, came, lanes } = travelling(standing, fresh, options, memory)
  const underWay = new Set([
    ...standing.underWay.map(({ leg }) => leg.id),
    ...standing.stationed.filter(isHalted).map(({ leg }) => leg.id),
  ])
  const courses = new Map<string, FlowCourse>()
  const base = occupancy(size)
  for (const box of options.obstacles ?? []) takeBox(base, box, Taken.solid)
  const free = ([x, y]: Point, r: number) => taken(base, { x: x - r, y: y - r, w: 2 * r, h: 2 * r }, Taken.solid) === 0
  const linesById = new Map<string, Line[]>()
  for (const { leg } of [...travellers, ...paled]) {
    let own = memory.courses.get(leg.id)
    if (!own) memory.courses.set(leg.id, (own = coursesOf(leg, project, size, scale)))
    linesById.set(leg.id, linesOf(leg, own, lanes.get(leg.id), scale, memory))
  }
  const slots = headSlots(
    travellers.map((traveller) => ({
      traveller,
      lines: linesById.get(traveller.leg.id)!,
      men: men.get(traveller.leg.id) ?? null,
    })),
    scale,
  )
  for (const { leg, width } of [...travellers, ...paled]) {
    const lines = linesById.get(leg.id)!
    const course = flowCourse(leg, lines, scale, free, slots.get(leg.id))
    courses.set(leg.id, course)
    const at = fresh.has(leg.id) && headSpot(course, width, scale)
    if (at) takeCircle(base, at.centre, at.radius, Taken.solid)
    for (const line of lines) takeLine(base, pointsBetween(line, 0, line.length, 6), width / 2, Taken.flow)
  }
  const events = filters?.events === false ? [] : layEvents(standing, options)
  for (const { at, latest, place } of events)
    takeCircle(base, latest ? place : at, (latest ? 18 : 5) * scale, Taken.solid)
  const garrisons =
    filters?.forces === false
      ? []
      : layGarrisons(
          standingGarrisons(standing, fresh).filter((n) => shown(n.leg.nation)),
          base,
          { project, size, scale },
        )
  for (const { at, r } of garrisons) takeCircle(base, at, r, Taken.solid)
  const open = ({ treaty }: TreatyNow) => treaty.id === options.selected || treaty.id === options.focused
  const seals =
    filters?.treaties === false ? [] : laySeals(standing.treaties, standing.from, open, base, { project, size, scale })
  return {
    courses,
    lanes,
    members: membersOf([...travellers, ...paled], men, underWay),
    bundles: new Map([...travellers, ...paled].map(({ leg, bundle }) => [leg.id, bundle])),
    came,
    men,
    garrisons,
    seals,
    events,
    zoneChange: zoneChangeOn(lesson, standing.from, project, size, memory),
    ways: base,
    // What moves marks its own way in every frame: here only what stands is kept.
    base: without(base, Taken.flow),
  }
}

/** Who is on the way, or was, and in which lane: the first part of a layout, of which the lanes are remembered. */
function travelling(standing: Standing, fresh: ReadonlySet<string>, options: InkOptions, memory: InkMemory) {
  const { lesson, scale = 1, filters } = options
  const men = new Map<string, Men | null>()
  const travellers: Traveller[] = []
  const paled: Traveller[] = []
  const came = new Map<string, Strength>()
  const add = (leg: Leg, own: Men | null, to = travellers) => {
    if (leg.line.length < 2 || men.has(leg.id) || filters?.nations?.has(leg.nation)) return
    const force = forceOf(lesson, leg)
    men.set(leg.id, own)
    to.push(travellerOf(leg, own, force?.id ?? leg.force, to === paled, scale))
    const earlier = moreBefore(force, leg, own)
    if (earlier) came.set(leg.id, earlier)
  }
  if (filters?.forces !== false) {
    for (const { force, leg } of standing.underWay) add(leg, reportFor(force, leg, leg.from))
    for (const now of standing.stationed) if (isHalted(now)) add(now.leg, now.men)
    for (const { leg, arrived } of standing.traces) {
      add(leg, reportFor(forceOf(lesson, leg), leg, arrived), fresh.has(leg.id) ? travellers : paled)
    }
  }
  return { men, travellers, paled, came, lanes: lanesOf(travellers, paled, standing, fresh, options, memory) }
}

/** Lays the lanes ahead of a layout; false where they are laid already. */
export function layLanes(
  standing: Standing,
  fresh: ReadonlySet<string>,
  options: InkOptions,
  memory: InkMemory,
): boolean {
  const before = memory.lanes
  travelling(standing, fresh, options, memory)
  return memory.lanes !== before
}

/** A leg's courses in its lane: where the lane is as it was, the very same lines. */
function linesOf(
  leg: Leg,
  courses: readonly Course[],
  lane: Lane | undefined,
  scale: number,
  memory: InkMemory,
): Line[] {
  const known = memory.lines.get(leg.id)
  if (known && known.courses === courses && sameLane(known.lane, lane)) return known.lines
  const lines = courses.map((course) => laneLine(course, lane, scale))
  memory.lines.set(leg.id, { courses, lane, lines })
  return lines
}

/** The kilometres of a leg's samples never change, so its lane is what its offsets are. */
const sameLane = (a: Lane | undefined, b: Lane | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && sameKey(a.offset, b.offset))

/**
 * Lanes of those under way and lately arrived; what has paled lies beneath them in lanes of its own, so that old ways do not
 * push new ones off the line. Depends on no camera, so that it is kept while the map is dragged.
 */
function lanesOf(
  travellers: readonly Traveller[],
  paled: readonly Traveller[],
  standing: Standing,
  fresh: ReadonlySet<string>,
  { scale = 1, filters }: InkOptions,
  memory: InkMemory,
): ReadonlyMap<string, Lane> {
  const key = [standing, [...fresh].join(' '), scale, filters]
  if (!memory.lanes || !sameKey(key, memory.lanesKey)) {
    memory.lanes = new Map([...laneOffsets(travellers, scale), ...laneOffsets(paled, scale)])
    memory.lanesKey = key
  }
  return memory.lanes
}

function layEvents(standing: Standing, { project, size, scale = 1 }: InkOptions): Layout['events'] {
  const latest = standing.latest && 'when' in standing.latest ? standing.latest : null
  const all =
    latest && !standing.events.some((e) => e.id === latest.id) ? [...standing.events, latest] : standing.events
  const atPlace = new Map<string, number>()
  return all.flatMap((event) => {
    const place = project(event.lng, event.lat)
    if (!place || !onScreen(place, size, 20)) return []
    const key = `${Math.round(place[0] / 6)},${Math.round(place[1] / 6)}`
    const before = atPlace.get(key) ?? 0
    atPlace.set(key, before + 1)
    const at: Point = [place[0] + before * 10 * scale, place[1] + mark.below * scale]
    return [{ event, at, place, latest: event.id === latest?.id }]
  })
}

/** How far a leg travelled earlier has paled, 0 … 1: full for 14 days after arrival, then in four steps over a week. */
export function paling(arrived: number, moment: number): number {
  const days = moment - arrived - flow.freshDays
  return days <= 0 ? 0 : Math.min(1, Math.ceil(days / 1.75) / 4)
}
