import { rawFeatures } from '../feature-file'
import type { RawFeature } from '../feature-file'
import { regionFiles } from '../read'
import type { Here, Report } from '../problem'
import type { Lesson, LessonFiles } from '../types'

export const FACT_KINDS = ['zones', 'legs', 'treaties', 'events'] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** A feature as it stands in its file, whether or not it could be read. */
export interface CheckedFeature extends RawFeature {
  readonly kind: FactKind | 'places'
}

/** What every check is given. */
export interface CheckInput {
  readonly files: LessonFiles
  readonly lesson: Lesson
  readonly features: readonly CheckedFeature[]
}

/** A check looks at the whole lesson and reports what it finds. */
export type Check = (input: CheckInput, report: Report) => void

export function checkInput(files: LessonFiles, lesson: Lesson): CheckInput {
  const from = (kind: CheckedFeature['kind'], names: readonly string[]): CheckedFeature[] =>
    names.flatMap((file) => rawFeatures(file, files[file], () => {}).map((feature) => ({ ...feature, kind })))
  const places = 'places.geojson' in files ? from('places', ['places.geojson']) : []
  return { files, lesson, features: [...places, ...FACT_KINDS.flatMap((kind) => from(kind, regionFiles(files, kind)))] }
}

/** Where a fact of the lesson stands in the files. */
export function hereOf(kind: FactKind, fact: { readonly region: string; readonly id: string }): Here {
  return { file: `${fact.region}/${kind}.geojson`, feature: fact.id }
}

/** A column of a feature as text; empty when it is not written. */
export function textIn(feature: RawFeature, column: string): string {
  const value = feature.properties[column]
  return typeof value === 'string' ? value : ''
}
