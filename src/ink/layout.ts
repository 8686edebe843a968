import type { Force, HistoricalEvent, Leg, Lesson, Men } from '../model/types'
import type { ForceNow, Standing, TreatyNow } from '../scene/types'
import { mark } from '../themes/events'
import { flow, flowStyle, flowWidth, strengthOf, type Strength } from '../themes/forces'
import { hueIdOf, palettes } from '../themes/palette'
import { seal } from '../themes/treaties'
import { coursesOf } from './courses'
import { flowCourse, type FlowCourse } from './flows'
import { discRadius, fanOut, hidden } from './garrison'
import { laneLine } from './lane-line'
import { laneOffsets, type Lane, type Traveller } from './lanes'
import { occupancy, taken, takeBox, takeCircle, Taken, takeLine, without, type Occupancy } from './occupancy'
import { sameKey, type InkMemory, type InkOptions } from './options'
import { pointsBetween } from './polyline'
import type { Member } from './stretches'
import type { Point } from './types'

export interface Garrison {
  readonly now: ForceNow
  readonly at: Point
  readonly r: number
  /** The dot of the town that it stands beside. */
  readonly town: Point
}

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
  readonly seals: readonly { readonly now: TreatyNow; readonly at: Point; readonly place: Point }[]
  readonly events: readonly {
    readonly event: HistoricalEvent
    readonly at: Point
    readonly place: Point
    readonly latest: boolean
  }[]
  readonly base: Occupancy
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
  if (memory.project !== project || memory.size !== `${size} ${scale}`) {
    memory.project = project
    memory.size = `${size} ${scale}`
    memory.courses.clear()
  }
  const shown = (nation: string) => !filters?.nations?.has(nation)
  const men = new Map<string, Men | null>()
  const travellers: Traveller[] = []
  const paled: Traveller[] = []
  const came = new Map<string, Strength>()
  const add = (leg: Leg, own: Men | null, to = travellers) => {
    if (leg.line.length < 2 || men.has(leg.id) || !shown(leg.nation)) return
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
  const lanes = lanesOf(travellers, paled, standing, fresh, options, memory)
  const underWay = new Set([
    ...standing.underWay.map(({ leg }) => leg.id),
    ...standing.stationed.filter(isHalted).map(({ leg }) => leg.id),
  ])
  const courses = new Map<string, FlowCourse>()
  const base = occupancy(size)
  for (const { leg, width } of [...travellers, ...paled]) {
    let own = memory.courses.get(leg.id)
    if (!own) memory.courses.set(leg.id, (own = coursesOf(leg, project, size, scale)))
    const lines = own.map((course) => laneLine(course, lanes.get(leg.id), scale))
    const course = flowCourse(leg, lines, scale)
    courses.set(leg.id, course)
    for (const line of lines) takeLine(base, pointsBetween(line, 0, line.length, 6), width / 2, Taken.flow)
  }
  for (const box of options.obstacles ?? []) takeBox(base, box, Taken.solid)
  const garrisons =
    filters?.forces === false
      ? []
      : layGarrisons(
          standingGarrisons(standing, fresh).filter((n) => shown(n.leg.nation)),
          base,
          options,
        )
  for (const { at, r } of garrisons) takeCircle(base, at, r, Taken.solid)
  const seals = filters?.treaties === false ? [] : laySeals(standing.treaties, base, options)
  const events = filters?.events === false ? [] : layEvents(standing, options)
  for (const { at, latest, place } of events)
    takeCircle(base, latest ? place : at, (latest ? 13 : 5) * scale, Taken.solid)
  return {
    courses,
    lanes,
    members: membersOf([...travellers, ...paled], men, underWay),
    bundles: new Map([...travellers, ...paled].map(({ leg, bundle }) => [leg.id, bundle])),
    came,
    men,
    garrisons,
    seals,
    events, // What moves marks its own way in every frame: here only what stands is kept.
    base: without(base, Taken.flow),
  }
}

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

function laneWidth(leg: Leg, men: Men | null, scale: number): number {
  const { low, high } = strengthOf(men)
  const edge = palettes.light.nations[hueIdOf(leg.nation)].cased && low !== null ? 2 * scale : 0
  return (
    Math.max(flowWidth(low, scale) + edge, high === null ? 0 : flowWidth(high, scale)) +
    (flowStyle(leg) === 'withdraw' ? 1 : 0)
  )
}

/** Of one nation, the same way, in full ink with numbers or without, or paled: these share a lane. */
function travellerOf(leg: Leg, men: Men | null, force: string, paled: boolean, scale: number): Traveller {
  const known = strengthOf(men).low !== null
  const kind = paled ? 'trace' : known ? 'men' : 'open'
  const bundle = `${leg.nation} ${flowStyle(leg)} ${kind}`
  return { leg, force, width: laneWidth(leg, men, scale), bundle, adds: known && !paled }
}

/**
 * Who draws for a bundle: those under way before those who have arrived, so that what is kept from frame to frame never hangs
 * on what moves; then the widest, then the one that set out first and is likely to be ahead.
 */
function membersOf(
  travellers: readonly Traveller[],
  men: ReadonlyMap<string, Men | null>,
  underWay: ReadonlySet<string>,
): Map<string, Member> {
  const late = ({ leg }: Traveller) => (underWay.has(leg.id) ? 0 : 1)
  const byRank = [...travellers].sort(
    (a, b) => late(a) - late(b) || b.width - a.width || a.leg.from - b.leg.from || (a.leg.id < b.leg.id ? -1 : 1),
  )
  return new Map(
    byRank.map(({ leg, force, adds }, rank) => [
      leg.id,
      { rank, force, adds, men: strengthOf(men.get(leg.id) ?? null) },
    ]),
  )
}

/** Men of the leg before, where both are known and fewer go on. */
function moreBefore(force: Force | undefined, leg: Leg, men: Men | null): Strength | null {
  const index = force?.legs.findIndex((own) => own.id === leg.id) ?? -1
  const before = index > 0 ? strengthOf(force!.legs[index - 1]!.men) : null
  const low = strengthOf(men).low
  return before && before.low !== null && low !== null && before.low > low ? before : null
}

const forceOf = (lesson: Lesson, leg: Leg): Force | undefined =>
  lesson.forces.find((force) => force.id === leg.force || force.legs.some((own) => own.id === leg.id))

/** Men of a leg, or the last report of its force if that is under 120 days old at `moment`. */
export function reportFor(force: Force | undefined, leg: Leg, moment: number): Men | null {
  if (hasNumber(leg.men)) return leg.men
  const index = force?.legs.findIndex((own) => own.id === leg.id) ?? -1
  for (let i = index - 1; i >= 0; i--) {
    const earlier = force!.legs[i]!
    if (!hasNumber(earlier.men)) continue
    const reported = earlier.men!.reported
    const age = moment - (reported && Number.isFinite(reported.from) ? reported.from : earlier.from)
    return age >= 0 && age < 120 ? earlier.men : null
  }
  return null
}

const hasNumber = (men: Men | null): boolean => !!men && (men.value !== null || men.low !== null || men.high !== null)

export const onScreen = ([x, y]: Point, [w, h]: readonly [number, number], room = 0): boolean =>
  x >= -room && y >= -room && x <= w + room && y <= h + room

function layGarrisons(stationed: readonly ForceNow[], base: Occupancy, options: InkOptions): Garrison[] {
  const { project, size, scale = 1 } = options
  const towns = new Map<string, { town: Point; members: ForceNow[] }>()
  for (const now of stationed) {
    const town = project(now.lng, now.lat)
    if (!town || !onScreen(town, size, 30)) continue
    const key = `${Math.round(town[0] / 3)},${Math.round(town[1] / 3)}`
    const group = towns.get(key)
    if (group) group.members.push(now)
    else towns.set(key, { town, members: [now] })
  }
  const result: Garrison[] = []
  for (const { town, members } of towns.values()) {
    const discs = members.map((now) => ({ id: now.leg.id, r: discRadius(strengthOf(now.men), scale) }))
    const cost = (x: number, y: number, r: number): number => {
      if (!onScreen([x, y], size)) return hidden
      const box = { x: x - r, y: y - r, w: 2 * r, h: 2 * r }
      const others = result.some((g) => Math.hypot(g.at[0] - x, g.at[1] - y) < g.r + r + 2) ? 6 : 0
      return taken(base, box, Taken.solid) * 0.5 + taken(base, box, Taken.flow) * 0.35 + others
    }
    const spots = fanOut(town, discs, scale, cost)
    members.forEach((now, i) => result.push({ now, town, at: spots.get(now.leg.id)!, r: discs[i]!.r }))
  }
  return result
}

const mostSeals = 4

/** Seals stand in a row beside their place, where there is room, the latest on the right; of many the latest four. */
function laySeals(
  treaties: readonly TreatyNow[],
  base: Occupancy,
  { project, size, scale = 1 }: InkOptions,
): Layout['seals'] {
  const places = new Map<string, { place: Point; members: TreatyNow[] }>()
  for (const now of treaties) {
    const place = project(now.treaty.lng, now.treaty.lat)
    if (!place || !onScreen(place, size, 30)) continue
    const key = `${Math.round(place[0] / 6)},${Math.round(place[1] / 6)}`
    const group = places.get(key)
    if (group) group.members.push(now)
    else places.set(key, { place, members: [now] })
  }
  return [...places.values()].flatMap(({ place, members }) => {
    const pitch = (seal.size + seal.gap) * scale
    const byDate = [...members].sort(
      (a, b) => a.treaty.signed.from - b.treaty.signed.from || (a.treaty.id < b.treaty.id ? -1 : 1),
    )
    const row = byDate.slice(-mostSeals)
    const w = row.length * pitch
    const far = seal.above * scale
    const starts: Point[] = [
      [place[0] - w / 2, place[1] - far],
      [place[0] - w / 2, place[1] + far],
      [place[0] - far * 0.7 - w, place[1]],
      [place[0] + far * 0.7, place[1]],
      [place[0] - w / 2, place[1] - 1.8 * far],
      [place[0] - w / 2, place[1] + 1.8 * far],
      // Past something wide that lies over the place itself, such as the large date.
      [place[0] + far * 0.7 + 2 * pitch, place[1]],
      [place[0] - far * 0.7 - 2 * pitch - w, place[1]],
    ]
    const cost = ([x, y]: Point) => taken(base, { x, y: y - pitch / 2, w, h: pitch }, Taken.solid)
    const [x, y] = starts.reduce((best, start) => (cost(start) < cost(best) ? start : best))
    takeBox(base, { x, y: y - pitch / 2, w, h: pitch }, Taken.solid)
    return row.map((now, i) => ({ now, at: [x + (i + 0.5) * pitch, y] as const, place }))
  })
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
