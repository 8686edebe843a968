import type { Lang } from '../../i18n/lang'
import { plain } from '../../i18n/ruby'
import { forcesByNation, nationFigure, type NationFigure } from '../../ink/nation-men'
import type { KeyDate, Lesson, NationId } from '../../model/types'
import type { Scene, Total } from '../../scene/types'
import type { Moment } from '../../time/types'
import { formatMoment } from '../../time/words'
import { eraWords, say } from '../words'

/** What a plate of the maps side by side is about. */
export interface PlateDate {
  readonly at: Moment
  /** Id of the region that the lesson chose for it. */
  readonly region: string
  /** The lesson's words; null where a reader put the date there. */
  readonly key: KeyDate | null
}

export interface PlateWords {
  readonly date: string
  readonly era: string | null
  readonly title: string
  readonly caption: string
  readonly men: NationFigure
}

/** The lesson's key dates; where it has none, its opening and five dates evenly over its span. */
export function plateDates(lesson: Lesson): PlateDate[] {
  const keys = lesson.keyDates ?? []
  if (keys.length > 0) return keys.map((key) => ({ at: key.at, region: key.region, key }))
  const days = [1, 2, 3, 4, 5].map((i) => Math.floor(lesson.from + ((lesson.to - lesson.from) * i) / 6) + 0.5)
  const region = lesson.regions[0]!.id
  return [lesson.opening, ...days].sort((a, b) => a - b).map((at) => ({ at, region, key: null }))
}

/** The same plates with the date of one replaced, in the order of time. */
export function withDate(plates: readonly PlateDate[], index: number, at: Moment): PlateDate[] {
  const replaced = plates.map((plate, i) => (i === index ? { ...plate, at, key: null } : plate))
  return replaced.sort((a, b) => a.at - b.at)
}

/** The nation whose men are counted under each plate: that of the lesson's first series of troops. */
export const countedNation = ({ series }: Lesson): NationId => series.find(({ troops }) => troops)?.nation ?? 'JP'

/** The words round a plate. A date of the reader's own is told by what happened last. */
export function plateWords(
  plate: PlateDate,
  scene: Scene,
  totals: readonly Total[],
  lesson: Lesson,
  lang: Lang,
): PlateWords {
  const { latest } = scene.standing
  const nation = countedNation(lesson)
  const summary = latest && ('summary' in latest ? latest.summary : latest.terms[0])
  return {
    date: formatMoment(plate.at, lang),
    era: eraWords(plate.at, lang),
    title: plate.key ? say(plate.key.title, lang) : latest ? say(latest.title, lang) : '',
    caption: plate.key ? say(plate.key.caption, lang) : summary ? say(summary, lang) : '',
    men: nationFigure(nation, forcesByNation(scene).get(nation) ?? [], lesson, totals, lang),
  }
}

/** For a screen reader: date, title, men. */
export const spokenPlate = ({ date, title, men }: PlateWords): string =>
  plain([date, title, men.words.main].filter(Boolean).join(', '))
