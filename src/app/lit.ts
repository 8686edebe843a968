import type { Cause } from '../model/types'
import type { DifferMark } from '../scene/differs'

/** Ids of what is lit on the map: both ends of a cause, or else all that sources part on. */
export function litIds(cause: Cause | null, differing: readonly DifferMark[]): ReadonlySet<string> {
  if (cause) return new Set([cause.from.id, cause.to.id])
  return new Set(differing.flatMap(({ fact, conflict }) => [fact, ...conflict.facts]))
}
