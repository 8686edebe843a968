import type { Leg } from '../model/types'
import { upperBound } from '../time/intervals'
import type { Moment } from '../time/types'

/** Where on its line a force is. */
export interface Position {
  /** As in the line: lng runs on past 180. */
  readonly lng: number
  readonly lat: number
  /** Degrees clockwise from north. */
  readonly bearing: number
  /** Share of the line that lies behind, 0 … 1. */
  readonly fraction: number
}

/** The position `km` along a leg's line; its ends where `km` lies outside. */
export function positionAt(leg: Leg, km: number): Position {
  const { line, km: marks } = leg
  const last = line.length - 1
  const total = marks[last] ?? 0
  const along = Math.min(Math.max(km, 0), total)
  // The segment that leads to the point, so that a force that has arrived looks the way it came.
  const end = Math.min(Math.max(firstAtLeast(marks, along), 1), last)
  const a = line[end - 1] ?? line[0] ?? [0, 0]
  const b = line[end] ?? a
  const length = (marks[end] ?? 0) - (marks[end - 1] ?? 0)
  const share = length > 0 ? (along - (marks[end - 1] ?? 0)) / length : 0
  const [lng1 = 0, lat1 = 0] = a
  const [lng2 = 0, lat2 = 0] = b
  return {
    lng: share === 1 ? lng2 : lng1 + (lng2 - lng1) * share,
    lat: share === 1 ? lat2 : lat1 + (lat2 - lat1) * share,
    bearing: bearing(lng1, lat1, lng2, lat2),
    fraction: total > 0 ? along / total : 1,
  }
}

/** Kilometres from the start of the leg's line to one of its stops. */
export function kmAtStop(leg: Leg, stop: number): number {
  return leg.km[leg.stops[stop]?.vertex ?? 0] ?? 0
}

/** Index of the last stop reached by a moment; -1 before the first. */
export function lastStop(leg: Leg, moment: Moment): number {
  for (let i = leg.stops.length - 1; i >= 0; i--) if ((leg.stops[i]?.at ?? Infinity) <= moment) return i
  return -1
}

/** Whether the force stays where it is between a stop and the next: two stops at one place, or the last of all. */
export function staysAfter(leg: Leg, stop: number): boolean {
  const here = leg.stops[stop]
  const next = leg.stops[stop + 1]
  return !here || !next || here.place === next.place
}

/** Direction in which one looks from one point to another, in degrees clockwise from north; 0 where they are the same. */
function bearing(lng1: number, lat1: number, lng2: number, lat2: number): number {
  if (lng1 === lng2 && lat1 === lat2) return 0
  const rad = Math.PI / 180
  const east = Math.sin((lng2 - lng1) * rad) * Math.cos(lat2 * rad)
  const north =
    Math.cos(lat1 * rad) * Math.sin(lat2 * rad) -
    Math.sin(lat1 * rad) * Math.cos(lat2 * rad) * Math.cos((lng2 - lng1) * rad)
  return (Math.atan2(east, north) / rad + 360) % 360
}

function firstAtLeast(rising: readonly number[], value: number): number {
  const i = upperBound(rising, value)
  // Several vertices at one spot: the first of them, so that the bearing is that of the way there.
  let first = i
  while (first > 0 && rising[first - 1] === value) first--
  return first
}
