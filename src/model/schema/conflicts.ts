import { z } from 'zod'
import { id, name, optional } from './common'

/** One entry of conflicts.json. */
export const conflictEntry = z.object({
  id,
  topic_ja: name,
  topic_en: name,
  variants: z
    .array(
      z.object({
        claim_ja: name,
        claim_en: name,
        sources: z.array(z.string()),
        low: z.number().optional().describe('Where it is a figure: the least it says'),
        high: z.number().optional().describe('Where it is a figure: the most it says'),
      }),
    )
    .min(1),
  advice_ja: name,
  advice_en: name,
  better: z
    .number()
    .int()
    .nonnegative()
    .nullish()
    .describe('Which variant is better attested, counted from 0; null where none is'),
  why_ja: optional.describe('Why, in one or two plain sentences'),
  why_en: optional,
  facts: z.array(z.string()).describe('Ids of the facts whose cards show it'),
})

export const conflictsFile = z.array(conflictEntry)
