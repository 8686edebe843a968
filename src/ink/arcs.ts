import type { Point, Project } from './types'
import { round } from './polyline'

const radians = Math.PI / 180

type Vector = readonly [number, number, number]

const vector = (lng: number, lat: number): Vector => [
  Math.cos(lat * radians) * Math.cos(lng * radians),
  Math.cos(lat * radians) * Math.sin(lng * radians),
  Math.sin(lat * radians),
]

const seen = ([x, y]: Point, [w, h]: readonly [number, number]): boolean => x > 16 && y > 16 && x < w - 16 && y < h - 16

export interface Arc {
  readonly d: string
  /** Where the code stands: 60 % of the way, or nearer where that is off the screen; null when nothing of it is seen. */
  readonly at: Point | null
}

/**
 * The great circle between two places, [lng, lat] in degrees, as a path on the screen; its pieces are cut where the
 * projection loses it or jumps across its own edge. Null where nothing of it is to be seen.
 */
export function arcBetween(
  from: readonly [number, number],
  to: readonly [number, number],
  project: Project,
  size: readonly [number, number],
): Arc | null {
  const a = vector(...from)
  const b = vector(...to)
  const angle = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])))
  if (angle < 0.002) return null
  const count = Math.max(12, Math.ceil(angle / radians / 1.2))
  const tear = Math.max(...size) / 2
  let d = ''
  let last: Point | null = null
  let lng = from[0]
  let at: Point | null = null
  for (let i = 0; i <= count; i++) {
    const t = i / count
    const wa = Math.sin((1 - t) * angle) / Math.sin(angle)
    const wb = Math.sin(t * angle) / Math.sin(angle)
    const v = [0, 1, 2].map((k) => a[k as 0]! * wa + b[k as 0]! * wb) as unknown as Vector
    const here = Math.atan2(v[1], v[0]) / radians
    // Longitudes run on instead of jumping at 180.
    lng += ((((here - lng) % 360) + 540) % 360) - 180
    const point = project(lng, Math.asin(v[2]) / radians)
    if (point) {
      const joined: boolean = last !== null && Math.hypot(point[0] - last[0], point[1] - last[1]) < tear
      d += `${joined ? 'L' : 'M'}${round(point[0])},${round(point[1])}`
      if (t <= 0.6 && seen(point, size)) at = point
    }
    last = point
  }
  return d.includes('L') ? { d, at } : null
}
