// Curves through given points, as a surveyor or a mariner would lay them: every given point stays on the line.
import type { Position } from 'geojson'

const RADIANS = Math.PI / 180
const KM_PER_DEGREE = 111.195

/** Kilometres between two near points [lng, lat]; flat, good to a few hundred km. */
export const flatKm = (a: Position, b: Position): number =>
  Math.hypot((b[0]! - a[0]!) * Math.cos(((a[1]! + b[1]!) / 2) * RADIANS), b[1]! - a[1]!) * KM_PER_DEGREE

const mix = (a: Position, b: Position, t: number): Position => [
  a[0]! + (b[0]! - a[0]!) * t,
  a[1]! + (b[1]! - a[1]!) * t,
]

/** One stretch of a centripetal Catmull-Rom curve between p1 and p2 (Barry and Goldman), t from 0 to 1. */
function between(p0: Position, p1: Position, p2: Position, p3: Position, t: number): Position {
  const knot = (a: Position, b: Position) => Math.sqrt(Math.max(flatKm(a, b), 1e-6))
  const t1 = knot(p0, p1)
  const t2 = t1 + knot(p1, p2)
  const t3 = t2 + knot(p2, p3)
  const u = t1 + (t2 - t1) * t
  const a1 = mix(p0, p1, u / t1)
  const a2 = mix(p1, p2, (u - t1) / (t2 - t1))
  const a3 = mix(p2, p3, (u - t2) / (t3 - t2))
  const b1 = mix(a1, a2, u / t2)
  const b2 = mix(a2, a3, (u - t1) / (t3 - t1))
  return mix(b1, b2, (u - t1) / (t2 - t1))
}

/** The point beyond an end of the line, so that the curve leaves it in the line's own direction. */
const beyond = (end: Position, next: Position): Position => [2 * end[0]! - next[0]!, 2 * end[1]! - next[1]!]

/** The curve between points i and i + 1, with a point about every `stepKm`; both ends included, exactly as given. */
export function curvedStretch(points: Position[], i: number, stepKm: number): Position[] {
  const p1 = points[i]!
  const p2 = points[i + 1]!
  const p0 = points[i - 1] ?? beyond(p1, p2)
  const p3 = points[i + 2] ?? beyond(p2, p1)
  const steps = Math.max(1, Math.round(flatKm(p1, p2) / stepKm))
  const inner = Array.from({ length: steps - 1 }, (_, k) => between(p0, p1, p2, p3, (k + 1) / steps))
  return [p1, ...inner, p2]
}

/** Drops points that lie less than `km` beside the line, but never one of those in `kept` (Douglas and Peucker). */
export function thinned(line: Position[], km: number, kept: ReadonlySet<Position>): Position[] {
  const stays = new Uint8Array(line.length)
  stays[0] = stays[line.length - 1] = 1
  line.forEach((point, i) => {
    if (kept.has(point)) stays[i] = 1
  })
  const split = (from: number, to: number) => {
    let far = 0
    let at = -1
    for (let i = from + 1; i < to; i++) {
      const away = offLine(line[i]!, line[from]!, line[to]!)
      if (away > far) [far, at] = [away, i]
    }
    if (at < 0 || far < km) return
    stays[at] = 1
    split(from, at)
    split(at, to)
  }
  let last = 0
  for (let i = 1; i < line.length; i++) {
    if (!stays[i]) continue
    split(last, i)
    last = i
  }
  return line.filter((_, i) => stays[i])
}

/** Kilometres from a point to the segment a-b; flat. */
export function offLine(p: Position, a: Position, b: Position): number {
  const wide = Math.cos(p[1]! * RADIANS)
  const [ax, ay] = [(a[0]! - p[0]!) * wide, a[1]! - p[1]!]
  const [bx, by] = [(b[0]! - p[0]!) * wide, b[1]! - p[1]!]
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, (-ax * (bx - ax) - ay * (by - ay)) / length2))
  return Math.hypot(ax + t * (bx - ax), ay + t * (by - ay)) * KM_PER_DEGREE
}
