import type { ZoneStatus } from '../model/types'

/** From the closest hold that one state can have on the land of another to its own land: the order of lists. */
export const STATUSES: readonly ZoneStatus[] = [
  'occupied',
  'guarded',
  'leased',
  'railway',
  'sphere',
  'neutral',
  'claimed',
  'territory',
]

export const byStatus = (a: ZoneStatus, b: ZoneStatus): number => STATUSES.indexOf(a) - STATUSES.indexOf(b)
