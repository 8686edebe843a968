import type { Leg } from '../model/types'

/** A point of a leg each 15 km, with its direction; x and y are km on a flattened earth, good for finding what is near. */
export interface Sample {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  readonly km: number
}

/** Another leg that runs along at a sample: which, its nearest sample, and whether it goes the same way. */
export interface Companion {
  readonly leg: number
  readonly sample: number
  readonly along: boolean
  /** km between the two lines there, across. */
  readonly away: number
}

export interface Track {
  readonly leg: Leg
  readonly samples: readonly Sample[]
  /** For each sample, the legs that share the line there, each once and by its own way of going. */
  readonly companions: readonly (readonly Companion[])[]
}

const step = 15
/** Lines drawn apart by less than this many km are the same line, simplified differently. */
const apart = 14
/** Cosine of the angle up to which two lines run along each other. */
const alike = 0.6

/** Finds where legs share a railway, a road or a sea lane, by lying close and running along, not by sharing vertices. */
export function tracksOf(legs: readonly Leg[]): Track[] {
  const samples = legs.map(samplesOf)
  const cells = new Map<number, [leg: number, sample: number][]>()
  const cellOf = (x: number, y: number): number => Math.floor(x / step) * 100_003 + Math.floor(y / step)
  samples.forEach((own, leg) => {
    own.forEach(({ x, y }, i) => {
      const key = cellOf(x, y)
      const cell = cells.get(key)
      if (cell) cell.push([leg, i])
      else cells.set(key, [[leg, i]])
    })
  })
  const companionsOf = (leg: number, a: Sample): Companion[] => {
    const best = new Map<number, { companion: Companion; distance: number }>()
    for (let cx = -1; cx <= 1; cx++) {
      for (let cy = -1; cy <= 1; cy++) {
        for (const [other, i] of cells.get(cellOf(a.x + cx * step, a.y + cy * step)) ?? []) {
          const b = samples[other]![i]!
          const [ex, ey] = [b.x - a.x, b.y - a.y]
          if (Math.abs(ex * a.dy - ey * a.dx) > apart || Math.abs(ex * a.dx + ey * a.dy) > 0.75 * step) continue
          const turn = a.dx * b.dx + a.dy * b.dy
          if (Math.abs(turn) < alike) continue
          // A leg that comes back by the way it went keeps itself company, but only in the other direction.
          if (other === leg && turn > 0) continue
          const along = turn > 0
          const key = other * 2 + (along ? 1 : 0)
          const distance = Math.hypot(ex, ey)
          const known = best.get(key)
          if (!known || distance < known.distance)
            best.set(key, {
              companion: { leg: other, sample: i, along, away: Math.abs(ex * a.dy - ey * a.dx) },
              distance,
            })
        }
      }
    }
    return [...best.values()].map(({ companion }) => companion)
  }
  return legs.map((leg, index) => {
    const companions = samples[index]!.map((a) => companionsOf(index, a))
    return { leg, samples: samples[index]!, companions: companions.map((_, i) => filled(companions, i)) }
  })
}

const gap = 6

/** Who runs along a little before and a little after runs along between, whatever its line does in a bend. */
function filled(companions: readonly (readonly Companion[])[], i: number): readonly Companion[] {
  const here = companions[i]!
  const nearby = (way: 1 | -1): readonly Companion[] =>
    Array.from({ length: gap }, (_, k) => companions[i + way * (k + 1)] ?? []).flat()
  const after = nearby(1)
  const more: Companion[] = []
  for (const before of nearby(-1)) {
    const same = (other: Companion) => other.leg === before.leg && other.along === before.along
    if (!here.some(same) && !more.some(same) && after.some(same)) more.push(before)
  }
  return more.length ? [...here, ...more] : here
}

const kept = new WeakMap<Leg, Sample[]>()

function samplesOf(leg: Leg): Sample[] {
  let samples = kept.get(leg)
  if (!samples) kept.set(leg, (samples = takeSamples(leg)))
  return samples
}

function takeSamples({ line, km }: Leg): Sample[] {
  const total = km[km.length - 1] ?? 0
  const count = Math.max(2, Math.round(total / step) + 1)
  const samples: Sample[] = []
  let edge = 0
  for (let i = 0; i < count; i++) {
    const at = (total * i) / (count - 1)
    while (edge < line.length - 2 && km[edge + 1]! < at) edge++
    const [a, b] = [line[edge]!, line[edge + 1]!]
    const width = km[edge + 1]! - km[edge]!
    const t = width > 0 ? Math.min(1, Math.max(0, (at - km[edge]!) / width)) : 0
    const lat = a[1]! + (b[1]! - a[1]!) * t
    const narrow = Math.cos((lat * Math.PI) / 180)
    samples.push({ x: (a[0]! + (b[0]! - a[0]!) * t) * 111.2 * narrow, y: lat * 111.2, dx: 0, dy: 0, km: at })
  }
  // The direction over two steps, so that a small bend of one line does not part it from the other.
  return samples.map((sample, i) => {
    const before = samples[Math.max(0, i - 1)]!
    const after = samples[Math.min(count - 1, i + 1)]!
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1
    return { ...sample, dx: (after.x - before.x) / length, dy: (after.y - before.y) / length }
  })
}
