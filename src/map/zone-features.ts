import type { Feature, MultiLineString, MultiPolygon } from 'geojson'
import type { Zone } from '../model/types'
import type { ZoneNow } from '../scene/types'
import { softRings, stackedOpacities, type SoftRing } from '../themes/soft-rings'
import { edgesOf } from '../themes/zone-edges'
import { softKm, type ZonePaint } from '../themes/zone-paint'

type ZoneFeature = Feature<MultiPolygon | MultiLineString> & { readonly id: string }

/** Features of the zone layers by id; an id says all that the feature is made of, so equal ids are equal features. */
export type ZoneFeatures = ReadonlyMap<string, ZoneFeature>

/**
 * The barest features that the ground's zone layers read, areas and their edges in one collection: no property that no layer uses.
 * @param orderOf the place of a zone among all of the lesson's, lowest first, which must not change with what holds
 */
export function zoneFeatures(
  zones: readonly ZoneNow[],
  orderOf: (zone: Zone) => number,
  paintOf: (zone: ZoneNow) => ZonePaint,
): ZoneFeatures {
  const features = new Map<string, ZoneFeature>()
  for (const now of zones) {
    const { edge, color, opacity, pattern, tintOpacity, patternOpacity, tint } = paintOf(now)
    const order = orderOf(now.zone)
    const add = (part: string, properties: object, geometry: ZoneFeature['geometry']): void => {
      const id = [now.zone.stage, part, ...Object.values(properties)].join('|')
      features.set(id, { type: 'Feature', id, properties: { ...properties }, geometry })
    }
    const area = (part: string, fill: object, geometry: MultiPolygon): void =>
      add(part, { order, tint, ...fill, ...(pattern ? { pattern } : {}) }, geometry)
    if (edge === 'soft') {
      const rings = ringsOf(now.zone)
      const shares = rings.map(({ share }) => share)
      const tints = stackedOpacities(shares, tintOpacity)
      const patterns = stackedOpacities(shares, patternOpacity)
      rings.forEach(({ geometry }, i) =>
        area(`ring${i}`, { tintOpacity: tints[i], patternOpacity: patterns[i] }, geometry),
      )
    } else {
      area('area', { tintOpacity, patternOpacity }, now.zone.geometry)
      if (edge !== 'none') add('edge', { edge, color, opacity }, edgesOf(now.zone))
    }
  }
  return features
}

const softCache = new WeakMap<Zone, readonly SoftRing[]>()

function ringsOf(zone: Zone): readonly SoftRing[] {
  let made = softCache.get(zone)
  if (!made) softCache.set(zone, (made = softRings(zone.geometry, softKm(zone))))
  return made
}

/** Whether two lots of features look different. */
export function differ(before: ZoneFeatures, after: ZoneFeatures): boolean {
  return before.size !== after.size || [...after.keys()].some((id) => !before.has(id))
}
