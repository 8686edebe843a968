/** A date as a text says it; what it leaves out is undefined. */
export interface SaidDate {
  readonly kind: 'date'
  /** The words as they stand. */
  readonly text: string
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** EDTF number of the season, 21 spring to 24 winter. */
  readonly season?: number
}

/** What a figure counts, where the word behind it tells. */
export type Unit =
  | 'people'
  | 'yen'
  | 'roubles'
  | 'tons'
  | 'percent'
  | 'years'
  | 'days'
  | 'ships'
  | 'sessions'
  | 'degrees'
  | 'km'
  | 'hour'
  | 'ordinal'
  | 'other'

export interface SaidFigure {
  readonly kind: 'figure'
  readonly text: string
  readonly value: number
  readonly unit: Unit
  /** The text says about, some, over, nearly. */
  readonly about: boolean
}

/** 5 : 5 : 3, as a text says it. */
export interface SaidRatio {
  readonly kind: 'ratio'
  readonly text: string
  readonly parts: readonly number[]
}

export type Said = SaidDate | SaidFigure | SaidRatio

/** Finds patterns in a text one after the other: what one has taken, the next does not see. */
export class Reader {
  readonly #found: { readonly at: number; readonly said: readonly Said[] }[] = []
  readonly #text: string
  #rest: string

  constructor(text: string) {
    this.#text = text
    this.#rest = text
  }

  /** Takes every match; `said` returns null to leave one where it is. */
  take(pattern: RegExp, said: (match: RegExpExecArray, before: string) => readonly Said[] | null): void {
    for (const match of [...this.#rest.matchAll(pattern)]) {
      const found = said(match, this.#rest.slice(0, match.index))
      if (!found) continue
      this.#found.push({ at: match.index, said: found })
      const { length } = match[0]
      this.#rest = this.#rest.slice(0, match.index) + '\u0000'.repeat(length) + this.#rest.slice(match.index + length)
    }
  }

  /**
   * Everything taken, in the order of the text. Dates without a month or year take those of the date before, unless
   * that stands in brackets: 8 March (23 February) … on the 15th is the 15th of March.
   */
  all(): Said[] {
    let year: number | undefined
    let month: number | undefined
    return this.#found
      .toSorted((a, b) => a.at - b.at)
      .flatMap(({ at, said }) => {
        const aside = isInBrackets(this.#text, at)
        return said.map((one) => {
          if (one.kind !== 'date') return one
          const bare = one.day !== undefined && one.month === undefined
          const whole = { ...one, year: one.year ?? year, month: bare ? month : one.month }
          if (!aside) {
            year = whole.year
            month = whole.month ?? month
          }
          return dropUndefined(whole)
        })
      })
  }
}

const isInBrackets = (text: string, at: number): boolean => {
  const before = text.slice(0, at)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

const dropUndefined = (date: { [K in keyof SaidDate]: SaidDate[K] | undefined }): SaidDate =>
  Object.fromEntries(Object.entries(date).filter(([, value]) => value !== undefined)) as unknown as SaidDate

/** 1,400 and 1.67 as numbers. */
export const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''))
