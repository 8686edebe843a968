import type { Claim } from './content'
import { entries } from './entries'
import { problem } from './problem'
import type { Report } from './problem'
import { mustText, textOf } from './row'
import { claimEntry } from './schema/claims'
import { readShape } from './shape'

const FILE = 'claims.json'

/** The statements of the article. Entries that cannot be read are left out and reported. */
export function readClaims(data: unknown, report: Report): Claim[] {
  return entries(FILE, data, report).flatMap(({ feature, columns }): Claim[] => {
    const entry = readShape(claimEntry, columns, (wrong) => report(problem({ file: FILE, feature }, wrong)))
    if (!entry) return []
    const { id, verdict, facts, sources } = entry
    return [
      {
        id,
        text: mustText(entry.ja, entry.en),
        verdict,
        facts,
        conflict: entry.conflict || null,
        note: textOf(entry.note_ja, entry.note_en),
        sources,
      },
    ]
  })
}
