import type { Leg } from '../model/types'
import { flow } from '../themes/forces'
import { tracksOf, type Companion, type Track } from './tracks'

/** A leg that takes room on its course, with the px that it takes. */
export interface Traveller {
  readonly leg: Leg
  readonly width: number
}

/** Offsets in px to the left of the direction of travel (right is negative), at rising kilometres of a leg. */
export interface Lane {
  readonly km: readonly number[]
  readonly offset: readonly number[]
}

/**
 * The lane of every leg. Everybody keeps to the left: those who come and those who go take different sides of the line
 * without being told, as trains do in Japan. Alone on the line, a leg takes its middle. Side by side, who comes from the left
 * or turns off to the left goes on the left, so that lanes nest at junctions.
 */
export function laneOffsets(travellers: readonly Traveller[], scale = 1): Map<string, Lane> {
  const tracks = tracksOf(travellers.map(({ leg }) => leg))
  const order = pairOrder(tracks)
  const gap = flow.laneGap * scale
  return new Map(
    tracks.map((track, own) => {
      const offset = track.companions.map((companions, sample) => {
        if (companions.length === 0) return 0
        const lane: Companion[] = [{ leg: own, sample, along: true }]
        for (const companion of companions) {
          if (!companion.along) continue
          let i = lane.length
          while (i > 0 && order(lane[i - 1]!, companion) > 0) i--
          lane.splice(i, 0, companion)
        }
        const total = lane.reduce((sum, { leg }) => sum + travellers[leg]!.width + gap, -gap)
        // From the railway outwards where somebody comes the other way, else round the middle.
        const met = companions.some(({ along }) => !along)
        let at = met ? (flow.railGap * scale) / 2 : -total / 2
        for (const { leg } of lane) {
          if (leg === own) break
          at += travellers[leg]!.width + gap
        }
        return at + travellers[own]!.width / 2
      })
      return [track.leg.id, { km: track.samples.map(({ km }) => km), offset }]
    }),
  )
}

type Order = (a: Companion, b: Companion) => number

/** Compares two legs that go the same way along one line: negative when the first belongs to the right. */
function pairOrder(tracks: readonly Track[]): Order {
  const known = new Map<number, number>()
  return (a, b) => {
    const key = a.leg * tracks.length + b.leg
    const cached = known.get(key)
    if (cached !== undefined) return cached
    const [first, second] = [tracks[a.leg]!, tracks[b.leg]!]
    const value =
      side(tracks, a, b, 1) ||
      side(tracks, a, b, -1) ||
      second.leg.importance - first.leg.importance ||
      (first.leg.id < second.leg.id ? -1 : 1)
    known.set(key, value)
    known.set(b.leg * tracks.length + a.leg, -value)
    return value
  }
}

/**
 * Follows two legs from a shared sample, forwards (1) or back (-1), to where they part, and tells whether the first is then to
 * the right (-1) or to the left (1) of the second, seen in the direction of travel; 0 where one ends on the way.
 */
function side(tracks: readonly Track[], a: Companion, b: Companion, way: 1 | -1): number {
  const first = tracks[a.leg]!
  const second = tracks[b.leg]!
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
