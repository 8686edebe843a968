import type { z } from 'zod'
import type { Wrong } from './problem'

type Issue = z.core.$ZodIssue

/**
 * Columns without which a fact can still be shown; what stands in for them until somebody mends it. Where a stand-in
 * does not fit (a leg of kind "other"), the fact is left out.
 */
const STAND_INS: Readonly<Record<string, unknown>> = {
  confidence: 'low',
  importance: 3,
  rank: 3,
  // Not empty, so that the schema lets it pass; it holds no id.
  sources: ' ',
  precision_km: 50,
  schematic: true,
  kind: 'other',
  men: null,
  men_low: null,
  men_high: null,
  value: '',
  low: '',
  high: '',
}

type Columns = Readonly<Record<string, unknown>>

/**
 * Reads columns by a schema. Findings go to `report`; columns that a fact can do without are filled in, and null
 * comes back only when the rest cannot be used.
 */
export function readShape<S extends z.ZodObject>(
  schema: S,
  columns: Columns,
  report: (wrong: Wrong) => void,
): z.infer<S> | null {
  for (const column of unknownColumns(schema, columns)) report(column)
  const first = schema.safeParse(columns)
  if (first.success) return first.data
  const mended: Record<string, unknown> = structuredClone(columns)
  for (const issue of first.error.issues) {
    report(wrongOf(issue, columns))
    mend(mended, issue)
  }
  const second = schema.safeParse(mended)
  return second.success ? second.data : null
}

function unknownColumns(schema: z.ZodObject, columns: Columns): Wrong[] {
  const known = Object.keys(schema.shape)
  return Object.keys(columns)
    .filter((column) => !known.includes(column))
    .map((column) => ({
      field: column,
      code: 'unknown-column',
      message: `No column has the name "${column}".`,
      fix: `Correct the name or take the column away. The columns are: ${known.join(', ')}.`,
      severity: 'warning',
    }))
}

/** Puts the other language's name, or a stand-in, where an issue lies; leaves the rest alone. */
function mend(columns: Record<string, unknown>, { path }: Issue): void {
  const field = String(path.at(-1) ?? '')
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Columns | undefined)?.[key as string], columns)
  if (typeof holder !== 'object' || holder === null) return
  const group = holder as Record<string, unknown>
  const other = otherLanguage(field)
  if (other && typeof group[other] === 'string' && group[other] !== '') group[field] = group[other]
  else if (path.length === 1 && field in STAND_INS) group[field] = STAND_INS[field]
}

function otherLanguage(field: string): string | null {
  if (/(^|_)ja$/.test(field)) return field.replace(/ja$/, 'en')
  return /(^|_)en$/.test(field) ? field.replace(/en$/, 'ja') : null
}

/** A schema's issue in the words of somebody who fills in a table. */
function wrongOf(issue: Issue, columns: Columns): Wrong {
  const field = issue.path.map(String).join('.')
  const value = issue.path.reduce<unknown>((at, key) => (at as Columns | undefined)?.[key as string], columns)
  const missing = value === undefined || value === null || value === ''
  const last = String(issue.path.at(-1) ?? '')
  if (last === 'sources' && (missing || (Array.isArray(value) && value.length === 0))) {
    return {
      field,
      code: 'no-source',
      message: 'The fact cites no source.',
      fix: 'Write the id of a source of sources.json.',
    }
  }
  if (missing && /(^|_)(ja|en)$/.test(last)) {
    const language = last.endsWith('ja') ? 'Japanese' : 'English'
    return { field, code: 'text-missing', message: `The ${language} text is missing.`, fix: `Fill in ${field}.` }
  }
  if (missing)
    return { field, code: 'missing', message: `"${field}" is missing.`, fix: `Fill in ${field}${wanted(issue)}.` }
  return {
    field,
    code: 'bad-value',
    message: `${field} is ${JSON.stringify(value)}${complaint(issue)}.`,
    fix: advice(issue, field),
  }
}

function wanted(issue: Issue): string {
  if (issue.code === 'invalid_value') return `: one of ${issue.values.map(String).join(', ')}`
  return issue.code === 'invalid_type' ? ` (${kindName(issue.expected)})` : ''
}

function complaint(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return ', which is not one of the known words'
    case 'invalid_type':
      return `, which is not ${kindName(issue.expected)}`
    case 'too_small':
      return ', which is too small'
    case 'too_big':
      return ', which is too large'
    default:
      return ''
  }
}

function advice(issue: Issue, field: string): string {
  switch (issue.code) {
    case 'invalid_value':
      return `Write one of ${issue.values.map(String).join(', ')}.`
    case 'invalid_type':
      return `Write ${kindName(issue.expected)} into ${field}.`
    case 'too_small':
      return `The least allowed is ${String(issue.minimum)}.`
    default:
      return `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`
  }
}

function kindName(type: string): string {
  const names: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of columns',
  }
  return names[type] ?? `a ${type}`
}
