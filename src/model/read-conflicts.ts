import { entries } from './entries'
import { problem } from './problem'
import type { Report } from './problem'
import { mustText } from './row'
import { readShape } from './shape'
import { conflictEntry } from './schema/conflicts'
import type { Conflict } from './types'

const FILE = 'conflicts.json'

/** Where sources part. Entries that cannot be read are left out and reported. */
export function readConflicts(data: unknown, report: Report): Conflict[] {
  return entries(FILE, data, report).flatMap(({ feature, columns }) => {
    const entry = readShape(conflictEntry, columns, (wrong) => report(problem({ file: FILE, feature }, wrong)))
    if (!entry) return []
    const conflict: Conflict = {
      id: entry.id,
      topic: mustText(entry.topic_ja, entry.topic_en),
      variants: entry.variants.map(({ claim_ja, claim_en, sources }) => ({
        claim: mustText(claim_ja, claim_en),
        sources,
      })),
      advice: mustText(entry.advice_ja, entry.advice_en),
      facts: entry.facts,
    }
    return [conflict]
  })
}
