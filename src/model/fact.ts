import type { RawFeature } from './feature-file'
import { idsOf, textOf } from './row'
import type { Row } from './row'
import type { Fact } from './types'

/** Columns that every fact has. */
export interface FactColumns {
  readonly id: string
  readonly sources: string
  readonly confidence: 'high' | 'medium' | 'low'
  readonly note_ja?: string | null | undefined
  readonly note_en?: string | null | undefined
}

/** What all facts have in common; the region is the folder that the file stands in. */
export function factOf({ here, columns }: Row<FactColumns>): Fact {
  return {
    id: columns.id,
    region: here.file.split('/')[0] ?? '',
    sources: idsOf(columns.sources),
    confidence: columns.confidence,
    note: textOf(columns.note_ja, columns.note_en),
  }
}

/** [lng, lat] of a point feature, or null with a finding. */
export function pointOf(feature: RawFeature, row: Row<unknown>): readonly [number, number] | null {
  const geometry = feature.geometry as { type?: unknown; coordinates?: unknown } | null
  const at = geometry?.coordinates
  if (geometry?.type === 'Point' && Array.isArray(at) && Number.isFinite(at[0]) && Number.isFinite(at[1])) {
    return [at[0] as number, at[1] as number]
  }
  row.report({
    field: 'geometry',
    code: 'bad-geometry',
    message: 'The feature has no point.',
    fix: 'Give it a Point of two numbers: longitude, latitude.',
  })
  return null
}
