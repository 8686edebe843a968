import type { Said, SaidDate, SaidFigure, SaidRatio } from './said'
import type { Witness } from './witness'

/** The first witness that says the same, or null. */
export function confirmedBy(said: Said, witnesses: readonly Witness[]): Witness | null {
  return witnesses.find((witness) => confirms(witness, said)) ?? null
}

function confirms({ dates, figures }: Witness, said: Said): boolean {
  if (said.kind === 'date') return dates.some((date) => sameDate(said, date))
  if (said.kind === 'figure') return figures.some((figure) => sameFigure(said, figure))
  return sameRatio(said, figures)
}

/** Every part that the text says must be in the fact; a fact may know more than the text tells. */
function sameDate(said: SaidDate, fact: SaidDate): boolean {
  if (said.year !== undefined && said.year !== fact.year) return false
  if (said.season !== undefined) return said.season === (fact.season ?? seasonOf(fact.month))
  if (said.month !== undefined && said.month !== fact.month) return false
  return said.day === undefined || said.day === fact.day
}

/** Meteorological seasons, as EDTF counts them: 21 spring (March to May) to 24 winter. */
const seasonOf = (month: number | undefined): number | undefined =>
  month === undefined ? undefined : 21 + Math.floor(((month + 9) % 12) / 3)

function sameFigure(said: SaidFigure, fact: SaidFigure): boolean {
  if (said.unit !== fact.unit && said.unit !== 'other' && fact.unit !== 'other') return false
  return said.value === fact.value || (said.about && said.value === roundedLike(fact.value, said.value))
}

/** A value rounded to as many digits as a round number has: 14,040 beside 14,000 is 14,000. At least one digit counts. */
function roundedLike(value: number, round: number): number {
  if (round === 0) return value
  let step = 1
  while (round % (step * 10) === 0) step *= 10
  return Math.round(value / step) * step
}

/** Tonnages in the proportion of a ratio, to two decimals of its own scale: 175,000 to 525,000 is 1.67 to 5. */
function sameRatio({ parts }: SaidRatio, figures: readonly SaidFigure[]): boolean {
  const tons = figures.filter(({ unit, value }) => unit === 'tons' || value >= 10_000).map(({ value }) => value)
  const [largest, scale] = [Math.max(...tons), Math.max(...parts)]
  return parts.every((part) => tons.some((value) => Math.round((value / largest) * scale * 100) / 100 === part))
}
