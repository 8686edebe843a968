import { parseDate } from '../time/edtf'
import type { Moment } from '../time/types'
import type { Wrong } from './problem'
import type { KeyDate, Region } from './types'

/** A key date as lesson.json writes it. */
export interface RawKeyDate {
  readonly date: string
  readonly title_ja: string
  readonly title_en: string
  readonly caption_ja: string
  readonly caption_en: string
  readonly region: string
}

interface Around {
  readonly from: Moment
  readonly to: Moment
  readonly regions: readonly Region[]
}

/** The key dates of a lesson by date; one that cannot be shown is left out, with a finding. */
export function readKeyDates(
  raw: readonly RawKeyDate[],
  { from, to, regions }: Around,
  say: (wrong: Wrong) => void,
): KeyDate[] {
  const read = raw.flatMap((one, i): KeyDate[] => {
    const date = parseDate(one.date)
    const day = date.ok ? date.value.from : NaN
    const field = `key_dates.${i}`
    if (!(day >= from && day < to)) {
      const message = `The key date ${one.date} is no day of the lesson.`
      say({ field: `${field}.date`, code: 'bad-date', message, fix: 'Write a day between from and to of this file.' })
      return []
    }
    if (!regions.some(({ id }) => id === one.region)) {
      const message = `The key date ${one.date} names the region ${one.region}, which this file does not have.`
      const fix = `Write one of ${regions.map(({ id }) => id).join(', ')}.`
      say({ field: `${field}.region`, code: 'unknown-region', message, fix })
      return []
    }
    return [
      {
        at: day + 0.5,
        title: { ja: one.title_ja, en: one.title_en },
        caption: { ja: one.caption_ja, en: one.caption_en },
        region: one.region,
      },
    ]
  })
  return read.sort((a, b) => a.at - b.at)
}
