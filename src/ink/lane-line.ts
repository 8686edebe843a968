import type { Course } from './courses'
import type { Lane } from './lanes'
import { lineOf, type Line } from './polyline'
import { smooth } from './smooth'

/**
 * Sets a course into its lane and thins it.
 * A change of lane is spread over some 40 px, so that bands swing over instead of jumping.
 */
export function laneLine(course: Course, lane: Lane | undefined, scale = 1): Line {
  const n = course.x.length
  let { x, y } = course
  if (lane && lane.offset.some((o) => o !== 0)) {
    const steps = new Float64Array(n)
    for (let i = 0, k = 0; i < n; i++) {
      while (k < lane.km.length - 1 && lane.km[k + 1]! < course.km[i]!) k++
      steps[i] = lane.offset[nearer(lane.km, k, course.km[i]!)]!
    }
    const swing = new Float64Array(n)
    smoothFlat(steps, swing, 6 * scale)
    x = new Float64Array(n)
    y = new Float64Array(n)
    for (let i = 0; i < n; i++) {
      const a = Math.max(0, i - 3)
      const b = Math.min(n - 1, i + 3)
      const dx = course.x[b]! - course.x[a]!
      const dy = course.y[b]! - course.y[a]!
      const length = Math.hypot(dx, dy) || 1
      x[i] = course.x[i]! + (dy / length) * swing[i]!
      y[i] = course.y[i]! - (dx / length) * swing[i]!
    }
    const forward = withoutLoops(x, y, course)
    const km = Float64Array.from(forward, (i) => course.km[i]!)
    const own = [Float64Array.from(forward, (i) => x[i]!), Float64Array.from(forward, (i) => y[i]!)] as const
    const again = [new Float64Array(km.length), new Float64Array(km.length)] as const
    smooth(own[0], again[0], 0, km.length - 1, 2.2)
    smooth(own[1], again[1], 0, km.length - 1, 2.2)
    return thinned(again[0], again[1], km)
  }
  return thinned(x, y, course.km)
}

/** Which of two neighbours in a rising list lies nearer to a value. */
const nearer = (list: readonly number[], k: number, value: number): number =>
  k + 1 < list.length && list[k + 1]! - value < value - list[k]! ? k + 1 : k

function thinned(x: Float64Array, y: Float64Array, km: Float64Array): Line {
  const kept = thin(x, y, 0.12)
  return lineOf(
    kept.map((i) => x[i]!),
    kept.map((i) => y[i]!),
    kept.map((i) => km[i]!),
  )
}

/** On the inner side of a bend that is narrower than the lane is far out, the line runs backwards: those points are left out. */
function withoutLoops(x: Float64Array, y: Float64Array, course: Course): number[] {
  const n = x.length
  const kept = [0]
  for (let i = 1; i < n - 1; i++) {
    const last = kept[kept.length - 1]!
    const dx = course.x[i + 1]! - course.x[i - 1]!
    const dy = course.y[i + 1]! - course.y[i - 1]!
    if ((x[i]! - x[last]!) * dx + (y[i]! - y[last]!) * dy > 0) kept.push(i)
  }
  if (n > 1) kept.push(n - 1)
  return kept
}

/** As `smooth`, but the ends may move: beyond them the last value goes on. */
function smoothFlat(source: Float64Array, target: Float64Array, sigma: number): void {
  const n = source.length
  const pad = Math.ceil(3 * sigma)
  const long = new Float64Array(n + 2 * pad)
  for (let i = 0; i < long.length; i++) long[i] = source[Math.min(n - 1, Math.max(0, i - pad))]!
  const out = new Float64Array(long.length)
  smooth(long, out, 0, long.length - 1, sigma)
  for (let i = 0; i < n; i++) target[i] = out[i + pad]!
}

/** Indices of the points that a line needs, so that none of the others lies farther than `tolerance` px from it (Douglas, Peucker). */
function thin(x: Float64Array, y: Float64Array, tolerance: number): number[] {
  const last = x.length - 1
  const keep = new Uint8Array(x.length)
  keep[0] = keep[last] = 1
  const stack: [number, number][] = [[0, last]]
  while (stack.length) {
    const [a, b] = stack.pop()!
    const dx = x[b]! - x[a]!
    const dy = y[b]! - y[a]!
    const length = Math.hypot(dx, dy)
    let worst = tolerance
    let at = -1
    for (let i = a + 1; i < b; i++) {
      const px = x[i]! - x[a]!
      const py = y[i]! - y[a]!
      const d = length < 1e-9 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length
      if (d > worst) {
        worst = d
        at = i
      }
    }
    if (at > 0) {
      keep[at] = 1
      stack.push([a, at], [at, b])
    }
  }
  return Array.from(keep.keys()).filter((i) => keep[i] === 1)
}
