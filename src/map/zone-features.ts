import type { Feature, MultiLineString, MultiPolygon } from 'geojson'
import type { Zone } from '../model/types'
import type { ZoneNow } from '../scene/types'
import { edgesOf } from '../themes/zone-edges'
import type { ZonePaint } from '../themes/zone-paint'

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
    const { edge, color, opacity, pattern, ...fill } = paintOf(now)
    const add = (part: string, properties: object, geometry: ZoneFeature['geometry']): void => {
      const id = [now.zone.stage, part, ...Object.values(properties)].join('|')
      features.set(id, { type: 'Feature', id, properties: { ...properties }, geometry })
    }
    add('area', { order: orderOf(now.zone), ...fill, ...(pattern ? { pattern } : {}) }, now.zone.geometry)
    if (edge !== 'none') add('edge', { edge, color, opacity }, edgesOf(now.zone))
  }
  return features
}

/** What to take out of a source and what to put in, so that only the tiles that a change touches are made anew. */
export function zoneDiff(before: ZoneFeatures, after: ZoneFeatures): { remove: string[]; add: Feature[] } {
  return {
    remove: [...before.keys()].filter((id) => !after.has(id)),
    add: [...after.values()].filter(({ id }) => !before.has(id)),
  }
}
