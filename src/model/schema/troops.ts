import { z } from 'zod'
import { confidence, edtf, name, nation } from './common'

const count = z.string().regex(/^(\d+(\.\d+)?)?$/, 'a number of men is written in digits only')

/** A row of series/troops.csv; every cell is text. */
export const troopsRow = z.object({
  series: name,
  nation,
  troops: z.enum(['true', 'false']),
  scope_ja: name,
  scope_en: name,
  date: edtf,
  value: count,
  low: count,
  high: count,
  plot: count.min(1).describe('What the curve draws; a fact only where basis is reported or zero'),
  basis: z.enum(['reported', 'interpolated', 'zero']),
  sources: z.string().describe('Ids of sources.json with ; between them; may be empty where interpolated'),
  confidence,
  note_ja: z.string(),
  note_en: z.string(),
})
