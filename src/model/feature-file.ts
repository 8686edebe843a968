import type { z } from 'zod'
import { problem } from './problem'
import type { Here, Report } from './problem'
import { rowOf } from './row'
import type { Row } from './row'
import { readShape } from './shape'

/** A feature as it stands in a file, before anything is known of it but its place. */
export interface RawFeature {
  readonly here: Here
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: unknown
  /** The feature's own id, beside the column. */
  readonly own: unknown
}

/** The features of a GeoJSON file; none, and a finding, when the file is not a FeatureCollection. */
export function rawFeatures(file: string, data: unknown, report: Report): RawFeature[] {
  const features = isRecord(data) && data.type === 'FeatureCollection' ? data.features : null
  if (!Array.isArray(features)) {
    const message = 'The file is not a GeoJSON FeatureCollection.'
    report(
      problem(
        { file, feature: '' },
        { field: 'type', code: 'not-geojson', message, fix: 'Save it as GeoJSON (RFC 7946).' },
      ),
    )
    return []
  }
  return features.map((feature: unknown, i) => {
    const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {}
    const id = properties.id
    return {
      here: { file, feature: typeof id === 'string' && id !== '' ? id : `#${i}` },
      properties: withArrays(properties),
      geometry: isRecord(feature) ? feature.geometry : null,
      own: isRecord(feature) ? feature.id : undefined,
    }
  })
}

/** A feature whose columns fit the schema, or null with the findings reported. */
export function readColumns<S extends z.ZodObject>(
  feature: RawFeature,
  schema: S,
  report: Report,
): Row<z.infer<S>> | null {
  const columns = readShape(schema, feature.properties, (wrong) => report(problem(feature.here, wrong)))
  return columns && rowOf(feature.here, columns, report)
}

/** A desktop GIS may save nested lists as JSON text; they are read as if they were lists. */
function withArrays(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isList = (value: unknown): value is string => typeof value === 'string' && /^\[\s*[{\]]/.test(value)
  if (!Object.values(properties).some(isList)) return properties
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, isList(value) ? parsed(value) : value]),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
