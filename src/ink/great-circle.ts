type Vector = readonly [number, number, number]
/** [lng, lat] in degrees. */
export type LngLat = readonly [lng: number, lat: number]

const radians = Math.PI / 180

const vector = ([lng, lat]: LngLat): Vector => [
  Math.cos(lat * radians) * Math.cos(lng * radians),
  Math.cos(lat * radians) * Math.sin(lng * radians),
  Math.sin(lat * radians),
]

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** How far apart two places are, in radians of a great circle. */
export const angleBetween = (a: LngLat, b: LngLat): number =>
  Math.acos(Math.min(1, Math.max(-1, dot(vector(a), vector(b)))))

/**
 * The way from one place to another as a function of 0 … 1. `bow` bends the great circle: in its middle it runs so many radians to
 * the left of it (looking from the start). Longitudes run within 180 degrees of the start's.
 */
export function greatCircle(from: LngLat, to: LngLat, bow = 0): (t: number) => LngLat {
  const [a, b] = [vector(from), vector(to)]
  const angle = angleBetween(from, to)
  const normal = cross(a, b)
  const length = Math.hypot(...normal) || 1
  const left: Vector = [normal[0] / length, normal[1] / length, normal[2] / length]
  const sin = Math.sin(angle) || 1
  return (t) => {
    const wa = Math.sin((1 - t) * angle) / sin
    const wb = Math.sin(t * angle) / sin
    const side = bow * Math.sin(Math.PI * t)
    const [cos, lean] = [Math.cos(side), Math.sin(side)]
    const at = (k: 0 | 1 | 2): number => (a[k] * wa + b[k] * wb) * cos + left[k] * lean
    const lng = Math.atan2(at(1), at(0)) / radians
    return [
      from[0] + ((((lng - from[0]) % 360) + 540) % 360) - 180,
      Math.asin(Math.min(1, Math.max(-1, at(2)))) / radians,
    ]
  }
}
