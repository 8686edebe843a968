import { pointOf } from './fact'
import { rawFeatures, readColumns } from './feature-file'
import type { Report } from './problem'
import { dateOf, idsOf, mustText } from './row'
import type { Row } from './row'
import { placeColumns } from './schema/places'
import type { Place, PlaceName, Text } from './types'

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
      names,
      precision_km,
      kind,
      rank,
    } = row.columns
    const founded = dateOf(row, 'start_date:edtf', row.columns['start_date:edtf'])
    places.set(id, {
      id,
      name: mustText(name_ja, name_en, reading),
      ...(names?.length ? { names: otherNames(row, names) } : {}),
      ...(founded ? { founded } : {}),
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

type NameColumns = NonNullable<(typeof placeColumns)['_output']['names']>

/** Names of other times; one whose days cannot be read is left out and reported, for it would stand on the map at all times. */
function otherNames(row: Row<unknown>, names: NameColumns): PlaceName[] {
  return names.flatMap((one, i): PlaceName[] => {
    const start = dateOf(row, `names.${i}.start`, one.start)
    const end = dateOf(row, `names.${i}.end`, one.end)
    if ((one.start && !start) || (one.end && !end)) return []
    if (!start && !end) {
      const message = `The name "${one.en}" has neither a first nor a last day.`
      const fix = 'Write start, end or both; the name of the whole lesson is name_ja and name_en.'
      row.report({ field: `names.${i}`, code: 'missing', message, fix })
      return []
    }
    return [{ text: mustText(one.ja, one.en, one.reading), start, end, sources: idsOf(one.sources) }]
  })
}

/** A text in the languages that the columns give, or null. */
function partText(ja: string | null | undefined, en: string | null | undefined): Partial<Text> | null {
  return ja || en ? { ...(ja ? { ja } : {}), ...(en ? { en } : {}) } : null
}
