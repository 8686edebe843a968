import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import { men, type MenWords } from '../i18n/numbers'
import type { Lesson, Men, NationId } from '../model/types'
import type { ForceNow, Scene, Total } from '../scene/types'

/** How many men a nation has on the map, in words. */
export interface NationFigure {
  readonly words: MenWords
  /** What the figure counts or how it is known, where that must be said; may carry readings. */
  readonly note: string | null
  /** For sorting; 0 where nothing is known. */
  readonly size: number
  readonly differs: boolean
}

/** The forces on the map by nation, as the scene names them: those on their way first. */
export function forcesByNation(scene: Scene): Map<NationId, ForceNow[]> {
  const groups = new Map<NationId, ForceNow[]>()
  for (const force of [...scene.moving, ...scene.standing.stationed])
    groups.set(force.leg.nation, [...(groups.get(force.leg.nation) ?? []), force])
  return groups
}

/** A nation's total by its series; without one the sum of its units that have a figure. */
export function nationFigure(
  nation: NationId,
  group: readonly ForceNow[],
  lesson: Lesson,
  totals: readonly Total[],
  lang: Lang,
): NationFigure {
  const total = totals.find((candidate) => candidate.nation === nation && candidate.high > 0)
  if (total) return totalMen(total, lang)
  return { ...summedMen(group, lang), differs: group.some((force) => unitDiffers(force, lesson)) }
}

/** Whether sources part on a force or give a range for its men. */
export function unitDiffers({ leg, force, men: figure }: ForceNow, lesson: Lesson): boolean {
  return hasConflict(lesson, [leg.id, force.id]) || (figure !== null && figure.low !== figure.high)
}

export function hasConflict(lesson: Lesson, ids: readonly string[]): boolean {
  return lesson.conflicts.some((conflict) => conflict.facts.some((fact) => ids.includes(fact)))
}

/** What lies between two reports is known to hundreds at best. */
export function roundedTotal(total: Total): Total {
  if (total.basis !== 'interpolated') return total
  const round = (value: number) => Math.round(value / 100) * 100
  return { ...total, value: null, low: round(total.low), high: round(total.high) }
}

function totalMen(raw: Total, lang: Lang): NationFigure {
  const total = roundedTotal(raw)
  return {
    words: men(total.value, total.low, total.high, lang),
    note: total.basis === 'interpolated' ? messages[lang].estimate : null,
    size: total.value ?? total.high,
    differs: raw.basis === 'reported' && raw.low !== raw.high,
  }
}

/** The sum of the figures that there are; it says so when units are left out. */
function summedMen(group: readonly ForceNow[], lang: Lang): Omit<NationFigure, 'differs'> {
  const known = group.map((force) => force.men).filter((figure): figure is Men => figure !== null && hasFigure(figure))
  if (known.length === 0) return { words: men(null, null, null, lang), note: null, size: 0 }
  const sum = (pick: (figure: Men) => number) => known.reduce((total, figure) => total + pick(figure), 0)
  const low = sum((figure) => figure.low ?? figure.value ?? 0)
  const high = sum((figure) => figure.high ?? figure.value ?? 0)
  const exact = known.every((figure) => figure.value !== null)
  const value = exact ? sum((figure) => figure.value ?? 0) : null
  const missing = group.length - known.length
  const note = missing > 0 ? messages[lang].menUnknownMany(missing) : null
  return { words: men(value, low, high, lang), note, size: value ?? high }
}

const hasFigure = (figure: Men): boolean => figure.value !== null || figure.low !== null || figure.high !== null
