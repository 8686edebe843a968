import type { Position as GeoPosition } from 'geojson'
import type { Leg } from '../model/types'
import type { Moment } from '../time/types'

/** Where on its line a force is. */
export interface Position {
  /** As in the line: lng runs on past 180. */
  readonly lng: number
  readonly lat: number
  /** Degrees clockwise from north; at a vertex that of the way there. */
  readonly bearing: number
  /** Share of the line that lies behind, 0 … 1. */
  readonly fraction: number
}

/** A leg laid out for quick looking up; made once, asked in every frame. */
export interface Track {
  /** Moment and vertex of each stop. */
  readonly at: Float64Array
  readonly vertex: Uint32Array
  /** Each vertex: degrees, and km from the start. */
  readonly lng: Float64Array
  readonly lat: Float64Array
  readonly km: Float64Array
  /** Bearing of the segment that leads to each vertex; NaN until it is first asked for. */
  readonly bearings: Float64Array
}

export function makeTrack({ stops, line, km }: Leg): Track {
  return {
    at: Float64Array.from(stops, (stop) => stop.at),
    vertex: Uint32Array.from(stops, (stop) => stop.vertex),
    lng: Float64Array.from(line, (point) => point[0] ?? 0),
    lat: Float64Array.from(line, (point) => point[1] ?? 0),
    km: Float64Array.from(km),
    bearings: new Float64Array(line.length).fill(NaN),
  }
}

/** Index of the last stop reached by a moment; 0 before the first. */
export function lastStop({ at }: Track, moment: Moment): number {
  let stop = at.length - 1
  while (stop > 0 && !(at[stop]! <= moment)) stop--
  return Math.max(stop, 0)
}

/** The position at a stop, or at a share (0 … 1) of the way from it to the next, by kilometres. */
export function positionOn(track: Track, stop: number, share: number): Position {
  const { lng, lat, km, vertex } = track
  const first = vertex[stop] ?? 0
  const last = vertex[stop + 1] ?? first
  const total = km[km.length - 1] ?? 0
  const start = km[first] ?? 0
  if (share <= 0 || first >= last) {
    const fraction = total > 0 ? start / total : 1
    return { lng: lng[first] ?? 0, lat: lat[first] ?? 0, bearing: bearingTo(track, first), fraction }
  }
  const along = start + (km[last]! - start) * share
  const end = firstAtLeast(km, along, first + 1, last)
  const length = km[end]! - km[end - 1]!
  const part = length > 0 ? (along - km[end - 1]!) / length : 0
  return {
    lng: lng[end - 1]! + (lng[end]! - lng[end - 1]!) * part,
    lat: lat[end - 1]! + (lat[end]! - lat[end - 1]!) * part,
    bearing: bearingTo(track, end),
    fraction: along / total,
  }
}

/** Whether the force stays where it is between a stop and the next: two stops at one place, or the last of all. */
export function staysAfter({ stops }: Leg, stop: number): boolean {
  const here = stops[stop]
  const next = stops[stop + 1]
  return !here || !next || here.place === next.place
}

/** The direction of the segment that leads to a vertex; at the first, of the one that leads away. */
function bearingTo({ lng, lat, bearings }: Track, vertex: number): number {
  const end = vertex > 0 ? vertex : 1
  const known = bearings[end]
  if (known === undefined) return 0
  if (!Number.isNaN(known)) return known
  return (bearings[end] = bearing([lng[end - 1]!, lat[end - 1]!], [lng[end]!, lat[end]!]))
}

/** Direction in which one looks from one [lng, lat] to another, in degrees clockwise from north; 0 where they are the same. */
export function bearing([lng1 = 0, lat1 = 0]: GeoPosition, [lng2 = 0, lat2 = 0]: GeoPosition): number {
  if (lng1 === lng2 && lat1 === lat2) return 0
  const rad = Math.PI / 180
  const east = Math.sin((lng2 - lng1) * rad) * Math.cos(lat2 * rad)
  const north =
    Math.cos(lat1 * rad) * Math.sin(lat2 * rad) -
    Math.sin(lat1 * rad) * Math.cos(lat2 * rad) * Math.cos((lng2 - lng1) * rad)
  return (Math.atan2(east, north) / rad + 360) % 360
}

/** The first index in low … high at which a rising array has at least this value; `high` where none has. */
function firstAtLeast(rising: Float64Array, value: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rising[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
