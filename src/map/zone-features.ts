import type { Feature, LineString, MultiLineString, MultiPolygon, Position } from 'geojson'
import type { Zone } from '../model/types'
import type { ZoneNow } from '../scene/types'

/** How the map room paints a zone: from the theme, as flat properties that the layers read. */
export interface ZonePaint {
  readonly tint: string
  readonly tintOpacity: number
  /** Name of the pattern image, or null for a flat area. */
  readonly pattern: string | null
  readonly patternOpacity: number
  readonly edge: 'soft' | 'solid' | 'dashed' | 'dotted' | 'none'
  readonly color: string
  readonly opacity: number
}

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

const cache = new WeakMap<Zone, MultiLineString>()

/** The rings of a zone without the pieces that lie on the date line, which are cuts of the file and no borders. */
function edgesOf(zone: Zone): MultiLineString {
  let lines = cache.get(zone)
  if (!lines) {
    lines = { type: 'MultiLineString', coordinates: zone.geometry.coordinates.flat().flatMap(withoutDateLine) }
    cache.set(zone, lines)
  }
  return lines
}

function withoutDateLine(ring: Position[]): LineString['coordinates'][] {
  const lines: Position[][] = []
  let line: Position[] = []
  ring.forEach((point, index) => {
    const before = ring[index - 1]
    const onDateLine = before && Math.abs(before[0]!) > 179.999 && Math.abs(point[0]!) > 179.999
    if (onDateLine) {
      if (line.length > 1) lines.push(line)
      line = []
    }
    line.push(point)
  })
  if (line.length > 1) lines.push(line)
  return lines
}
