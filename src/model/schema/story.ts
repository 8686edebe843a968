import { z } from 'zod'
import { edtf, id } from './common'

export const COURSES = ['short', 'full'] as const
export const CHAPTER_FIGURES = [
  'ratio',
  'troops',
  'sakhalin-garrison',
  'recognitions',
  'cabinets',
  'capital-ships',
] as const

const minutes = z.number().positive()
const ids = z.array(z.string().min(1))

/** The front matter of a chapter, `story/*.md`. */
export const chapterHead = z.object({
  id,
  date: edtf.describe('Day or span: the map plays from its first day to its last'),
  region: id.optional().describe('Region whose view is shown; or view'),
  view: z
    .tuple([z.number(), z.number(), z.number()])
    .optional()
    .describe('[longitude, latitude, zoom] where no region shows the place well'),
  lit: ids.min(1).describe('Ids of the facts lit on the map'),
  sources: ids.min(1).describe('Ids of sources.json'),
  claims: ids.optional().describe('Ids of the claims that the chapter tells'),
  course: z.array(z.enum(COURSES)).min(1).describe('In which courses it is told'),
  minutes: z
    .union([minutes, z.object({ short: minutes.optional(), full: minutes.optional() })])
    .describe('How long it takes in class; { short: 1, full: 3 } where the courses differ'),
  figure: z.enum(CHAPTER_FIGURES).optional().describe('Chart beside the text'),
  chain: ids.optional().describe('Ids of causes.json walked in this chapter'),
  figures: z
    .array(z.record(z.string(), z.string()))
    .optional()
    .describe('Dates and figures of the text that no cited fact holds: - 24000: source-id (why)'),
})
