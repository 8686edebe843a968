import type { SpanBounds } from '../time/span'
import { grown } from './grown'
import { WORLD, type Dated } from './types'

/** Gathers features into flat arrays that grow as needed. */
export interface Builder {
  /** Adds a vertex in degrees to the part that is being written. False if it is no place on earth; then call `drop`. */
  vertex(lng: unknown, lat: unknown): boolean
  /** Closes a part; one with fewer vertices than `least` is taken back, and the answer is false. Rings are turned as asked. */
  part(least: number, ring?: 'outer' | 'hole'): boolean
  /** Closes a feature that has at least one part. */
  feature(kind: number, dates: SpanBounds): void
  /** Forgets all that was written since the last feature. */
  drop(): void
  /** Parts written since the last feature. */
  readonly written: number
  done(): Dated
}

const radians = Math.PI / 180
/** Where web Mercator ends. */
const farNorth = 85.0511

export function builder(): Builder {
  let count = 0
  let parts = 0
  let vertices = 0
  /** Vertices in closed parts. */
  let closed = 0
  let kept = 0
  let keptVertices = 0
  let kinds = new Uint8Array(256)
  let starts = new Float64Array(256)
  let ends = new Float64Array(256)
  let sureFrom = new Float64Array(256)
  let sureUntil = new Float64Array(256)
  let vague = false
  let boxes = new Int32Array(1024)
  let partOf = new Uint32Array(257)
  let vertexOf = new Uint32Array(1025)
  let xy = new Int32Array(8192)
  let turn = 0
  let last = 0

  return {
    get written() {
      return parts - kept
    },
    vertex(lng, lat) {
      if (typeof lng !== 'number' || typeof lat !== 'number') return false
      if (!(lng >= -540 && lng <= 540 && lat >= -90 && lat <= 90)) return false
      if (2 * vertices + 2 > xy.length) xy = grown(xy)
      // The shorter way round: a step over the date line goes on in the same direction.
      if (vertices === closed) turn = 0
      else if (lng - last > 180) turn -= 360
      else if (lng - last < -180) turn += 360
      last = lng
      const clamped = lat > farNorth ? farNorth : lat < -farNorth ? -farNorth : lat
      const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (clamped * radians) / 2)) / (2 * Math.PI)
      xy[2 * vertices] = Math.round(((lng + turn + 180) / 360) * WORLD)
      xy[2 * vertices + 1] = Math.round(y * WORLD)
      vertices++
      return true
    },
    part(least, ring) {
      if (vertices - closed < least) {
        vertices = closed
        return false
      }
      if (ring) orient(xy, closed, vertices, ring === 'outer')
      if (parts + 2 > vertexOf.length) vertexOf = grown(vertexOf)
      vertexOf[++parts] = closed = vertices
      return true
    },
    feature(kind, dates) {
      if (count === kinds.length) {
        kinds = grown(kinds)
        starts = grown(starts)
        ends = grown(ends)
        sureFrom = grown(sureFrom)
        sureUntil = grown(sureUntil)
        boxes = grown(boxes)
      }
      if (count + 2 > partOf.length) partOf = grown(partOf)
      kinds[count] = kind
      starts[count] = dates.possibleFrom
      ends[count] = dates.possibleUntil
      sureFrom[count] = dates.sureFrom
      sureUntil[count] = dates.sureUntil
      vague ||= dates.sureFrom !== dates.possibleFrom || dates.sureUntil !== dates.possibleUntil
      boxOf(xy, keptVertices, vertices, boxes, 4 * count)
      partOf[++count] = kept = parts
      keptVertices = vertices
    },
    drop() {
      parts = kept
      vertices = closed = keptVertices
    },
    done: () => ({
      count,
      kinds: kinds.slice(0, count),
      starts: starts.slice(0, count),
      ends: ends.slice(0, count),
      sure: vague ? { from: sureFrom.slice(0, count), until: sureUntil.slice(0, count) } : null,
      parts: partOf.slice(0, count + 1),
      vertices: vertexOf.slice(0, kept + 1),
      xy: xy.slice(0, 2 * keptVertices),
      boxes: boxes.slice(0, 4 * count),
    }),
  }
}

/** Turns a ring so that outer rings and holes go round in opposite ways, which is what filling counts by. */
function orient(xy: Int32Array, from: number, to: number, clockwise: boolean): void {
  let area = 0
  for (let i = from, j = to - 1; i < to; j = i++) {
    area += (xy[2 * j]! / WORLD) * (xy[2 * i + 1]! / WORLD) - (xy[2 * i]! / WORLD) * (xy[2 * j + 1]! / WORLD)
  }
  if (area > 0 === clockwise) return
  for (let i = from, j = to - 1; i < j; i++, j--) {
    const [x, y] = [xy[2 * i]!, xy[2 * i + 1]!]
    xy[2 * i] = xy[2 * j]!
    xy[2 * i + 1] = xy[2 * j + 1]!
    xy[2 * j] = x
    xy[2 * j + 1] = y
  }
}

function boxOf(xy: Int32Array, from: number, to: number, boxes: Int32Array, at: number): void {
  let [west, north, east, south] = [xy[2 * from]!, xy[2 * from + 1]!, xy[2 * from]!, xy[2 * from + 1]!]
  for (let i = from + 1; i < to; i++) {
    const [x, y] = [xy[2 * i]!, xy[2 * i + 1]!]
    if (x < west) west = x
    else if (x > east) east = x
    if (y < north) north = y
    else if (y > south) south = y
  }
  boxes[at] = west
  boxes[at + 1] = north
  boxes[at + 2] = east
  boxes[at + 3] = south
}
