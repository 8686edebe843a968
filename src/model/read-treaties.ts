import type { z } from 'zod'
import { factOf, pointOf } from './fact'
import { rawFeatures, readColumns } from './feature-file'
import type { Report } from './problem'
import { dateOf, mustText, textOf } from './row'
import type { Row } from './row'
import { treatyColumns } from './schema/treaties'
import type { Effect, Treaty } from './types'

type Columns = z.infer<typeof treatyColumns>

/** The treaties of one file. Treaties without a day of signing or a point are left out and reported. */
export function readTreaties(file: string, data: unknown, report: Report): Treaty[] {
  return rawFeatures(file, data, report).flatMap((feature) => {
    const row = readColumns(feature, treatyColumns, report)
    const point = row && pointOf(feature, row)
    const signed = row && dateOf(row, 'signed', row.columns.signed)
    if (!row || !point || !signed) return []
    const c = row.columns
    const treaty: Treaty = {
      ...factOf(row),
      title: mustText(c.title_ja, c.title_en, c.reading),
      kind: c.kind,
      signed,
      inForce: dateOf(row, 'in_force', c.in_force),
      ended: dateOf(row, 'ended', c.ended),
      failed: c.failed ?? false,
      place: c.place,
      building: textOf(c.building_ja, c.building_en),
      lng: point[0],
      lat: point[1],
      signatories: c.signatories.map(({ nation, state_ja, state_en, persons }) => ({
        nation,
        state: mustText(state_ja, state_en),
        persons: persons.map(({ ja, en }) => ({ ja, en })),
      })),
      terms: c.terms.map(({ ja, en }) => ({ ja, en })),
      effects: effectsOf(row),
    }
    return [treaty]
  })
}

function effectsOf(row: Row<Columns>): Effect[] {
  return (row.columns.effects ?? []).map(({ effect, target, date, ja, en }, i) => ({
    effect,
    target,
    when: dateOf(row, `effects.${i}.date`, date),
    text: { ja, en },
  }))
}
