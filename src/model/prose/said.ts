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
  #rest: string

  constructor(text: string) {
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

  /** Everything taken, in the order of the text; dates without a month or year take those of the date before. */
  all(): Said[] {
    const inOrder = this.#found.toSorted((a, b) => a.at - b.at).flatMap(({ said }) => said)
    let year: number | undefined
    let month: number | undefined
    return inOrder.map((said) => {
      if (said.kind !== 'date') return said
      const whole = {
        ...said,
        year: said.year ?? year,
        month: said.month ?? (said.day === undefined || said.year !== undefined ? undefined : month),
      }
      year = whole.year
      month = whole.month ?? month
      return dropUndefined(whole)
    })
  }
}

const dropUndefined = (date: { [K in keyof SaidDate]: SaidDate[K] | undefined }): SaidDate =>
  Object.fromEntries(Object.entries(date).filter(([, value]) => value !== undefined)) as unknown as SaidDate

/** 1,400 and 1.67 as numbers. */
export const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''))
