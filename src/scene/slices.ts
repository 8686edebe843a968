import { upperBound } from '../time/intervals'
import type { Moment } from '../time/types'

/** A value that is the very same object for every moment between two neighbouring breakpoints. */
export interface Slices<T> {
  readonly breakpoints: Float64Array
  at(moment: Moment): T
}

/**
 * Makes each value when it is first asked for, and keeps it.
 * @param breakpoints rising, each once
 * @param make gets the slice [from, until); the first begins at -Infinity and the last ends at +Infinity
 */
export function makeSlices<T>(breakpoints: Float64Array, make: (from: Moment, until: Moment) => T): Slices<T> {
  const made = new Map<number, T>()
  let lastFrom = NaN
  let lastUntil = NaN
  let last: T | undefined

  return {
    breakpoints,
    at(moment) {
      // Playing asks for the same slice again and again.
      if (last !== undefined && moment >= lastFrom && moment < lastUntil) return last
      const slot = upperBound(breakpoints, moment)
      lastFrom = breakpoints[slot - 1] ?? -Infinity
      lastUntil = breakpoints[slot] ?? Infinity
      last = made.get(slot)
      if (last === undefined) {
        last = make(lastFrom, lastUntil)
        made.set(slot, last)
      }
      return last
    },
  }
}
