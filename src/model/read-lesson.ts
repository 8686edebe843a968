import { parseDate } from '../time/edtf'
import type { Moment } from '../time/types'
import { isRecord } from './feature-file'
import { problem } from './problem'
import type { Report, Wrong } from './problem'
import { lessonFile } from './schema/lesson'
import { readKeyDates } from './read-key-dates'
import { readShape } from './shape'
import type { Lesson } from './types'

const FILE = 'lesson.json'

/** What lesson.json tells. */
export type LessonHead = Pick<
  Lesson,
  'id' | 'version' | 'title' | 'shortTitle' | 'from' | 'to' | 'opening' | 'regions' | 'keyDates' | 'nations' | 'credits'
>

/** Reads lesson.json; null, with findings, when there is no lesson to show without it. */
export function readHead(data: unknown, report: Report): LessonHead | null {
  const say = (wrong: Wrong) => report(problem({ file: FILE, feature: '' }, wrong))
  if (!isRecord(data)) {
    say({
      field: '',
      code: 'missing',
      message: 'lesson.json is missing or is no JSON object.',
      fix: 'Every lesson folder needs one: see geodata/README.md.',
    })
    return null
  }
  const head = readShape(lessonFile, data, say)
  if (!head) return null
  const [from, to, opening] = (['from', 'to', 'opening'] as const).map((field) => dayOf(field, head[field], say))
  if (from === undefined || to === undefined) return null
  if (from >= to) {
    say({
      field: 'to',
      code: 'reversed',
      message: `The lesson ends (${head.to}) before it begins (${head.from}).`,
      fix: 'Write the earlier date into from.',
    })
    return null
  }
  return {
    id: head.id,
    version: head.version,
    title: head.title,
    shortTitle: head.short_title,
    from,
    to,
    opening: Math.min(to, Math.max(from, (opening ?? from) + 0.5)),
    regions: head.regions,
    keyDates: readKeyDates(head.key_dates ?? [], { from, to, regions: head.regions }, say),
    nations: new Map(Object.entries(head.nations).map(([id, nation]) => [id, { id, ...nation }])),
    credits: head.credits ?? [],
  }
}

/** Midnight of the first day that a date means, or undefined with a finding. */
function dayOf(field: string, text: string, say: (wrong: Wrong) => void): Moment | undefined {
  const date = parseDate(text)
  if (date.ok && Number.isFinite(date.value.from)) return date.value.from
  const message = date.ok ? `${field} is ${text}, an open date.` : `${field} cannot be read: ${date.message}.`
  say({ field, code: 'bad-date', message, fix: 'Write a day such as 1918-09-05.' })
  return undefined
}
