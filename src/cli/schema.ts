import { promises as fs } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lessonSchema } from '../model/schema'

/** Where the published schema is kept. */
export const SCHEMA_FILE = fileURLToPath(new URL('../../public/schema/lesson-1.schema.json', import.meta.url))

/** The published schema as text. */
export const schemaText = (): string => `${JSON.stringify(lessonSchema(), null, 2)}\n`

// Run as a program: npx tsx src/cli/schema.ts
if (process.argv[1] === fileURLToPath(import.meta.url)) await fs.writeFile(SCHEMA_FILE, schemaText())
