import type { Lang } from '../../i18n/lang'
import { eraWords } from '../../i18n/say'
import type { Chapter, Lesson } from '../../model/types'
import { formatMoment } from '../../time/words'
import type { SourceRow } from '../card-model'
import { Cited } from '../cited'

/** First and last day of a chapter in words; the year is said once: 1920年4月21日〜8月31日, 21 April – 31 August 1920. */
export function chapterDates({ date }: Chapter, lang: Lang): string {
  const [first, last] = [formatMoment(date.from, lang), formatMoment(date.to - 1, lang)]
  if (first === last) return first
  if (lang === 'ja') {
    const [year = ''] = /^\d+年/.exec(first) ?? []
    const [month = ''] = /^\d+年\d+月/.exec(first) ?? []
    const short = last.startsWith(month)
      ? last.slice(month.length)
      : last.startsWith(year)
        ? last.slice(year.length)
        : last
    return `${first}〜${short}`
  }
  const [a, b] = [first.split(' '), last.split(' ')]
  if (a[2] !== b[2]) return `${first} – ${last}`
  return a[1] === b[1] ? `${a[0]}–${last}` : `${a[0]} ${a[1]} – ${last}`
}

/** Years of the Japanese era on the first and the last day, once where they are the same: 大正7年, 大正7年〜8年. */
export function chapterEra({ date }: Chapter, lang: Lang): string | null {
  const [first, last] = [eraWords(date.from, lang), eraWords(date.to - 1, lang)]
  if (!first || !last || first === last) return first
  const same = /^(\{[^}]*\}|\p{L}+ )/u.exec(first)?.[0] ?? ''
  return `${first}${lang === 'ja' ? '〜' : '–'}${same && last.startsWith(same) ? last.slice(same.length) : last}`
}

/** The chapter's sources, numbered in its order. */
export function chapterSources(lesson: Lesson, chapter: Chapter): SourceRow[] {
  const cited = new Cited(lesson)
  cited.numbers(chapter.sources)
  return cited.rows()
}
