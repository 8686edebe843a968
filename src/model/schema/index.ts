import { z } from 'zod'
import { capitalShipsFile } from './capital-ships'
import { causesFile } from './causes'
import { claimsFile } from './claims'
import { conflictsFile } from './conflicts'
import { eventsFile } from './events'
import { glossaryFile } from './glossary'
import { legsFile } from './legs'
import { lessonFile } from './lesson'
import { peopleFile } from './people'
import { perspectivesFile } from './perspectives'
import { placesFile } from './places'
import { recognitionsFile } from './recognitions'
import { sourcesFile } from './sources'
import { chapterHead } from './story'
import { treatiesFile } from './treaties'
import { troopsRow } from './troops'
import { zonesFile } from './zones'

/** The schema of each kind of file in a lesson folder. */
export const FILE_SCHEMAS = {
  lesson: lessonFile,
  sources: sourcesFile,
  places: placesFile,
  zones: zonesFile,
  legs: legsFile,
  treaties: treatiesFile,
  events: eventsFile,
  conflicts: conflictsFile,
  causes: causesFile,
  troopsRow,
  chapterHead,
  claims: claimsFile,
  glossary: glossaryFile,
  people: peopleFile,
  recognitions: recognitionsFile,
  perspectives: perspectivesFile,
  'capital-ships': capitalShipsFile,
} as const

/**
 * The lesson format as a JSON Schema (2020-12) for editors and other programs: one definition for each kind of file.
 * Columns that it does not name are allowed; the checks of this program warn of them.
 */
export function lessonSchema(): Record<string, unknown> {
  const definitions = Object.entries(FILE_SCHEMAS).map(([kind, schema]) => {
    const { $schema: _, ...definition } = z.toJSONSchema(schema, { io: 'input' })
    return [kind, definition] as const
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'lesson-1.schema.json',
    title: 'Shunju lesson, version 1',
    description: 'Point at the definition of a file: lesson-1.schema.json#/$defs/legs for legs.geojson.',
    anyOf: definitions.map(([kind]) => ({ $ref: `#/$defs/${kind}` })),
    $defs: Object.fromEntries(definitions),
  }
}
