import { parseDate } from '../time/edtf'
import type { DateRange } from '../time/types'
import { problem } from './problem'
import type { Here, Report, Wrong } from './problem'
import type { Text } from './types'

/** A table row, feature or entry with its place in the files, so that every finding says where it was met. */
export interface Row<Columns> {
  readonly here: Here
  readonly columns: Columns
  report(wrong: Wrong): void
}

export function rowOf<Columns>(here: Here, columns: Columns, report: Report): Row<Columns> {
  return { here, columns, report: (wrong) => report(problem(here, wrong)) }
}

/** A text in both languages, or null when neither is written; a missing half is filled with the other. */
export function textOf(
  ja: string | null | undefined,
  en: string | null | undefined,
  reading?: string | null,
): Text | null {
  if (!ja && !en) return null
  const text = { ja: ja || en || '', en: en || ja || '' }
  return reading ? { ...text, reading } : text
}

/** The same for a text that the columns demand, and the schema has made sure of. */
export function mustText(ja: string, en: string, reading?: string | null): Text {
  return reading ? { ja, en, reading } : { ja, en }
}

/** Ids with `;` between them. */
export function idsOf(list: string): string[] {
  return list
    .split(';')
    .map((id) => id.trim())
    .filter((id) => id !== '')
}

/** The date in a field; null (and a finding) when it cannot be read, null alone when nothing is written. */
export function dateOf(row: Row<unknown>, field: string, text: string | null | undefined): DateRange | null {
  if (text === null || text === undefined || text === '') return null
  const date = parseDate(text)
  if (date.ok) return date.value
  row.report({
    field,
    code: 'bad-date',
    message: `The date ${date.message.split(': ')[0]}.`,
    fix: sentence(date.message),
  })
  return null
}

/** What a date parser advises, as a sentence of its own. */
function sentence(message: string): string {
  const advice = message.split(': ').slice(1).join(': ') || 'write a date such as 1918-08-12, 1918-08 or 1918-08~'
  return `${advice.charAt(0).toUpperCase()}${advice.slice(1)}.`
}
