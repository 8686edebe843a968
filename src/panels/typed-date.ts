import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import { parseTypedDate } from '../time/typed'
import type { Moment, Result } from '../time/types'
import { formatMoment } from '../time/words'

/** A typed date inside the lesson, or a sentence for the reader that says what is wrong with it. */
export function readDate(text: string, from: Moment, to: Moment, lang: Lang): Result<Moment> {
  const m = messages[lang]
  const typed = parseTypedDate(text)
  if (!typed.ok) return { ok: false, message: m.dateProblem[typed.code] }
  // A year or month that begins before the lesson but reaches into it shows the lesson's first day.
  const length = { day: 1, month: 31, year: 366 }[typed.precision]
  const moment = typed.value < from && typed.value + length > from ? from : typed.value
  if (moment < from || moment >= to) {
    return { ok: false, message: m.dateOutside(formatMoment(from, lang), formatMoment(to - 1, lang)) }
  }
  return { ok: true, value: moment }
}
