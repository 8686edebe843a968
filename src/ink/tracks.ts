import type { Leg } from '../model/types'
import { sameKey } from './options'

/** A point of a leg each 15 km, with its direction; x and y are km on a flattened earth, good for finding what is near. */
export interface Sample {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  readonly km: number
}

/** Another leg that runs along at a sample: which, its nearest sample, at which of its km, and whether it goes the same way. */
export interface Companion {
  readonly leg: Leg
  readonly sample: number
  readonly km: number
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
  return legs.map((leg) => {
    const others = legs.filter((other) => meetingsOf(leg, other).length > 0)
    const last = tracks.get(leg)
    if (last && sameKey(last.others, others)) return last.track
    const samples = samplesOf(leg)
    const companions: Companion[][] = samples.map(() => [])
    for (const other of others) for (const meeting of meetingsOf(leg, other)) companions[meeting.at]!.push(meeting)
    const track = { leg, samples, companions }
    tracks.set(leg, { others, track })
    return track
  })
}

/** The last track of each leg, which holds while the same legs come near it. */
const tracks = new WeakMap<Leg, { readonly others: readonly Leg[]; readonly track: Track }>()

/** Another leg beside a sample `at` of a leg. */
type Meeting = Companion & { readonly at: number }

/** Two legs meet the same way in every scene, so it is worked out once. */
const meetings = new WeakMap<Leg, WeakMap<Leg, readonly Meeting[]>>()

function meetingsOf(leg: Leg, other: Leg): readonly Meeting[] {
  let own = meetings.get(leg)
  if (!own) meetings.set(leg, (own = new WeakMap()))
  let found = own.get(other)
  if (!found) own.set(other, (found = meet(leg, other)))
  return found
}

/** Farther from each other than this, in km, no two samples run along each other. */
const farthest = Math.hypot(apart, 0.75 * step)

/** For each sample of a leg the nearest one of the other that runs along there: first those the same way, then the opposite. */
function meet(leg: Leg, other: Leg): Meeting[] {
  const samples = samplesOf(other)
  const box = boxOf(other)
  const grid = gridOf(other)
  const [along, against]: [Meeting[], Meeting[]] = [[], []]
  samplesOf(leg).forEach((a, at) => {
    if (a.x < box.west || a.x > box.east || a.y < box.south || a.y > box.north) return
    let [nearestAlong, nearestAgainst] = [Infinity, Infinity]
    let [bestAlong, bestAgainst]: [Meeting | null, Meeting | null] = [null, null]
    for (let cx = -1; cx <= 1; cx++) {
      for (let cy = -1; cy <= 1; cy++) {
        const cell = grid.get(cellOf(a.x + cx * step, a.y + cy * step))
        if (!cell) continue
        for (const sample of cell) {
          const b = samples[sample]!
          const [ex, ey] = [b.x - a.x, b.y - a.y]
          const away = Math.abs(ex * a.dy - ey * a.dx)
          if (away > apart || Math.abs(ex * a.dx + ey * a.dy) > 0.75 * step) continue
          const turn = a.dx * b.dx + a.dy * b.dy
          if (Math.abs(turn) < alike) continue
          const distance = Math.hypot(ex, ey)
          if (turn > 0) {
            if (distance >= nearestAlong) continue
            nearestAlong = distance
            bestAlong = { at, leg: other, sample, km: b.km, along: true, away }
          } else if (distance < nearestAgainst) {
            nearestAgainst = distance
            bestAgainst = { at, leg: other, sample, km: b.km, along: false, away }
          }
        }
      }
    }
    // A leg that comes back by the way it went keeps itself company, but only in the other direction.
    if (bestAlong && leg !== other) along.push(bestAlong)
    if (bestAgainst) against.push(bestAgainst)
  })
  return [...filled(along), ...filled(against)]
}

interface Box {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

const boxes = new WeakMap<Leg, Box>()

/** Where a sample must lie to be near a leg at all, in the samples' km. */
function boxOf(leg: Leg): Box {
  let box = boxes.get(leg)
  if (box) return box
  const xs = samplesOf(leg).map(({ x }) => x)
  const ys = samplesOf(leg).map(({ y }) => y)
  box = {
    west: Math.min(...xs) - farthest,
    east: Math.max(...xs) + farthest,
    south: Math.min(...ys) - farthest,
    north: Math.max(...ys) + farthest,
  }
  boxes.set(leg, box)
  return box
}

const gap = 6

/** Who runs along a little before and a little after runs along between, whatever its line does in a bend. */
function filled(found: readonly Meeting[]): Meeting[] {
  return found.flatMap((meeting, i) => {
    const next = found[i + 1]
    const more: Meeting[] = [meeting]
    if (!next) return more
    for (let at = meeting.at + 1; at < next.at; at++)
      if (at - meeting.at <= gap && next.at - at <= gap) more.push({ ...meeting, at })
    return more
  })
}

const cellOf = (x: number, y: number): number => Math.floor(x / step) * 100_003 + Math.floor(y / step)

const grids = new WeakMap<Leg, ReadonlyMap<number, number[]>>()

/** Samples of a leg by place. */
function gridOf(leg: Leg): ReadonlyMap<number, number[]> {
  const known = grids.get(leg)
  if (known) return known
  const grid = new Map<number, number[]>()
  samplesOf(leg).forEach(({ x, y }, i) => {
    const key = cellOf(x, y)
    const cell = grid.get(key)
    if (cell) cell.push(i)
    else grid.set(key, [i])
  })
  grids.set(leg, grid)
  return grid
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
