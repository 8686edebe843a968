import type { Perspective } from './content'
import { entries } from './entries'
import { problem } from './problem'
import type { Report } from './problem'
import { mustText } from './row'
import { perspectiveEntry } from './schema/perspectives'
import { readShape } from './shape'

const FILE = 'perspectives.json'

/** How facts looked from several capitals. Entries that cannot be read are left out and reported. */
export function readPerspectives(data: unknown, report: Report): Perspective[] {
  return entries(FILE, data, report).flatMap(({ feature, columns }): Perspective[] => {
    const here = { file: FILE, feature: typeof columns.fact === 'string' ? columns.fact : feature }
    const entry = readShape(perspectiveEntry, columns, (wrong) => report(problem(here, wrong)))
    if (!entry) return []
    const views = entry.views.map(({ seat, ja, en, sources }) => ({ seat, text: mustText(ja, en), sources }))
    return [{ fact: entry.fact, views }]
  })
}
