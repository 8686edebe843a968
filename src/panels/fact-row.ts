import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import type { Moment } from '../time/types'
import { formatDate } from '../time/words'
import type { StopRow } from './card-model'
import type { FactBrief } from './fact-words'

/** A fact as a dot of a rail that opens its card. */
export function factRow({ id, title, when }: FactBrief, moment: Moment, lang: Lang): StopRow {
  const known = when && when.precision !== 'open' ? when : null
  return {
    id,
    when: known ? formatDate(known, lang) : messages[lang].noDate,
    text: title,
    time: !known || moment >= known.to ? 'past' : moment < known.from ? 'later' : 'now',
    sources: [],
  }
}
