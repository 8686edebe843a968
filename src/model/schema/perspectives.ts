import { z } from 'zod'
import { name } from './common'

export const SEATS = ['tokyo', 'moscow', 'chita', 'washington', 'peking', 'vladivostok', 'london'] as const

/** One entry of perspectives.json. */
export const perspectiveEntry = z.object({
  fact: name.describe('Id of the event, treaty or zone that is seen'),
  views: z
    .array(z.object({ seat: z.enum(SEATS), ja: name, en: name, sources: z.array(z.string()).min(1) }))
    .min(2)
    .describe('Two sentences each: how it was seen then'),
})

export const perspectivesFile = z.array(perspectiveEntry)
