import type { Lesson, NationId } from '../model/types'

/** What one power may keep, in ships of the largest size that the treaty allows. */
export interface FleetShips {
  readonly nation: NationId
  readonly ratio: number
  readonly tons: number
  readonly ships: number
}

/** The fleets of the treaty, drawn as ships; empty where the lesson has none. */
export function fleetShips({ capitalShips }: Pick<Lesson, 'capitalShips'>): FleetShips[] {
  if (!capitalShips) return []
  return capitalShips.fleets.map(({ nation, ratio, tons }) => ({
    nation,
    ratio,
    tons,
    ships: Math.round(tons / capitalShips.shipTons),
  }))
}

/** A ship seen from the side, 18 by 13.2 px: hull, turrets, bridge and mast, our own drawing. */
export const shipPath = 'M.6 9.2H3V6.6h3V3.4h1.6V.8h1.2v2.6h2v3.2h1.6V5.2h1.2v1.4h1.2v2.6h3.6l-1.8 4H2z'
