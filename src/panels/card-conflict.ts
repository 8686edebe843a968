import type { Lang } from '../i18n/lang'
import type { Conflict, Lesson } from '../model/types'
import type { ConflictBlock, FigureAxis } from './card-model'
import type { Cited } from './cited'
import { say } from './words'

/** The questions on which sources part about these facts, each side by side. */
export function conflictBlocks(lesson: Lesson, ids: readonly string[], lang: Lang, cited: Cited): ConflictBlock[] {
  return lesson.conflicts
    .filter((conflict) => conflict.facts.some((fact) => ids.includes(fact)))
    .map((conflict) => conflictBlock(conflict, lang, cited))
}

export function conflictBlock(conflict: Conflict, lang: Lang, cited: Cited): ConflictBlock {
  const topic = say(conflict.topic, lang)
  return {
    id: conflict.id,
    topic,
    variants: conflict.variants.map((variant, i) => ({
      claim: say(variant.claim, lang),
      sources: cited.numbers(variant.sources, topic),
      better: i === conflict.better,
    })),
    advice: say(conflict.advice, lang),
    why: conflict.why && say(conflict.why, lang),
    axis: axisOf(conflict),
  }
}

/** The figures on one line, with room at both ends; it need not begin at nought, because it compares places, not lengths. */
export function axisOf({ variants }: Pick<Conflict, 'variants'>): FigureAxis | null {
  const bars = variants.flatMap(({ low, high }, variant) => {
    const [from, to] = [low ?? high, high ?? low]
    return from === null || to === null ? [] : [{ variant, low: from, high: to }]
  })
  const [least, most] = [Math.min(...bars.map(({ low }) => low)), Math.max(...bars.map(({ high }) => high))]
  if (bars.length < 2 || least === most) return null
  const room = (most - least) * 0.08
  return { from: Math.max(0, least - room), to: most + room, ticks: roundNumbers(least, most), bars }
}

/** Two to four round numbers between two figures. */
function roundNumbers(from: number, to: number): number[] {
  const rough = (to - from) / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((n) => n * power).find((one) => one >= rough) ?? rough
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => (first + i) * step)
}
