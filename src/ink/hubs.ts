import type { NationId } from '../model/types'
import type { ForceNow } from '../scene/types'
import { strengthOf, type Strength } from '../themes/forces'
import { discRadius } from './garrison'
import { hidden, type Disc } from './garrison'
import { rowsBeside, type Cost } from './rows'
import { taken, Taken, type Occupancy } from './occupancy'
import { onScreen } from './on-screen'
import type { Point, Project } from './types'

/** One sign of a garrison: the forces of one nation at one place, those with numbers added up, those without in a ring of their own. */
export interface Garrison {
  readonly nation: NationId
  readonly members: readonly ForceNow[]
  readonly strength: Strength
  readonly at: Point
  readonly r: number
  /** The dot of the town that it stands beside. */
  readonly town: Point
}

/** Places nearer to each other than this, in px, share one group of signs. */
const together = 9

/** Sets the signs of all garrisons beside their towns, in tidy rows where there are several, and where least lies already. */
export function layGarrisons(
  stationed: readonly ForceNow[],
  base: Occupancy,
  {
    project,
    size,
    scale,
  }: { readonly project: Project; readonly size: readonly [number, number]; readonly scale: number },
): Garrison[] {
  const result: Garrison[] = []
  for (const { town, members } of townsOf(stationed, project, size, scale)) {
    const signs = signsOf(members)
    const discs: Disc[] = signs.map(({ strength }, i) => ({ id: String(i), r: discRadius(strength, scale) }))
    const cost: Cost = (x, y, r) => {
      if (!onScreen([x, y], size, -r)) return hidden
      const box = { x: x - r, y: y - r, w: 2 * r, h: 2 * r }
      const others = result.some((g) => Math.hypot(g.at[0] - x, g.at[1] - y) < g.r + r + 2) ? 6 : 0
      return taken(base, box, Taken.solid) * 0.8 + taken(base, box, Taken.flow) * 0.3 + others
    }
    const spots = rowsBeside(town, discs, scale, cost)
    signs.forEach((sign, i) => result.push({ ...sign, town, at: spots[i]!, r: discs[i]!.r }))
  }
  return result
}

function townsOf(
  stationed: readonly ForceNow[],
  project: Project,
  size: readonly [number, number],
  scale: number,
): { readonly town: Point; readonly members: readonly ForceNow[] }[] {
  const towns: { town: Point; members: ForceNow[] }[] = []
  const byWeight = [...stationed].sort((a, b) => a.leg.importance - b.leg.importance || (a.leg.id < b.leg.id ? -1 : 1))
  for (const now of byWeight) {
    const at = project(now.lng, now.lat)
    if (!at || !onScreen(at, size)) continue
    const near = towns.find(({ town }) => Math.hypot(town[0] - at[0], town[1] - at[1]) < together * scale)
    if (near) near.members.push(now)
    else towns.push({ town: at, members: [now] })
  }
  return towns
}

type Sign = Pick<Garrison, 'nation' | 'members' | 'strength'>

/** Largest first, rings without a number last. */
function signsOf(members: readonly ForceNow[]): Sign[] {
  const signs = new Map<string, Sign>()
  for (const now of members) {
    const own = strengthOf(now.men)
    const key = `${now.leg.nation} ${own.low === null}`
    const known = signs.get(key)
    const strength = known ? sum(known.strength, own) : own
    signs.set(key, { nation: now.leg.nation, members: [...(known?.members ?? []), now], strength })
  }
  return [...signs.values()].sort(
    (a, b) => (b.strength.high ?? 0) - (a.strength.high ?? 0) || (a.nation < b.nation ? -1 : 1),
  )
}

const sum = (a: Strength, b: Strength): Strength =>
  a.low === null || b.low === null ? a : { low: a.low + b.low, high: (a.high ?? a.low) + (b.high ?? b.low) }
