import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import { plain } from '../i18n/ruby'
import type { HistoricalEvent, Treaty } from '../model/types'
import { say } from './words'

/** What a class reads under the map: one line at 33 px, and where it is too short for the whole, a smaller second one. */
export interface Caption {
  readonly main: string
  readonly more: string | null
}

/** Letters that a line holds on a screen 1366 px wide, at 33 px and at 21; a full-width character counts as two. */
const room = { main: 76, more: 118 } as const

/** What just changed, in one sentence: the name of the event or treaty with the first sentence about it. May carry readings. */
export function captionOf(latest: HistoricalEvent | Treaty, lang: Lang): Caption {
  const title = say(latest.title, lang)
  const about = 'when' in latest ? latest.summary : latest.terms[0]
  const first = about ? firstSentence(say(about, lang)) : ''
  if (!first) return { main: title, more: null }
  const both = `${title}${messages[lang].captionGap}${first}`
  if (lettersOf(both) <= room.main) return { main: both, more: null }
  return { main: title, more: lettersOf(first) <= room.more ? first : null }
}

/** Up to the first full stop that ends a sentence; one in a figure or an abbreviation does not. */
export function firstSentence(text: string): string {
  const end = /。|[.!?](?=\s+["“‘(]?\p{Lu})|[.!?]$/u.exec(text)
  return end ? text.slice(0, end.index + end[0].length) : text
}

const lettersOf = (text: string): number => [...plain(text)].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0)
