import type { Leg } from '../model/types'
import { flow } from '../themes/forces'
import { smooth } from './smooth'
import type { Point, Project } from './types'

/** A piece of a leg's course on the screen, smoothed, before it is set into its lane: samples each 2.5 px. */
export interface Course {
  readonly x: Float64Array
  readonly y: Float64Array
  /** Kilometres along the leg. */
  readonly km: Float64Array
  /** Edge of `Leg.line` that the sample lies on. */
  readonly edge: Int32Array
}

interface Raw {
  readonly x: number
  readonly y: number
  readonly km: number
  readonly edge: number
}

const step = 2.5
/** px beyond the screen that are still drawn, so that ends and smoothing happen out of sight. */
const margin = 120
/** No part between two known points is drawn longer than this many degrees without asking the projection again. */
const degrees = 3

/**
 * A leg's line on the screen, in pieces: what lies far outside, behind the horizon or across the cut of a projection is left out.
 * The line of the leg is unwrapped, so that 180 degrees is no cut; a jump over half the screen never becomes a segment.
 */
export function coursesOf(leg: Leg, project: Project, size: readonly [number, number], scale = 1): Course[] {
  return rawPieces(leg, project, size).flatMap((raw) => {
    const course = resample(raw)
    return course ? [smoothed(course, leg, scale)] : []
  })
}

function rawPieces(leg: Leg, project: Project, size: readonly [number, number]): Raw[][] {
  const pieces: Raw[][] = []
  const tear = Math.max(size[0], size[1]) / 2
  let piece: Raw[] = []
  const close = () => {
    if (piece.length > 1) pieces.push(piece)
    piece = []
  }
  const add = (a: Raw, b: Raw) => {
    const cut = clip(a, b, size)
    if (!cut) return close()
    const last = piece[piece.length - 1]
    if (!last || Math.abs(last.x - cut[0].x) + Math.abs(last.y - cut[0].y) > 0.01) {
      close()
      piece.push(cut[0])
    }
    piece.push(cut[1])
    if (cut[1] !== b) close()
  }
  /** Joins two positions of the line, asking the projection for the middle while they lie far apart. */
  const join = (edge: number, t0: number, p0: Point | null, t1: number, p1: Point | null, depth: number): void => {
    const [lng0, lat0] = leg.line[edge]!
    const [lng1, lat1] = leg.line[edge + 1]!
    const far = !p0 || !p1 || Math.hypot(p1[0] - p0[0], p1[1] - p0[1]) > tear
    if (far && depth < 9) {
      const t = (t0 + t1) / 2
      const middle = project(lng0! + (lng1! - lng0!) * t, lat0! + (lat1! - lat0!) * t)
      if (!p0 && !p1 && !middle) return close()
      join(edge, t0, p0, t, middle, depth + 1)
      join(edge, t, middle, t1, p1, depth + 1)
      return
    }
    if (far) return close()
    const km = (t: number) => leg.km[edge]! + (leg.km[edge + 1]! - leg.km[edge]!) * t
    add({ x: p0[0], y: p0[1], km: km(t0), edge }, { x: p1[0], y: p1[1], km: km(t1), edge })
  }
  let before = leg.line[0] ? project(leg.line[0][0]!, leg.line[0][1]!) : null
  for (let edge = 0; edge < leg.line.length - 1; edge++) {
    const [lng0, lat0] = leg.line[edge]!
    const [lng1, lat1] = leg.line[edge + 1]!
    const parts = Math.max(1, Math.ceil(Math.max(Math.abs(lng1! - lng0!), Math.abs(lat1! - lat0!)) / degrees))
    for (let i = 1; i <= parts; i++) {
      const t = i / parts
      const next = project(lng0! + (lng1! - lng0!) * t, lat0! + (lat1! - lat0!) * t)
      join(edge, (i - 1) / parts, before, t, next, 0)
      before = next
    }
  }
  close()
  return pieces
}

/** The part of a segment that lies on the screen or within the margin round it; the very same end where it is not cut. */
function clip(a: Raw, b: Raw, size: readonly [number, number]): [Raw, Raw] | null {
  if (within(a, size) && within(b, size)) return [a, b]
  let t0 = 0
  let t1 = 1
  const dx = b.x - a.x
  const dy = b.y - a.y
  const sides: [number, number][] = [
    [-dx, a.x + margin],
    [dx, size[0] + margin - a.x],
    [-dy, a.y + margin],
    [dy, size[1] + margin - a.y],
  ]
  for (const [p, q] of sides) {
    if (p === 0) {
      if (q < 0) return null
    } else if (p < 0) t0 = Math.max(t0, q / p)
    else t1 = Math.min(t1, q / p)
  }
  if (t0 >= t1) return null
  const at = (t: number): Raw => ({ x: a.x + dx * t, y: a.y + dy * t, km: a.km + (b.km - a.km) * t, edge: a.edge })
  return [t0 === 0 ? a : at(t0), t1 === 1 ? b : at(t1)]
}

const within = ({ x, y }: Raw, [width, height]: readonly [number, number]): boolean =>
  x >= -margin && y >= -margin && x <= width + margin && y <= height + margin

function resample(raw: readonly Raw[]): Course | null {
  const s = [0]
  for (let i = 1; i < raw.length; i++)
    s.push(s[i - 1]! + Math.hypot(raw[i]!.x - raw[i - 1]!.x, raw[i]!.y - raw[i - 1]!.y))
  const length = s[s.length - 1]!
  if (length < 0.5) return null
  const count = Math.max(2, Math.round(length / step) + 1)
  const course = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    km: new Float64Array(count),
    edge: new Int32Array(count),
  }
  let i = 1
  for (let k = 0; k < count; k++) {
    const at = (length * k) / (count - 1)
    while (i < raw.length - 1 && s[i]! < at) i++
    const [a, b] = [raw[i - 1]!, raw[i]!]
    const width = s[i]! - s[i - 1]!
    const t = width > 0 ? Math.min(1, (at - s[i - 1]!) / width) : 0
    course.x[k] = a.x + (b.x - a.x) * t
    course.y[k] = a.y + (b.y - a.y) * t
    course.km[k] = a.km + (b.km - a.km) * t
    course.edge[k] = b.edge
  }
  return course
}

/** Sea lanes bend wide, railways little; where one meets the other, at the quay, the line stays where it is. */
function smoothed(course: Course, leg: Leg, scale: number): Course {
  const atSea = seaEdges(leg)
  const n = course.x.length
  const x = new Float64Array(n)
  const y = new Float64Array(n)
  for (let from = 0; from < n;) {
    const sea = atSea(course.edge[from]!)
    let to = from + 1
    while (to < n && atSea(course.edge[to]!) === sea) to++
    const sigma = ((sea ? flow.smoothSea : flow.smoothRail) * scale) / step
    smooth(course.x, x, from, Math.min(to, n - 1), sigma)
    smooth(course.y, y, from, Math.min(to, n - 1), sigma)
    from = to
  }
  return { ...course, x, y }
}

function seaEdges(leg: Leg): (edge: number) => boolean {
  const ranges = leg.stops.flatMap((stop, i) => {
    const before = leg.stops[i - 1]
    return before && (stop.by === 'sea' || stop.by === 'rail+sea') ? [[before.vertex, stop.vertex] as const] : []
  })
  return (edge) => ranges.some(([from, to]) => edge >= from && edge < to)
}
