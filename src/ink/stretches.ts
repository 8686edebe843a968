import type { Strength } from '../themes/forces'
import type { Lane } from './lanes'

/** A part of a leg, in its own kilometres, along which its band is drawn with the same number of men. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly men: Strength
}

/** A leg as its bundle sees it. */
export interface Member {
  /** Of several in one lane the lowest draws the band, the others only what it has not reached. */
  readonly rank: number
  readonly force: string
  readonly men: Strength
  /** Whether men in one lane are added up. */
  readonly adds: boolean
}

const unknown: Strength = { low: null, high: null }

/** Bands of one lane whose lines lie farther apart than this, in px, are two bands. */
const apart = 5

/**
 * The parts of a leg that it draws itself, as far as it has gone (`km`): not where another of its bundle draws the band already,
 * and with the men of all who have come by there. `gone` gives the kilometres of every leg under way or arrived, `pxPerKm` the scale of
 * the map along the leg.
 */
export function stretchesOf(
  id: string,
  km: number,
  lane: Lane | undefined,
  members: ReadonlyMap<string, Member>,
  gone: (id: string) => number,
  pxPerKm: number,
): Stretch[] {
  const own = members.get(id)
  const men = own?.men ?? unknown
  if (!own || !lane || lane.shared.every((here) => here.length === 0)) return [{ from: 0, to: km, men }]
  const stretches: Stretch[] = []
  const add = (from: number, to: number, strength: Strength) => {
    const last = stretches[stretches.length - 1]
    if (to - from < 1e-6) return
    if (last && last.to >= from - 1e-6 && same(last.men, strength)) stretches[stretches.length - 1] = { ...last, to }
    else stretches.push({ from, to, men: strength })
  }
  let covered = 0
  lane.km.forEach((here, i) => {
    const start = i === 0 ? 0 : (lane.km[i - 1]! + here) / 2
    const end = i === lane.km.length - 1 ? Infinity : (here + lane.km[i + 1]!) / 2
    if (start >= km) return
    let others: Map<string, Strength> | null = null
    for (const { leg, away, km: at } of lane.shared[i]!) {
      const other = members.get(leg.id)
      if (!other || away * pxPerKm > apart) continue
      // How far the other has come, in kilometres of this leg.
      const reach = here + gone(leg.id) - at
      if (other.rank < own.rank) covered = Math.max(covered, Math.min(end, reach))
      else if (own.adds && other.force !== own.force && reach >= here) {
        others = (others ?? new Map<string, Strength>()).set(other.force, other.men)
      }
    }
    add(Math.max(start, covered), Math.min(end, km), others ? [...others.values()].reduce(sum, men) : men)
  })
  return stretches
}

const sum = (a: Strength, b: Strength): Strength =>
  a.low === null || b.low === null ? unknown : { low: a.low + b.low, high: (a.high ?? a.low) + (b.high ?? b.low) }

const same = (a: Strength, b: Strength): boolean => a.low === b.low && a.high === b.high
