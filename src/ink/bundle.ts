import type { Leg, Men } from '../model/types'
import { flowStyle, flowWidth, strengthOf } from '../themes/forces'
import { hueIdOf, palettes } from '../themes/palette'
import type { Traveller } from './lanes'
import type { Member } from './stretches'

/** A leg as its lane sees it. Of one nation, the same way, in full ink with numbers or without, or paled: these share a lane. */
export function travellerOf(leg: Leg, men: Men | null, force: string, paled: boolean, scale: number): Traveller {
  const known = strengthOf(men).low !== null
  const kind = paled ? 'trace' : known ? 'men' : 'open'
  const bundle = `${leg.nation} ${flowStyle(leg)} ${kind}`
  return { leg, force, width: laneWidth(leg, men, scale), bundle, adds: known && !paled }
}

function laneWidth(leg: Leg, men: Men | null, scale: number): number {
  const { low, high } = strengthOf(men)
  const edge = palettes.light.nations[hueIdOf(leg.nation)].cased && low !== null ? 2 * scale : 0
  return (
    Math.max(flowWidth(low, scale) + edge, high === null ? 0 : flowWidth(high, scale)) +
    (flowStyle(leg) === 'withdraw' ? 1 : 0)
  )
}

/**
 * Who draws for a bundle: those under way before those who have arrived, so that what is kept from frame to frame never hangs
 * on what moves; then the widest, then the one that set out first and is likely to be ahead.
 */
export function membersOf(
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
