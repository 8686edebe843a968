import { z } from 'zod'
import { id, name, optional } from './common'

export const VERDICTS = ['confirmed', 'differs', 'unclear'] as const

/** One entry of claims.json. */
export const claimEntry = z.object({
  id,
  ja: name.describe('What the article states, in our words'),
  en: name,
  verdict: z.enum(VERDICTS).describe('How it stands beside the research'),
  facts: z
    .array(z.string())
    .min(1)
    .describe('Ids of all that shows it: facts, people, recognitions, series, capital-ships'),
  conflict: optional.describe('Id of the entry of conflicts.json that weighs it'),
  note_ja: optional.describe('What to add or to mend'),
  note_en: optional,
  sources: z.array(z.string()).min(1),
})

export const claimsFile = z.array(claimEntry)
