import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Position } from 'geojson'
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

export interface ZoneCollections {
  readonly areas: FeatureCollection<MultiPolygon>
  readonly edges: FeatureCollection<MultiLineString>
}

/** The barest features that the ground's zone layers read: no property that no layer uses. */
export function zoneFeatures(zones: readonly ZoneNow[], paintOf: (zone: ZoneNow) => ZonePaint): ZoneCollections {
  const areas: Feature<MultiPolygon>[] = []
  const edges: Feature<MultiLineString>[] = []
  zones.forEach((now, order) => {
    const { edge, color, opacity, pattern, ...fill } = paintOf(now)
    const properties = { order, ...fill, ...(pattern ? { pattern } : {}) }
    areas.push({ type: 'Feature', properties, geometry: now.zone.geometry })
    if (edge !== 'none') edges.push({ type: 'Feature', properties: { edge, color, opacity }, geometry: edgesOf(now.zone) })
  })
  return { areas: { type: 'FeatureCollection', features: areas }, edges: { type: 'FeatureCollection', features: edges } }
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
