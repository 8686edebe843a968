import { pointOnFeature } from '@turf/turf'
import type { Conflict, Lesson, Zone } from '../model/types'
import { nominalDay } from './nominal'
import type { Scene } from './types'

/** A fact on the map of a moment on which sources part. */
export interface DifferMark {
  readonly conflict: Conflict
  /** Id of the force, treaty, event, or stage of a zone. */
  readonly fact: string
  readonly lng: number
  readonly lat: number
}

/** A treaty in force is news for so many days. */
const newsDays = 60

/** All facts of a moment on which sources part, in the order of the conflicts; a fact of several conflicts is named by each. */
export function differsAt({ conflicts }: Pick<Lesson, 'conflicts'>, { moment, standing, moving }: Scene): DifferMark[] {
  const shown = [
    ...[...moving, ...standing.stationed].map(({ force, leg, lng, lat }) => ({
      fact: force.id,
      names: [leg.id],
      lng,
      lat,
    })),
    ...standing.treaties
      .filter(({ treaty, state }) =>
        state === 'in-force' ? moment < nominalDay(treaty.signed) + newsDays : state !== 'ended' && state !== 'failed',
      )
      .map(({ treaty }) => ({ fact: treaty.id, names: [treaty.id], lng: treaty.lng, lat: treaty.lat })),
    ...standing.events.map(({ id, lng, lat }) => ({ fact: id, names: [id], lng, lat })),
    // A question about a zone is one about its being held, not about whose land it is by law before and after.
    ...standing.zones.map(({ zone }) => ({
      fact: zone.stage,
      names: zone.status === 'territory' ? [zone.stage] : [zone.id, zone.stage],
      ...pointIn(zone),
    })),
  ]
  const { latest } = standing
  if (latest && !shown.some(({ fact }) => fact === latest.id))
    shown.push({ fact: latest.id, names: [latest.id], lng: latest.lng, lat: latest.lat })
  return conflicts.flatMap((conflict) =>
    shown
      .filter(({ names }) => names.some((name) => conflict.facts.includes(name)))
      .map(({ fact, lng, lat }) => ({ conflict, fact, lng, lat })),
  )
}

const points = new WeakMap<Zone, { readonly lng: number; readonly lat: number }>()

/** Some point inside a zone. */
function pointIn(zone: Zone): { readonly lng: number; readonly lat: number } {
  const known = points.get(zone)
  if (known) return known
  const [lng = 0, lat = 0] = pointOnFeature(zone.geometry).geometry.coordinates
  const point = { lng, lat }
  points.set(zone, point)
  return point
}
