import { z } from 'zod'
import { collection, everyFeature, geometries, id, name, nation, optional, precisionKm } from './common'

export const ZONE_STATUSES = [
  'territory',
  'occupied',
  'guarded',
  'leased',
  'sphere',
  'neutral',
  'railway',
  'claimed',
] as const

/** Columns of zones.geojson, one feature for each holder in turn. */
export const zoneColumns = z.object({
  ...everyFeature,
  zone: id.describe('Id of the zone; the same in all its stages'),
  name_ja: name,
  name_en: name,
  reading: optional,
  label_ja: name,
  label_en: name,
  holder: nation,
  holder2: optional,
  owner: optional.describe('Whose land it is by law, where that is not the holder'),
  status: z.enum(ZONE_STATUSES),
  schematic: z.boolean().describe('True where the edge is not a documented boundary'),
  precision_km: precisionKm,
})

export const zonesFile = collection(zoneColumns, geometries.area)
