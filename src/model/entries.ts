import { isRecord } from './feature-file'
import { problem } from './problem'
import type { Report } from './problem'

/** The objects of a JSON list, each with its id (or number) for the findings. */
export function entries(
  file: string,
  data: unknown,
  report: Report,
): { readonly feature: string; readonly columns: Readonly<Record<string, unknown>> }[] {
  if (!Array.isArray(data)) {
    const message = 'The file is not a list.'
    report(
      problem(
        { file, feature: '' },
        { field: '', code: 'not-a-list', message, fix: 'Begin it with [ and end it with ].' },
      ),
    )
    return []
  }
  return data.map((entry: unknown, i) => {
    const columns = isRecord(entry) ? entry : {}
    return { feature: typeof columns.id === 'string' && columns.id !== '' ? columns.id : `#${i}`, columns }
  })
}
