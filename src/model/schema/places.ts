import { z } from 'zod'
import {
  bothLanguages,
  collection,
  edtf,
  everyFeature,
  geometries,
  name,
  optional,
  precisionKm,
  sources,
} from './common'

const otherName = z.object({
  ...bothLanguages,
  reading: optional.describe('Kana'),
  start: edtf.nullish().describe('First day of the name'),
  end: edtf.nullish().describe('Last day of the name'),
  sources,
})

/** Columns of places.geojson. */
export const placeColumns = z.object({
  ...everyFeature,
  name_ja: name,
  name_en: name,
  reading: optional.describe('Kana'),
  local: optional.describe('Name in the local language then'),
  historical_ja: optional,
  historical_en: optional,
  today_ja: optional.describe('Name of today where it differs; readings inline'),
  today_en: optional,
  names: z.array(otherName).nullish().describe('Names before or after, each with its first or last day'),
  kind: name,
  rank: z.literal([1, 2, 3, 4]).describe('1 seat of the story, 2 town, 3 station or village, 4 sea way-point'),
  precision_km: precisionKm,
})

export const placesFile = collection(placeColumns, geometries.point)
