import { z } from 'zod'
import { collection, edtf, everyFeature, geometries, importance, name, optional, place } from './common'

/** Columns of events.geojson. */
export const eventColumns = z.object({
  ...everyFeature,
  title_ja: name,
  title_en: name,
  reading: optional,
  summary_ja: name,
  summary_en: name,
  kind: name,
  importance,
  place,
  date: edtf,
  julian: edtf.nullish().describe('Old Style date, where the event is known by it'),
})

export const eventsFile = collection(eventColumns, geometries.point)
