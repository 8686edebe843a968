import type { Lang } from '../../i18n/lang'
import type { MenWords } from '../../i18n/numbers'
import { inView } from '../../ink/in-view'
import { forcesByNation, nationFigure } from '../../ink/nation-men'
import type { Lesson, NationId } from '../../model/types'
import type { PaperFrame } from '../../paper'
import type { Scene, Total } from '../../scene/types'
import { zoneWords, type ZoneWords } from '../zone-words'

/** One date of two that are compared. */
export interface Side {
  readonly scene: Scene
  readonly totals: readonly Total[]
}

export interface MenRow {
  readonly nation: NationId
  readonly first: MenWords | null
  readonly second: MenWords | null
}

/** What is not the same at two dates, in the view of one map. */
export interface Difference {
  readonly begun: readonly ZoneWords[]
  readonly ended: readonly ZoneWords[]
  /** The same land in other hands, or held in another way: as it is at the second date. */
  readonly changed: readonly ZoneWords[]
  readonly men: readonly MenRow[]
}

/** Compares two dates, `second` being the one that the clock shows, whichever is earlier. */
export function differenceOf(first: Side, second: Side, frame: PaperFrame, lesson: Lesson, lang: Lang): Difference {
  const [before, after] = [zonesIn(first.scene, frame), zonesIn(second.scene, frame)]
  const lands = (zones: typeof before) => new Set(zones.map(({ zone }) => zone.id))
  const stages = new Set(before.map(({ zone }) => zone.stage))
  const [old, fresh] = [lands(before), lands(after)]
  // Who holds what by force or by treaty comes first, then lands; claims alone are left to the map.
  const say = (zones: typeof before) =>
    zones
      .filter(({ zone }) => zone.status !== 'claimed')
      .sort((a, b) => Number(a.zone.status === 'territory') - Number(b.zone.status === 'territory'))
      .map((now) => zoneWords(now, lesson, lang))
  const newStages = after.filter(({ zone }) => !stages.has(zone.stage))
  return {
    begun: say(newStages.filter(({ zone }) => !old.has(zone.id))),
    ended: say(before.filter(({ zone }) => !fresh.has(zone.id))),
    changed: say(newStages.filter(({ zone }) => old.has(zone.id))),
    men: menRows(first, second, frame, lesson, lang),
  }
}

function zonesIn(scene: Scene, frame: PaperFrame): Scene['standing']['zones'] {
  const seen = inView(scene, frame.project, frame.size)
  return scene.standing.zones.filter(({ zone }) => seen.has(zone.stage))
}

/** Nations with forces in view at either date, and their men at both; those that stay the same are left out. */
function menRows(first: Side, second: Side, frame: PaperFrame, lesson: Lesson, lang: Lang): MenRow[] {
  const sides = [first, second].map(({ scene, totals }) => {
    const seen = inView(scene, frame.project, frame.size)
    const groups = forcesByNation(scene)
    return (nation: NationId): MenWords | null => {
      const group = groups.get(nation) ?? []
      return group.some(({ leg }) => seen.has(leg.id)) ? nationFigure(nation, group, lesson, totals, lang).words : null
    }
  })
  return [...lesson.nations.keys()].flatMap((nation) => {
    const [before, after] = sides.map((of) => of(nation)) as [MenWords | null, MenWords | null]
    const same = before?.main === after?.main && before?.range === after?.range
    return same ? [] : [{ nation, first: before, second: after }]
  })
}
