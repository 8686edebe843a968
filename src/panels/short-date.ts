import type { Lang } from '../i18n/lang'

const MONTHS = /\b(January|February|March|April|June|July|August|September|October|November|December)\b/g

/** A date in words made narrow for a column: c. 16 Aug 1920. Japanese dates are short as they are. */
export function shortDate(words: string, lang: Lang): string {
  if (lang === 'ja') return words
  return words
    .replace(/\babout /g, 'c. ')
    .replace(MONTHS, (month) => (month === 'September' ? 'Sept' : month.slice(0, 3)))
}

/** A column of dates from top to bottom. In Japanese a year that is the same as in the row above is not said again. */
export function dateColumn(words: readonly string[], lang: Lang): string[] {
  let before: string | undefined
  return words.map((date) => {
    if (lang === 'en') return shortDate(date, lang)
    const year = /^\d+年/.exec(date)?.[0]
    const rest = year !== undefined && year === before ? date.replaceAll(year, '') : date
    before = year
    return rest === '' || rest.startsWith('〜') || rest.startsWith('ごろ') ? date : rest
  })
}
