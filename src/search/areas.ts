import type { FeatureCollection } from 'geojson'
import type { Entry } from './types'

/** Lands and waters by the names on the base map; a river that is named along several lines is found once. */
export function areaEntries(areas: FeatureCollection | undefined): Entry[] {
  const known = new Map<string, Entry>()
  for (const { geometry, properties } of areas?.features ?? []) {
    const line = geometry.type === 'MultiLineString' ? geometry.coordinates[0]! : geometry.type === 'LineString' ? geometry.coordinates : null // prettier-ignore
    const middle = geometry.type === 'Point' ? geometry.coordinates : line?.[Math.floor(line.length / 2)]
    const [lng, lat] = middle ?? []
    const en = String(properties?.name_en ?? '')
    if (lng === undefined || lat === undefined || known.has(en)) continue
    const reading = properties?.reading as string | undefined
    known.set(en, {
      id: `area:${String(properties?.id ?? en)}`,
      kind: 'area',
      title: { ja: String(properties?.name_ja ?? ''), en, ...(reading ? { reading } : {}) },
      when: null,
      at: { lng, lat },
      names: [],
      told: [],
      weight: 3,
    })
  }
  return [...known.values()]
}
