import { csvParse } from 'd3-dsv'
import type { z } from 'zod'
import { problem } from './problem'
import type { Report } from './problem'
import { dateOf, idsOf, mustText, rowOf, textOf } from './row'
import { readShape } from './shape'
import { troopsRow } from './schema/troops'
import type { Series, SeriesPoint } from './types'

type TroopsRow = z.infer<typeof troopsRow>

/** The series of a CSV file, in the order of the file, points by date. Rows that cannot be read are left out and reported. */
export function readSeries(file: string, data: unknown, report: Report): Series[] {
  if (typeof data !== 'string') {
    const message = 'The table is missing.'
    report(
      problem({ file, feature: '' }, { field: '', code: 'missing', message, fix: 'Save it as CSV text in UTF-8.' }),
    )
    return []
  }
  const series = new Map<string, Series & { points: SeriesPoint[] }>()
  for (const cells of csvParse(data.replace(/^\uFEFF/, ''))) {
    const here = { file, feature: `${cells.series ?? ''} ${cells.date ?? ''}`.trim() }
    const columns = readShape(troopsRow, { ...cells }, (wrong) => report(problem(here, wrong)))
    if (!columns) continue
    const row = rowOf(here, columns, report)
    const when = dateOf(row, 'date', columns.date)
    if (!when) continue
    const { series: id, nation, troops, scope_ja, scope_en } = columns
    if (!series.has(id)) {
      series.set(id, { id, nation, scope: mustText(scope_ja, scope_en), troops: troops === 'true', points: [] })
    }
    series.get(id)?.points.push(pointOf(columns, when))
  }
  for (const { points } of series.values()) points.sort((a, b) => middle(a) - middle(b))
  return [...series.values()]
}

function pointOf(row: TroopsRow, when: SeriesPoint['when']): SeriesPoint {
  return {
    when,
    value: numberOf(row.value),
    low: numberOf(row.low),
    high: numberOf(row.high),
    plot: Number(row.plot),
    basis: row.basis,
    sources: idsOf(row.sources),
    note: textOf(row.note_ja, row.note_en),
  }
}

const numberOf = (cell: string): number | null => (cell === '' ? null : Number(cell))
const middle = ({ when }: SeriesPoint): number => (when.from + when.to) / 2
