import { z } from 'zod'
import { id, name } from './common'

/** One entry of conflicts.json. */
export const conflictEntry = z.object({
  id,
  topic_ja: name,
  topic_en: name,
  variants: z.array(z.object({ claim_ja: name, claim_en: name, sources: z.array(z.string()) })).min(1),
  advice_ja: name,
  advice_en: name,
  facts: z.array(z.string()).describe('Ids of the facts whose cards show it'),
})

export const conflictsFile = z.array(conflictEntry)
