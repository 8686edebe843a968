import { z } from 'zod'
import { id, name } from './common'

/** One entry of glossary.json. */
export const glossaryEntry = z.object({
  id,
  ja: name.describe('The word, without readings'),
  reading: name.describe('Kana reading of the whole word'),
  en: name,
  definition_ja: name.describe('Plain Japanese, with readings as {漢字|かんじ}'),
  definition_en: name.describe('Easy English'),
  forms_ja: z.array(name).describe('Words in texts that open it'),
  forms_en: z.array(name),
  sources: z.array(z.string()).optional(),
})

export const glossaryFile = z.array(glossaryEntry)
