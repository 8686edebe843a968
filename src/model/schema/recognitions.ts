import { z } from 'zod'
import { confidence, edtf, id, name, optional } from './common'

/** One entry of recognitions.json. */
export const recognitionEntry = z.object({
  id,
  nation: name.describe('Id of a nation of lesson.json, or an own code (ISO 3166; ALB for Albania)'),
  nation_ja: name,
  nation_en: name,
  of: z.enum(['RD', 'SU']).describe('Soviet Russia, or from 30 December 1922 the USSR'),
  date: edtf.describe('Day of the note, letter or signing'),
  later: edtf.optional().describe('When relations began or were settled, where that came later'),
  lasting: z.boolean().optional().describe('false where it was never carried out or soon broken off'),
  place_ja: name,
  place_en: name,
  lng: z.number(),
  lat: z.number(),
  form_ja: name.describe('How: by treaty, by note …, in a few words'),
  form_en: name,
  note_ja: optional,
  note_en: optional,
  sources: z.array(z.string()).min(1),
  confidence,
})

export const recognitionsFile = z.array(recognitionEntry)
