import { booleanPointInPolygon } from '@turf/turf'
import type { Lesson } from '../model/types'
import type { Moment } from '../time/types'
import type { ForceNow, ZoneNow } from './types'
import { wrapped } from './zones'

/**
 * Ids of the legs whose forces stand at a place from which a signed treaty calls them home: those that its effects name until the day of
 * the effect, and the garrisons of a holder inside a zone that a treaty ends.
 */
export function recalledLegs(
  { treaties }: Pick<Lesson, 'treaties'>,
  stationed: readonly ForceNow[],
  zones: readonly ZoneNow[],
  moment: Moment,
): ReadonlySet<string> {
  const named = new Set(
    treaties.flatMap(({ signed, failed, effects }) =>
      failed || signed.from > moment
        ? []
        : effects.flatMap(({ effect, target, when }) =>
            effect === 'ends' && when && when.to > moment ? [target] : [],
          ),
    ),
  )
  const ending = zones.filter((now) => now.ending)
  const inside = ({ leg, lng, lat }: ForceNow): boolean =>
    ending.some(
      ({ zone }) =>
        (zone.holder === leg.nation || zone.holder2 === leg.nation) &&
        booleanPointInPolygon([wrapped(lng), lat], zone.geometry),
    )
  return new Set(stationed.filter((now) => named.has(now.leg.id) || inside(now)).map(({ leg }) => leg.id))
}
