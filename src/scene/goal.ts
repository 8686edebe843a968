import type { Position } from 'geojson'
import { kmBetween } from '../model/geo'
import type { Leg, Stop } from '../model/types'
import { bearing } from './travel'
import type { ForceNow } from './types'

/** Degrees between the way there and the way on, up to which it is the way back. */
const narrow = 25

/**
 * The place that a force is going to: the last stop of its leg, or, where the way goes out and comes back
 * over the same ground, the stop at which it turns, for as long as that lies ahead.
 */
export function goalOf({ leg, stop }: Pick<ForceNow, 'leg' | 'stop'>): string | undefined {
  const ahead = leg.stops.slice(stop + 1)
  return (ahead.find((own) => turnsBackAt(leg, own)) ?? leg.stops.at(-1))?.place
}

/** By the stops on both sides and by the line itself: a port in a bay, or a bend of a river, is no turning back. */
function turnsBackAt({ stops, line }: Leg, turn: Stop): boolean {
  const i = stops.indexOf(turn)
  const here = line[turn.vertex]!
  const isAway = (point: Position) => kmBetween(point, here) > 1
  const at = stops.map(({ vertex }) => line[vertex]!)
  return (
    isNarrow(here, at.slice(0, i).findLast(isAway), at.slice(i + 1).find(isAway)) &&
    isNarrow(here, line.slice(0, turn.vertex).findLast(isAway), line.slice(turn.vertex + 1).find(isAway))
  )
}

function isNarrow(at: Position, before: Position | undefined, after: Position | undefined): boolean {
  if (!before || !after) return false
  const opening = Math.abs(bearing(at, before) - bearing(at, after))
  return Math.min(opening, 360 - opening) < narrow
}
