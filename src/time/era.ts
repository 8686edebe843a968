import { fromCivil, toCivil } from './moment'
import type { Moment } from './types'

type EraId = 'meiji' | 'taisho' | 'showa' | 'heisei' | 'reiwa'

export interface Era {
  readonly id: EraId
  readonly name: { readonly ja: string; readonly en: string; readonly reading: string }
  /** First letter, as typed in forms: T7. */
  readonly letter: string
  /** Its first day; the last day of the era before belongs to the new one. */
  readonly from: Moment
  /** First day of the next era; +Infinity for the present one. */
  readonly to: Moment
  /** Gregorian year that is its year 1 (元年). */
  readonly firstYear: number
}

/** Japan counted days by the lunisolar calendar before; its months do not fit Gregorian ones. */
export const GREGORIAN_IN_JAPAN: Moment = fromCivil(1873, 1, 1)

const STARTS: readonly (readonly [EraId, string, string, string, number, number, number])[] = [
  ['meiji', '明治', 'Meiji', 'めいじ', 1868, 1, 25],
  ['taisho', '大正', 'Taishō', 'たいしょう', 1912, 7, 30],
  ['showa', '昭和', 'Shōwa', 'しょうわ', 1926, 12, 25],
  ['heisei', '平成', 'Heisei', 'へいせい', 1989, 1, 8],
  ['reiwa', '令和', 'Reiwa', 'れいわ', 2019, 5, 1],
]

/** The eras since Meiji, oldest first. */
export const ERAS: readonly Era[] = STARTS.map(([id, ja, en, reading, year, month, day], i) => {
  const next = STARTS[i + 1]
  return {
    id,
    name: { ja, en, reading },
    letter: en.charAt(0),
    from: fromCivil(year, month, day),
    to: next ? fromCivil(next[4], next[5], next[6]) : Infinity,
    firstYear: year,
  }
})

export interface EraYear {
  readonly era: Era
  /** Counted from 1, which Japanese writes 元年. */
  readonly year: number
}

/** The Japanese era and its year on the day of a moment; null before 1873, when Japan took the Gregorian calendar. */
export function eraOf(moment: Moment): EraYear | null {
  if (!(moment >= GREGORIAN_IN_JAPAN) || moment === Infinity) return null
  const era = ERAS.findLast((candidate) => moment >= candidate.from)
  return era ? { era, year: toCivil(moment).year - era.firstYear + 1 } : null
}

/** 大正7年, 大正元年; Taishō 7, Taishō 1. */
export function eraText({ era, year }: EraYear, lang: 'ja' | 'en'): string {
  return lang === 'ja' ? `${era.name.ja}${year === 1 ? '元' : year}年` : `${era.name.en} ${year}`
}
