import { z } from 'zod'
import { collection, edtf, everyFeature, geometries, id, importance, men, name, nation, optional } from './common'

export const LEG_KINDS = ['deploy', 'advance', 'relief', 'garrison', 'withdraw', 'evacuate'] as const
export const MODES = ['rail', 'sea', 'river', 'foot', 'rail+sea'] as const

/** Columns of legs.geojson. */
export const legColumns = z.object({
  ...everyFeature,
  force: id.describe('Id of the first leg of the same men'),
  nation,
  kind: z.enum(LEG_KINDS),
  importance,
  unit_ja: name,
  unit_en: name,
  stops: name.describe('place date [by][~]; place date [by][~]; … with by one of ' + MODES.join(', ')),
  men,
  men_low: men,
  men_high: men,
  men_date: edtf.nullish(),
  men_note_ja: optional,
  men_note_en: optional,
  next: optional.describe('Id of the leg that takes the men on'),
  ends: edtf.nullish().describe('When the force leaves the map'),
  ends_ja: optional,
  ends_en: optional,
})

export const legsFile = collection(legColumns, geometries.route)
