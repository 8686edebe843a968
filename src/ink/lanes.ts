import type { Leg } from '../model/types'
import { flow } from '../themes/forces'

/** A leg that takes room on its course, with the px that it takes. */
export interface Traveller {
  readonly leg: Leg
  readonly width: number
}

interface User {
  readonly traveller: Traveller
  /** Index of the edge in the leg's own line. */
  readonly edge: number
  /** Travels from the edge's first key to its second, in the order of the keys as text. */
  readonly along: boolean
}

const key = (position: readonly number[]): string => `${position[0]!.toFixed(3)},${position[1]!.toFixed(3)}`

/**
 * Offsets in px for every edge of every leg, to the left of its direction of travel (positive) or to the right.
 * Everybody keeps to the left: those who come and those who go take different sides of the line without being told, as trains
 * do in Japan. Alone on the line, a leg takes its middle. Side by side, who comes from the left or turns off to the left
 * goes on the left, so that lanes nest at junctions.
 */
export function laneOffsets(travellers: readonly Traveller[], scale = 1): Map<string, Float64Array> {
  const offsets = new Map(travellers.map(({ leg }) => [leg.id, new Float64Array(Math.max(0, leg.line.length - 1))]))
  const keys = new Map(travellers.map(({ leg }) => [leg.id, leg.line.map(key)]))
  const edges = new Map<string, User[]>()
  for (const traveller of travellers) {
    const own = keys.get(traveller.leg.id)!
    for (let edge = 0; edge < own.length - 1; edge++) {
      const [a, b] = [own[edge]!, own[edge + 1]!]
      if (a === b) continue
      const along = a < b
      const name = along ? `${a} ${b}` : `${b} ${a}`
      const users = edges.get(name)
      if (users) users.push({ traveller, edge, along })
      else edges.set(name, [{ traveller, edge, along }])
    }
  }
  const order = pairOrder(keys)
  const gap = flow.laneGap * scale
  for (const users of edges.values()) {
    if (users.length < 2) continue
    const there = stack(
      users.filter((u) => u.along),
      order,
    )
    const back = stack(
      users.filter((u) => !u.along),
      order,
    )
    const both = there.length > 0 && back.length > 0
    for (const lane of [there, back]) {
      const total = lane.reduce((sum, u) => sum + u.traveller.width + gap, -gap)
      // Innermost first: from the railway outwards where somebody comes the other way, else round the middle.
      let at = both ? (flow.railGap * scale) / 2 : -total / 2
      for (const { traveller, edge } of lane) {
        offsets.get(traveller.leg.id)![edge] = at + traveller.width / 2
        at += traveller.width + gap
      }
    }
  }
  return offsets
}

type Order = (a: User, b: User) => number

/** Sorts by insertion, from right to left of the direction of travel; the same leg may pass only once. */
function stack(users: readonly User[], order: Order): User[] {
  const lane: User[] = []
  for (const user of users) {
    if (lane.some((other) => other.traveller.leg.id === user.traveller.leg.id)) continue
    let i = lane.length
    while (i > 0 && order(lane[i - 1]!, user) > 0) i--
    lane.splice(i, 0, user)
  }
  return lane
}

/** Compares two legs that travel one edge in the same direction: negative when the first belongs to the right. */
function pairOrder(keys: ReadonlyMap<string, readonly string[]>): Order {
  const known = new Map<string, number>()
  return (a, b) => {
    const [first, second] = [a.traveller.leg, b.traveller.leg]
    const pair = `${first.id} ${second.id}`
    const cached = known.get(pair)
    if (cached !== undefined) return cached
    const value =
      side(first, a.edge, second, b.edge, keys, 1) ||
      side(first, a.edge, second, b.edge, keys, -1) ||
      second.importance - first.importance ||
      (first.id < second.id ? -1 : 1)
    known.set(pair, value)
    known.set(`${second.id} ${first.id}`, -value)
    return value
  }
}

/**
 * Follows two legs from a shared edge, forwards (1) or back (-1), to where they part, and tells whether the first parts
 * to the right (-1) or to the left (1) of the second; 0 where one ends on the way.
 */
function side(
  first: Leg,
  firstEdge: number,
  second: Leg,
  secondEdge: number,
  keys: ReadonlyMap<string, readonly string[]>,
  way: 1 | -1,
): number {
  const a = keys.get(first.id)!
  const b = keys.get(second.id)!
  let i = way === 1 ? firstEdge + 1 : firstEdge
  let j = way === 1 ? secondEdge + 1 : secondEdge
  while (a[i + way] !== undefined && b[j + way] !== undefined && a[i + way] === b[j + way]) {
    i += way
    j += way
  }
  if (a[i + way] === undefined || b[j + way] === undefined) return 0
  const shared = first.line[i - way]!
  const fork = first.line[i]!
  const turn = (to: readonly number[]) => angle(shared, fork, to)
  const difference = turn(first.line[i + way]!) - turn(second.line[j + way]!)
  // Looking back, left and right change places.
  return Math.sign(difference) * way
}

/** Turn at `fork`, coming from `from` and going to `to`: positive to the left, in radians; degrees shrink with latitude. */
function angle(from: readonly number[], fork: readonly number[], to: readonly number[]): number {
  const narrow = Math.cos((fork[1]! * Math.PI) / 180)
  const before = Math.atan2(fork[1]! - from[1]!, (fork[0]! - from[0]!) * narrow)
  const after = Math.atan2(to[1]! - fork[1]!, (to[0]! - fork[0]!) * narrow)
  let turn = after - before
  if (turn > Math.PI) turn -= 2 * Math.PI
  if (turn < -Math.PI) turn += 2 * Math.PI
  return turn
}
