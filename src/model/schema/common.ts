import { z } from 'zod'

/** Ids are words of letters, digits and `- _ @ .`, so that they can stand in lists, links and file names. */
export const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_@.-]*$/u, 'an id is letters, digits and - _ @ . without spaces')
  .describe('Id, unique in the lesson')

export const edtf = z
  .string()
  .min(1)
  .describe('Date as EDTF (ISO 8601-2): 1918-08-12, 1918-08~, 1922-23, 1918-08-11/1918-08-19')
export const isoDate = z
  .string()
  .regex(/^-?\d{4}(-\d{2}(-\d{2})?)?$/, 'a plain date is written 1918, 1918-08 or 1918-08-12')
  .describe('Plain ISO 8601 date, as precise as known')
export const name = z.string().min(1)
export const optional = z.string().nullish()
export const nation = z.string().min(1).describe('Id of a nation of lesson.json')
export const place = z.string().min(1).describe('Id of a place of places.geojson')
export const confidence = z.enum(['high', 'medium', 'low'])
export const importance = z.literal([1, 2, 3]).describe('1 core, 2 supporting, 3 detail')
export const precisionKm = z.number().nonnegative().describe('How far off the geometry may be, in km')
export const men = z.number().nonnegative().nullish().describe('Number of men')
export const sources = z.string().min(1).describe('Ids of sources.json with ; between them')

/** Columns that every feature has. */
export const everyFeature = {
  id,
  sources,
  confidence,
  also: optional.describe('Another id by which conflicts and treaties may name this fact'),
  note_ja: optional,
  note_en: optional,
  start_date: isoDate.nullish(),
  end_date: isoDate.nullish(),
  'start_date:edtf': edtf.nullish(),
  'end_date:edtf': edtf.nullish(),
}

/** A text in both languages, where it is nested in an array. */
export const bothLanguages = { ja: name, en: name }

const position = z.array(z.number()).min(2).max(3).describe('[lng, lat] in degrees, WGS 84')
const point = z.object({ type: z.literal('Point'), coordinates: position })
const line = z.object({ type: z.literal('LineString'), coordinates: z.array(position).min(2) })
const lines = z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(position).min(2)) })
const ring = z.array(position).min(4).describe('Closed ring: the last position repeats the first')
const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) })
const polygons = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) })

export const geometries = {
  point,
  route: z.union([line, lines, point]),
  area: z.union([polygon, polygons]),
}

/** A GeoJSON file with one kind of feature. */
export function collection<P extends z.ZodType, G extends z.ZodType>(properties: P, geometry: G) {
  return z.looseObject({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.looseObject({
        type: z.literal('Feature'),
        id: z.union([z.string(), z.number()]).optional(),
        properties,
        geometry,
      }),
    ),
  })
}
