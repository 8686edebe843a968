import { pointOf } from './fact'
import { rawFeatures, readColumns } from './feature-file'
import type { Report } from './problem'
import { mustText } from './row'
import { placeColumns } from './schema/places'
import type { Place, Text } from './types'

/** The gazetteer by id. Places without a point or a name are left out and reported. */
export function readPlaces(file: string, data: unknown, report: Report): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const feature of rawFeatures(file, data, report)) {
    const row = readColumns(feature, placeColumns, report)
    const point = row && pointOf(feature, row)
    if (!row || !point || places.has(row.columns.id)) continue
    const {
      id,
      name_ja,
      name_en,
      reading,
      local,
      historical_ja,
      historical_en,
      today_ja,
      today_en,
      precision_km,
      kind,
      rank,
    } = row.columns
    places.set(id, {
      id,
      name: mustText(name_ja, name_en, reading),
      local: local || null,
      historical: partText(historical_ja, historical_en),
      today: partText(today_ja, today_en),
      lng: point[0],
      lat: point[1],
      precisionKm: precision_km,
      kind,
      rank,
    })
  }
  return places
}

/** A text in the languages that the columns give, or null. */
function partText(ja: string | null | undefined, en: string | null | undefined): Partial<Text> | null {
  return ja || en ? { ...(ja ? { ja } : {}), ...(en ? { en } : {}) } : null
}
