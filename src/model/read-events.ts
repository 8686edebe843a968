import { factOf, pointOf } from './fact'
import { rawFeatures, readColumns } from './feature-file'
import type { Report } from './problem'
import { dateOf, mustText } from './row'
import { eventColumns } from './schema/events'
import type { HistoricalEvent } from './types'

/** The events of one file. Events without a date or a point are left out and reported. */
export function readEvents(file: string, data: unknown, report: Report): HistoricalEvent[] {
  return rawFeatures(file, data, report).flatMap((feature) => {
    const row = readColumns(feature, eventColumns, report)
    const point = row && pointOf(feature, row)
    const when = row && dateOf(row, 'date', row.columns.date)
    if (!row || !point || !when) return []
    dateOf(row, 'julian', row.columns.julian)
    const c = row.columns
    const event: HistoricalEvent = {
      ...factOf(row),
      title: mustText(c.title_ja, c.title_en, c.reading),
      summary: mustText(c.summary_ja, c.summary_en),
      kind: c.kind,
      when,
      julian: c.julian || null,
      importance: c.importance,
      place: c.place,
      lng: point[0],
      lat: point[1],
    }
    return [event]
  })
}
