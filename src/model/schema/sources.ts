import { z } from 'zod'
import { id, name, optional } from './common'

/** One entry of sources.json. */
export const sourceEntry = z.object({
  id,
  title: name,
  author: optional,
  year: z.union([z.string(), z.number()]).nullish(),
  kind: name,
  url: optional,
  seen: z.enum(['excerpt', 'none']).describe('Whether an excerpt was read when the fact was written'),
})

export const sourcesFile = z.array(sourceEntry)
