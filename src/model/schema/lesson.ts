import { z } from 'zod'
import { bothLanguages, edtf, id, name } from './common'

const bounds = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .describe('[west, south, east, north] in degrees; east may exceed 180')

const text = z.object(bothLanguages)

const view = z.object({ lng: z.number(), lat: z.number(), zoom: z.number() })

const plate = z.object({
  id,
  title: text,
  bounds,
  parts: z
    .array(z.object({ name: text, place: name.describe('Id of a place of places.geojson') }))
    .min(1)
    .describe('What the foot line tells of: a name and the place whose holder it names'),
})

const region = z.object({
  id,
  name: text,
  bounds,
  globe: view
    .optional()
    .describe('Centre and zoom on a globe in a map of 1038 by 568 px, for a region wider than a hemisphere shows'),
  dateCorner: z.enum(['bottom-left', 'top-left', 'bottom-right', 'top-right']).describe('Corner for the large date'),
  plates: z.array(plate).optional().describe('Small maps of places that the globe is too far away to show'),
})

const keyDate = z.object({
  date: edtf.describe('A day of the lesson'),
  title_ja: z.string(),
  title_en: z.string(),
  caption_ja: z.string().describe('One sentence'),
  caption_en: z.string(),
  region: id.describe('Id of a region of this file'),
})

const nation = z.object({
  name: text,
  code: text.describe('One or two characters for the badge on the map'),
  capital: name.optional().describe('Place id of the capital, where arcs of its treaties end'),
})
const credit = z.object({ ...bothLanguages, url: z.string().optional() })

/** lesson.json: what the lesson is, where and when it plays, and who takes part. */
export const lessonFile = z.object({
  id,
  version: z.literal(1).describe('Version of this file format'),
  title: text,
  short_title: text,
  from: edtf.describe('First day of the slider'),
  to: edtf.describe('The day after the last of the slider'),
  opening: edtf.describe('Date shown first'),
  regions: z.array(region).min(1),
  key_dates: z
    .array(keyDate)
    .min(4)
    .max(8)
    .optional()
    .describe('Four to eight dates that the lesson turns on, for the maps side by side'),
  nations: z.record(name, nation).describe('Nations by their id'),
  authors: z.array(z.string()).optional(),
  licence: z.union([z.string(), z.record(name, z.string())]).optional(),
  credits: z.array(credit).optional().describe('Whose free data the lesson shows'),
})
