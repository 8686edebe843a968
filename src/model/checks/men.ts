import { problem } from '../problem'
import type { Here, Report } from '../problem'
import type { Check } from './input'
import { hereOf } from './input'

interface Figures {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Figures outside of their own limits, and reports without a figure or source. Negative ones are found on reading. */
export const checkMen: Check = ({ lesson }, report) => {
  for (const leg of lesson.legs.values()) {
    if (leg.men) checkFigures(leg.men, hereOf('legs', leg), ['men', 'men_low', 'men_high'], report)
  }
  for (const { id, points } of lesson.series) {
    for (const point of points) {
      const here = { file: 'series/troops.csv', feature: `${id} ${point.when.edtf}` }
      checkFigures(point, here, ['value', 'low', 'high'], report)
      if (point.basis !== 'reported') continue
      if (point.value === null && point.low === null && point.high === null) {
        const message = 'The basis is "reported", but no figure is given.'
        report(
          problem(here, {
            field: 'value',
            code: 'missing',
            message,
            fix: 'Write the figure, or "interpolated" as the basis.',
          }),
        )
      }
      if (point.sources.length === 0) {
        const message = 'The figure cites no source.'
        report(
          problem(here, {
            field: 'sources',
            code: 'no-source',
            message,
            fix: 'Write the id of a source of sources.json.',
          }),
        )
      }
    }
  }
}

function checkFigures(
  { value, low, high }: Figures,
  here: Here,
  names: readonly [string, string, string],
  report: Report,
): void {
  const figures = [
    { field: names[1], n: low },
    { field: names[0], n: value },
    { field: names[2], n: high },
  ].flatMap(({ field, n }) => (n === null ? [] : [{ field, n }]))
  figures.forEach(({ field, n }, i) => {
    const before = figures[i - 1]
    if (!before || before.n <= n) return
    const message = `${before.field} (${before.n}) is more than ${field} (${n}).`
    report(
      problem(here, {
        field,
        code: 'figures-crossed',
        message,
        fix: 'The low figure comes first, then the value, then the high.',
      }),
    )
  })
}
