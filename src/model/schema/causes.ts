import { z } from 'zod'
import { confidence, edtf, id, name } from './common'

/** One entry of causes.json. */
export const causeEntry = z.object({
  id,
  from: name.describe('Id of the event, treaty, zone (or stage), leg or place that led to the other'),
  to: name.describe('Id of what came of it'),
  kind: z.enum(['because', 'in-exchange', 'in-spite-of']),
  label_ja: name.describe('Words set along the line: at most 16 characters, readings not counted'),
  label_en: name.describe('Words set along the line: at most 32 characters'),
  date: edtf.describe('When the cause works: it is drawn from then on'),
  days: z.number().int().positive().optional().describe('For how many days it is drawn; 60 if left out'),
  because_ja: name.describe('One or two plain sentences for the card'),
  because_en: name,
  chain: z.number().int().positive().optional().describe('Place in the main thread of the lesson, from 1'),
  sources: z.array(z.string()).min(1),
  confidence,
})

export const causesFile = z.array(causeEntry)
