import type { View } from '../state/link'

const shortest = 900
const longest = 1800
/** A flight over so many degrees of the globe, or through so many zooms, takes the longest time. */
const farDegrees = 70
const farZooms = 5

const radians = Math.PI / 180

/** Milliseconds of a flight that an eye can follow: longer when it goes farther over the globe or closer to the ground. */
export function flightMs(from: View, to: View): number {
  const far = Math.min(1, Math.hypot(degreesBetween(from, to) / farDegrees, (to.zoom - from.zoom) / farZooms))
  return Math.round(shortest + (longest - shortest) * far)
}

/** Slow at both ends, so that the eye finds where it starts and where it lands. */
export function ease(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2
}

/** Degrees of a great circle between two centres, whichever way round the date line they are written. */
function degreesBetween(a: View, b: View): number {
  const cos =
    Math.sin(a.lat * radians) * Math.sin(b.lat * radians) +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.cos((a.lng - b.lng) * radians)
  return Math.acos(Math.min(1, Math.max(-1, cos))) / radians
}
