import type { Office, Person } from './content'
import { entries } from './entries'
import type { Report } from './problem'
import { dateOf, mustText, rowOf, textOf } from './row'
import { personEntry } from './schema/people'
import { readShape } from './shape'

const FILE = 'people.json'

/**
 * Who governs, signs and commands. Entries that cannot be read are left out and reported; so are offices without a date
 * that can be read, and the rest of the person is kept.
 */
export function readPeople(data: unknown, report: Report): Person[] {
  return entries(FILE, data, report).flatMap(({ feature, columns }): Person[] => {
    const row = rowOf({ file: FILE, feature }, columns, report)
    const entry = readShape(personEntry, columns, row.report)
    if (!entry) return []
    const offices = entry.offices.flatMap((office, i): Office[] => {
      const start = dateOf(row, `offices.${i}.start`, office.start)
      const end = dateOf(row, `offices.${i}.end`, office.end)
      if (!start || !end) return []
      const title = mustText(office.office_ja, office.office_en)
      return [{ kind: office.kind, title, nation: office.nation ?? entry.nation, start, end }]
    })
    return [
      {
        id: entry.id,
        name: mustText(entry.name_ja, entry.name_en),
        nation: entry.nation,
        born: dateOf(row, 'born', entry.born),
        died: dateOf(row, 'died', entry.died),
        offices,
        facts: entry.facts,
        note: textOf(entry.note_ja, entry.note_en),
        sources: entry.sources,
      },
    ]
  })
}
