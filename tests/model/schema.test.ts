import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SCHEMA_FILE, schemaText } from '../../src/cli/schema'
import { lessonSchema } from '../../src/model/schema'

describe('the published schema', () => {
  it('is up to date (else: npx tsx src/cli/schema.ts)', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText())
  })

  it('defines every kind of file', () => {
    const { $defs, anyOf } = lessonSchema() as { $defs: Record<string, unknown>; anyOf: unknown[] }
    const kinds = [
      'lesson',
      'sources',
      'places',
      'zones',
      'legs',
      'treaties',
      'events',
      'conflicts',
      'causes',
      'troopsRow',
      'chapterHead',
      'claims',
      'glossary',
      'people',
      'recognitions',
      'perspectives',
      'capital-ships',
    ]
    expect(Object.keys($defs)).toEqual(kinds)
    expect(anyOf).toEqual(kinds.map((kind) => ({ $ref: `#/$defs/${kind}` })))
  })
})
