import type { Leg } from '../model/types'
import { flow } from '../themes/forces'
import { tracksOf, type Companion, type Track } from './tracks'

/** A leg that takes room on its course. */
export interface Traveller {
  readonly leg: Leg
  /** px that its band takes. */
  readonly width: number
  /** Those with the same key run in one lane where they share a course: units of one nation that go the same way. */
  readonly bundle: string
  /** The men whose band it is: two legs of one force are never added up. */
  readonly force: string
  /** Whether the widths of a bundle add up (numbers are known, and all are there now) or the widest counts. */
  readonly adds: boolean
}

/** Offsets in px to the left of the direction of travel (right is negative), at rising kilometres of a leg. */
export interface Lane {
  readonly km: readonly number[]
  readonly offset: readonly number[]
  /** At each of these kilometres, those that run in the same lane. */
  readonly shared: readonly (readonly Sharer[])[]
}

export interface Sharer extends Pick<Companion, 'km' | 'away'> {
  readonly leg: Pick<Leg, 'id'>
}

/** Where more lanes than these lie side by side, the gaps between them narrow. */
const roomy = 6
/** The bundle may lean so far to one side of its railway, in px, before it moves over towards the middle. */
const lean = 9

/**
 * The lane of every leg. Everybody keeps to the left: those who come and those who go take different sides of the line
 * without being told, as trains do in Japan. Alone on the line, a leg takes its middle. Side by side, who comes from the left
 * or turns off to the left goes on the left, so that lanes nest at junctions. A bundle runs in one lane.
 */
export function laneOffsets(travellers: readonly Traveller[], scale = 1): Map<string, Lane> {
  const tracks = tracksOf(travellers.map(({ leg }) => leg))
  const places = new Map(tracks.map(({ leg }, i) => [leg, i]))
  const placeOf = (leg: Leg): number => places.get(leg)!
  const order = pairOrder(tracks, placeOf)
  return new Map(
    tracks.map((track, own) => {
      const bundle = travellers[own]!.bundle
      let before: { readonly companions: readonly Companion[]; readonly offset: number } | null = null
      const isMate = ({ leg, along }: Companion): boolean =>
        along && leg !== track.leg && travellers[placeOf(leg)]!.bundle === bundle
      const shared = track.companions.map((companions) => (companions.some(isMate) ? companions.filter(isMate) : none))
      const offset = track.companions.map((companions, sample) => {
        if (companions.length === shared[sample]!.length) return 0
        // The same company as at the sample before takes the same lanes.
        if (before && sameCompany(before.companions, companions)) return before.offset
        const here = offsetAt(own, sample, companions, bundle)
        before = { companions, offset: here }
        return here
      })
      return [track.leg.id, { km: track.samples.map(({ km }) => km), offset, shared }]
    }),
  )

  function offsetAt(own: number, sample: number, companions: readonly Companion[], bundle: string): number {
    const { leg, samples } = tracks[own]!
    const self: Companion = { leg, sample, km: samples[sample]!.km, along: true, away: 0 }
    const along = lanesAt([self, ...companions.filter((c) => c.along)])
    const other = lanesAt(companions.filter((c) => !c.along))
    const gap = flow.laneGap * scale * (along.length + other.length > roomy ? 0.5 : 1)
    const ordered: LaneHere[] = []
    for (const lane of along) {
      let i = ordered.length
      while (i > 0 && order(ordered[i - 1]!.first, lane.first) > 0) i--
      ordered.splice(i, 0, lane)
    }
    const room = (lanes: readonly LaneHere[]) => lanes.reduce((sum, { width }) => sum + width + gap, -gap)
    const total = room(ordered)
    // From the railway outwards where somebody comes the other way, else round the middle.
    let at = other.length ? (flow.railGap * scale) / 2 - overhang(total, room(other), scale) : -total / 2
    for (const lane of ordered) {
      if (lane.bundle === bundle) return at + lane.width / 2
      at += lane.width + gap
    }
    return 0
  }

  /** Who goes here in which lane, in no order. */
  function lanesAt(companions: readonly Companion[]): LaneHere[] {
    const byBundle = new Map<string, Companion[]>()
    for (const companion of companions) {
      const { bundle } = travellers[placeOf(companion.leg)]!
      const members = byBundle.get(bundle)
      if (members) members.push(companion)
      else byBundle.set(bundle, [companion])
    }
    return [...byBundle].map(([bundle, members]) => {
      const first = members.reduce((a, b) => (placeOf(b.leg) < placeOf(a.leg) ? b : a))
      return { bundle, first, width: bundleWidth(members.map(({ leg }) => travellers[placeOf(leg)]!)) }
    })
  }
}

const none: readonly Companion[] = []

/** Whether the same legs go the same ways. */
const sameCompany = (a: readonly Companion[], b: readonly Companion[]): boolean =>
  a.length === b.length && a.every(({ leg, along }, i) => leg === b[i]!.leg && along === b[i]!.along)

/** px by which the wider side moves over the railway, so that a broad bundle does not drift away from its line. */
function overhang(mine: number, other: number, scale: number): number {
  const more = (mine - other) / 2
  return Math.sign(more) * Math.max(0, Math.abs(more) - lean * scale)
}

interface LaneHere {
  readonly bundle: string
  /** Stands for the bundle when it is compared with others: the same one for all its members. */
  readonly first: Companion
  readonly width: number
}

function bundleWidth(members: readonly Traveller[]): number {
  if (members.length === 1) return members[0]!.width
  const widest = Math.max(...members.map(({ width }) => width))
  if (!members.every(({ adds }) => adds)) return widest
  const forces = new Map<string, number>()
  for (const { force, width } of members) forces.set(force, Math.max(width, forces.get(force) ?? 0))
  return [...forces.values()].reduce((sum, width) => sum + width, 0)
}

type Order = (a: Companion, b: Companion) => number

/** Compares two legs that go the same way along one line: negative when the first belongs to the right. */
function pairOrder(tracks: readonly Track[], placeOf: (leg: Leg) => number): Order {
  const known = new Map<number, number>()
  return (a, b) => {
    const [i, j] = [placeOf(a.leg), placeOf(b.leg)]
    const key = i * tracks.length + j
    const cached = known.get(key)
    if (cached !== undefined) return cached
    const [first, second] = [tracks[i]!, tracks[j]!]
    const value =
      side(first, second, a, b, 1) ||
      side(first, second, a, b, -1) ||
      second.leg.importance - first.leg.importance ||
      (first.leg.id < second.leg.id ? -1 : 1)
    known.set(key, value)
    known.set(j * tracks.length + i, -value)
    return value
  }
}

/**
 * Follows two legs from a shared sample, forwards (1) or back (-1), to where they part, and tells whether the first is then to
 * the right (-1) or to the left (1) of the second, seen in the direction of travel; 0 where one ends on the way.
 */
function side(first: Track, second: Track, a: Companion, b: Companion, way: 1 | -1): number {
  let i = a.sample
  let j = b.sample
  for (;;) {
    const next = first.companions[i + way]?.find(({ leg, along }) => leg === b.leg && along)
    if (!next) break
    i += way
    j = next.sample
  }
  const beyond = 2 * way
  const p = first.samples[i + beyond]
  const q = second.samples[j + beyond]
  if (!p || !q) return 0
  const { dx, dy } = first.samples[i]!
  const across = dx * (p.y - q.y) - dy * (p.x - q.x)
  // Two who part by less than a few km do not part.
  return Math.abs(across) < 3 ? 0 : Math.sign(across)
}
