import { area } from '@turf/turf'
import type { MultiPolygon, Polygon } from 'geojson'
import { spanFrom } from '../time/span'
import { factOf } from './fact'
import { rawFeatures, readColumns } from './feature-file'
import type { RawFeature } from './feature-file'
import { isPosition, polygonsOf } from './geo'
import type { Report } from './problem'
import { dateOf, mustText } from './row'
import type { Row } from './row'
import { zoneColumns } from './schema/zones'
import type { Zone } from './types'

/** The stages of the zones of one file. Stages without an area or with unreadable dates are left out and reported. */
export function readZones(file: string, data: unknown, report: Report): Zone[] {
  return rawFeatures(file, data, report).flatMap((feature) => {
    const row = readColumns(feature, zoneColumns, report)
    const geometry = row && areaOf(feature, row)
    if (!row || !geometry) return []
    const c = row.columns
    const start = dateOf(row, 'start_date:edtf', c['start_date:edtf'])
    const end = dateOf(row, 'end_date:edtf', c['end_date:edtf'])
    if ((!start && c['start_date:edtf']) || (!end && c['end_date:edtf'])) return []
    const zone: Zone = {
      ...factOf(row),
      id: c.zone,
      stage: c.id,
      name: mustText(c.name_ja, c.name_en, c.reading),
      label: mustText(c.label_ja, c.label_en),
      holder: c.holder,
      holder2: c.holder2 || null,
      owner: c.owner || null,
      status: c.status,
      span: spanFrom(start, end),
      schematic: c.schematic,
      precisionKm: c.precision_km,
      geometry,
      areaKm2: area(geometry) / 1e6,
    }
    return [zone]
  })
}

/** The feature's area as a MultiPolygon, or null with a finding when it is not made of rings of numbers. */
function areaOf(feature: RawFeature, row: Row<unknown>): MultiPolygon | null {
  if (isArea(feature.geometry)) return { type: 'MultiPolygon', coordinates: polygonsOf(feature.geometry) }
  row.report({
    field: 'geometry',
    code: 'bad-geometry',
    message: 'The zone has no area.',
    fix: 'Draw it as a Polygon or MultiPolygon; every ring needs at least four positions of longitude and latitude.',
  })
  return null
}

export function isArea(value: unknown): value is Polygon | MultiPolygon {
  const geometry = value as Polygon | MultiPolygon | null
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return false
  if (!Array.isArray(geometry.coordinates)) return false
  const polygons: unknown[] = polygonsOf(geometry)
  return (
    polygons.length > 0 && polygons.every((rings) => Array.isArray(rings) && rings.length > 0 && rings.every(isRing))
  )
}

const isRing = (ring: unknown): boolean => Array.isArray(ring) && ring.length >= 3 && ring.every(isPosition)
