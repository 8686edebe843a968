import type { Lang } from './lang'
import { messages } from './messages'

/** Made once: asking the browser for one each time costs more than all else that is done for a tag. */
const figures = new Intl.NumberFormat('en-US')

/** 14,040 in both languages. */
export function count(value: number): string {
  return figures.format(Math.round(value))
}

/** A number on an axis: 5万 where Japanese counts in tens of thousands, 50,000 otherwise. */
export function axisCount(value: number, lang: Lang): string {
  if (lang === 'ja' && value >= 10_000 && value % 1_000 === 0) return `${value / 10_000}万`
  return count(value)
}

export interface MenWords {
  /** What is printed large: the figure, the range, or that it is not known. */
  readonly main: string
  /** The range under the figure, where there is one beside it. */
  readonly range: string | null
  readonly known: boolean
}

/** Words for a number of men. `value` is the figure to prefer, `low` and `high` what the sources span; any may be missing. */
export function men(value: number | null, low: number | null, high: number | null, lang: Lang): MenWords {
  const range = rangeWords(low, high, lang)
  if (value !== null) {
    const apart = low !== null && high !== null && low !== high
    return { main: count(value), range: apart ? range : null, known: true }
  }
  if (range) return { main: range, range: null, known: true }
  return { main: messages[lang].menUnknown, range: null, known: false }
}

function rangeWords(low: number | null, high: number | null, lang: Lang): string | null {
  const m = messages[lang]
  if (low !== null && high !== null) return low === high ? count(low) : `${count(low)}–${count(high)}`
  if (low !== null) return m.atLeast(count(low))
  if (high !== null) return m.atMost(count(high))
  return null
}
