import { bare } from './text'

type Lang = 'ja' | 'en'

/** Longest name on the map, in letters; longer ones say too much for a map. */
const longest = { ja: 16, en: 44 }

/**
 * What a zone is called on the map: its name without what stands in brackets or tells its dates, `コルチャーク政権（1919年7月）`
 * becomes コルチャーク政権. Readings are kept. Null where the name is a sentence.
 */
export function zoneWord(name: string, lang: Lang): string | null {
  const open = name.replace(/\s*[（(][^（）()]*[）)]/g, '').trim()
  const short = lang === 'ja' ? open.split('、')[0]! : shortEn(open)
  return short !== '' && bare(short).length <= longest[lang] ? short : null
}

const shortEn = (text: string): string =>
  text
    .split(/:|, (?=[a-z]|[^,]*\d)| (?:from|before|after|to|during|in spring|in summer|in \d)\b/)[0]!
    .replace(/, (?:advance|Ural|Tobol|eastern).*$/, '')
    .trim()

const isWhole = (line: string): boolean => line !== '' && line.split('{').length === line.split('}').length

/** Words that a long Japanese name is broken before. */
const heads = /(?=共和国|政権|政府|租借地|占領地|勢力範囲|地帯|地域|（)/

/** A name in two lines of about the same length; null where there is no good place to break it. A reading is never torn. */
export function inTwoLines(text: string, lang: Lang): string | null {
  const parts =
    lang === 'en' ? text.split(/(?<= )(?!\()|(?= \()/) : text.split(new RegExp(`${heads.source}|(?<=[・の])`))
  if (parts.length < 2) return null
  let best: string | null = null
  let worst = Infinity
  for (let i = 1; i < parts.length; i++) {
    const lines = [parts.slice(0, i).join('').trim(), parts.slice(i).join('').trim()]
    const long = Math.max(...lines.map((line) => bare(line).length))
    if (long < worst && lines.every(isWhole)) [best, worst] = [lines.join('\n'), long]
  }
  return best
}
