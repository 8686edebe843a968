import { entries } from './entries'
import { problem } from './problem'
import type { Report } from './problem'
import { sourceEntry } from './schema/sources'
import { readShape } from './shape'
import type { Source } from './types'

const FILE = 'sources.json'

/** The sources by id. Entries that cannot be read are left out and reported. */
export function readSources(data: unknown, report: Report): Map<string, Source> {
  const sources = new Map<string, Source>()
  for (const { feature, columns } of entries(FILE, data, report)) {
    const entry = readShape(sourceEntry, columns, (wrong) => report(problem({ file: FILE, feature }, wrong)))
    if (!entry || sources.has(entry.id)) continue
    const { author, year, url, ...rest } = entry
    sources.set(entry.id, {
      ...rest,
      ...(author ? { author } : {}),
      ...(year === null || year === undefined || year === '' ? {} : { year: String(year) }),
      ...(url ? { url } : {}),
    })
  }
  return sources
}
