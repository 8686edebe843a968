import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import { men, type MenWords } from '../i18n/numbers'
import { plain } from '../i18n/ruby'
import { forcesByNation, nationFigure, roundedTotal, unitDiffers } from '../ink/nation-men'
import type { HistoricalEvent, Lesson, NationId, Treaty } from '../model/types'
import { goalOf } from '../scene/goal'
import type { ForceNow, Scene, Total, TreatyNow } from '../scene/types'
import { formatDate } from '../time/words'
import { nationCode, nationName, placeName, say } from './words'
import { byStatus } from '../themes/zone-order'
import { zoneWords, type ZoneWords } from './zone-words'

/** The scene as text. Strings may carry readings, {漢字|かんじ}. */
export interface TwinModel {
  readonly change: ChangeRow | null
  readonly nations: readonly NationRow[]
  readonly forces: number
  readonly zones: readonly ZoneRow[]
  readonly treaties: readonly TreatyRow[]
}

export interface ChangeRow {
  readonly id: string
  readonly title: string
  readonly text: string | null
  readonly when: string
}

export interface NationRow {
  readonly nation: NationId
  readonly code: string
  readonly name: string
  /** Where its forces stand and where they go, in a few words. */
  readonly where: string
  readonly men: MenWords
  /** What the figure counts, where it is not the whole. */
  readonly note: string | null
  readonly differs: boolean
  readonly units: readonly UnitRow[]
}

export interface UnitRow {
  readonly id: string
  readonly unit: string
  readonly doing: string
  readonly men: MenWords
  readonly note: string | null
  readonly differs: boolean
}

export interface ZoneRow extends ZoneWords {
  readonly territory: boolean
}

export interface TreatyRow {
  readonly id: string
  readonly title: string
  readonly state: TreatyNow['state']
  readonly stateText: string
  readonly when: string
}

/**
 * The rows of the map in words at one moment.
 * @param totals men of each nation by its series; a nation without one gets the sum of its units that have a figure
 */
export function twinRows(scene: Scene, lesson: Lesson, lang: Lang, totals: readonly Total[] = []): TwinModel {
  const { standing } = scene
  return {
    change: standing.latest && changeRow(standing.latest, lang),
    nations: nationRows(scene, lesson, lang, totals),
    forces: scene.moving.length + standing.stationed.length,
    zones: [...standing.zones]
      .sort((a, b) => byStatus(a.zone.status, b.zone.status))
      .map((now) => ({ ...zoneWords(now, lesson, lang), territory: now.zone.status === 'territory' })),
    treaties: standing.treaties
      .filter(({ state }) => state !== 'ended' && state !== 'failed')
      .map((treaty) => treatyRow(treaty, lang))
      .reverse(),
  }
}

function changeRow(latest: HistoricalEvent | Treaty, lang: Lang): ChangeRow {
  const isEvent = 'when' in latest
  return {
    id: latest.id,
    title: say(latest.title, lang),
    text: isEvent ? say(latest.summary, lang) : latest.terms[0] ? say(latest.terms[0], lang) : null,
    when: formatDate(isEvent ? latest.when : latest.signed, lang),
  }
}

function nationRows(scene: Scene, lesson: Lesson, lang: Lang, totals: readonly Total[]): NationRow[] {
  const rows = [...forcesByNation(scene)].map(([nation, group]) => {
    const { words, size, ...figure } = nationFigure(nation, group, lesson, totals, lang)
    const row: NationRow = {
      nation,
      code: nationCode(lesson, nation, lang),
      name: nationName(lesson, nation, lang),
      where: whereWords(group, lesson, lang),
      men: words,
      ...figure,
      units: group.map((force) => unitRow(force, lesson, lang)),
    }
    return { row, size }
  })
  return rows.sort((a, b) => b.size - a.size).map(({ row }) => row)
}

function unitRow(force: ForceNow, lesson: Lesson, lang: Lang): UnitRow {
  const { leg } = force
  const figure = force.men
  return {
    id: force.force.id,
    unit: say(leg.unit, lang),
    doing: doing(force, lesson, lang),
    men: figure ? men(figure.value, figure.low, figure.high, lang) : men(null, null, null, lang),
    note: figure?.reported ? messages[lang].reportedMen(formatDate(figure.reported, lang)) : null,
    differs: unitDiffers(force, lesson),
  }
}

/** Where a force stands, or from where to where it goes and how. */
export function doing(force: ForceNow, lesson: Lesson, lang: Lang): string {
  const m = messages[lang]
  const name = (id: string) => placeName(lesson, id, lang)
  if (force.state === 'stationed') return m.at(name(force.place))
  const goal = goalOf(force)
  const way = goal && goal !== force.place ? m.fromTo(name(force.place), name(goal)) : m.at(name(force.place))
  return `${m.legState[force.leg.kind]}${m.listGap}${way}`
}

/** Letters that a line of the table holds, and a full-width character counts as two. */
const LINE = 25

/** Where the weightier forces stand or go, as many as a line holds, and how many places more. */
function whereWords(group: readonly ForceNow[], lesson: Lesson, lang: Lang): string {
  const m = messages[lang]
  const first = [...group].sort(
    (a, b) => a.leg.importance - b.leg.importance || menOf(b) - menOf(a) || b.leg.from - a.leg.from,
  )
  const names = new Map<string, string>()
  for (const force of first) {
    const goal = force.state === 'moving' ? goalOf(force) : undefined
    const place = goal ?? force.place
    const name = placeName(lesson, place, lang)
    if (!names.has(place)) names.set(place, goal ? m.towards(name) : name)
  }
  const shown: string[] = []
  for (const name of names.values()) {
    if (shown.length > 0 && lettersOf([...shown, name].join(m.nameGap)) > LINE) break
    shown.push(name)
  }
  return shown.join(m.nameGap) + (names.size > shown.length ? m.andOthers(names.size - shown.length) : '')
}

const menOf = (force: ForceNow): number => force.men?.value ?? force.men?.high ?? 0
const lettersOf = (text: string): number => [...plain(text)].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0)

function treatyRow({ treaty, state }: TreatyNow, lang: Lang): TreatyRow {
  return {
    id: treaty.id,
    title: say(treaty.title, lang),
    state,
    stateText: messages[lang].treatyState[state],
    when: formatDate(treaty.signed, lang),
  }
}

/** Changes only when a word of the twin may: not while forces merely move along between two stops. */
export function twinKey(scene: Scene, totals: readonly Total[]): string {
  const { from, until } = scene.standing
  const moving = scene.moving.map(
    ({ force, leg, stop, men: figure }) => `${force.id}:${leg.id}:${stop}:${figure?.value}`,
  )
  const sums = totals.map(roundedTotal).map((total) => `${total.nation}:${total.value}:${total.low}:${total.high}`)
  return [from, until, ...moving, ...sums].join(' ')
}
