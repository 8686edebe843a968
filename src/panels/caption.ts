import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import { plain } from '../i18n/ruby'
import type { HistoricalEvent, Treaty } from '../model/types'
import { say } from './words'

/** Letters that the band under a presented map holds at 33 px on a screen 1366 px wide; a full-width character counts as two. */
const room = 76

/**
 * One sentence of what just changed, for the last row of a classroom: the name of the event or treaty, and the first sentence about it
 * where both have room. May carry readings. `letters` is the room in half-width letters.
 */
export function captionOf(latest: HistoricalEvent | Treaty, lang: Lang, letters = room): string {
  const m = messages[lang]
  const title = say(latest.title, lang)
  const about = 'when' in latest ? latest.summary : latest.terms[0]
  if (!about) return title
  const first = firstSentence(say(about, lang))
  const both = `${title}${m.captionGap}${first}`
  if (first && lettersOf(both) <= letters) return both
  return title
}

/** Up to the first full stop; a stop within a figure or an abbreviation is none. */
export function firstSentence(text: string): string {
  const end = /。|[.!?](?=\s+["“‘(]?\p{Lu})|[.!?]$/u.exec(text)
  return end ? text.slice(0, end.index + end[0].length) : text
}

const lettersOf = (text: string): number => [...plain(text)].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0)
