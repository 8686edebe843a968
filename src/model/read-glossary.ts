import type { Term } from './content'
import { entries } from './entries'
import { problem } from './problem'
import type { Report } from './problem'
import { mustText } from './row'
import { glossaryEntry } from './schema/glossary'
import { readShape } from './shape'

const FILE = 'glossary.json'

/** The words that texts explain. Entries that cannot be read are left out and reported. */
export function readGlossary(data: unknown, report: Report): Term[] {
  return entries(FILE, data, report).flatMap(({ feature, columns }): Term[] => {
    const entry = readShape(glossaryEntry, columns, (wrong) => report(problem({ file: FILE, feature }, wrong)))
    if (!entry) return []
    return [
      {
        id: entry.id,
        word: mustText(entry.ja, entry.en, entry.reading),
        definition: mustText(entry.definition_ja, entry.definition_en),
        forms: { ja: entry.forms_ja, en: entry.forms_en },
        sources: entry.sources ?? [],
      },
    ]
  })
}
