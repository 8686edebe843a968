import { entries } from './entries'
import { problem } from './problem'
import type { Report } from './problem'
import { mustText, textOf } from './row'
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
      variants: entry.variants.map(({ claim_ja, claim_en, sources, low, high }) => ({
        claim: mustText(claim_ja, claim_en),
        sources,
        low: low ?? high ?? null,
        high: high ?? low ?? null,
      })),
      advice: mustText(entry.advice_ja, entry.advice_en),
      better: entry.better ?? null,
      why: textOf(entry.why_ja, entry.why_en),
      facts: entry.facts,
    }
    return [conflict]
  })
}
