import type { Recognition } from './content'
import { entries } from './entries'
import type { Report } from './problem'
import { dateOf, mustText, rowOf, textOf } from './row'
import { recognitionEntry } from './schema/recognitions'
import { readShape } from './shape'

const FILE = 'recognitions.json'

/** Who recognised Soviet Russia and the USSR. Entries that cannot be read are left out and reported. */
export function readRecognitions(data: unknown, report: Report): Recognition[] {
  return entries(FILE, data, report).flatMap(({ feature, columns }): Recognition[] => {
    const row = rowOf({ file: FILE, feature }, columns, report)
    const entry = readShape(recognitionEntry, columns, row.report)
    const date = entry && dateOf(row, 'date', entry.date)
    if (!entry || !date) return []
    const { id, nation, lng, lat, sources, confidence } = entry
    return [
      {
        id,
        nation,
        name: mustText(entry.nation_ja, entry.nation_en),
        of: entry.of,
        date,
        later: dateOf(row, 'later', entry.later),
        lasting: entry.lasting ?? true,
        place: mustText(entry.place_ja, entry.place_en),
        lng,
        lat,
        form: mustText(entry.form_ja, entry.form_en),
        note: textOf(entry.note_ja, entry.note_en),
        sources,
        confidence,
      },
    ]
  })
}
