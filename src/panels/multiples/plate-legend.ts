import { inView } from '../../ink/in-view'
import { legendOf, shortLegend, type LegendItem } from '../../ink/legend'
import type { Lesson, NationId } from '../../model/types'
import type { PaperFrame } from '../../paper'
import type { Scene } from '../../scene/types'

/** A scene and the sheet that shows it. */
export interface Shown {
  readonly scene: Scene
  readonly frame: PaperFrame
}

/** Signs that a small map leaves out. */
const absent: ReadonlySet<LegendItem['kind']> = new Set(['event', 'changed', 'differs'])

/** Examples of what several maps show, each kind once, the most needed first, in the order in which one map is read. */
export function legendFor(maps: readonly Shown[], lesson: Lesson, most = 8): LegendItem[] {
  const found = new Map<string, LegendItem>()
  for (const { scene, frame } of maps) {
    const shown = inView(scene, frame.project, frame.size)
    for (const item of legendOf(scene, lesson, shown)) {
      const key = item.kind === 'zone' ? `zone ${item.status}` : item.kind
      if (!absent.has(item.kind) && !found.has(key)) found.set(key, item)
    }
  }
  return shortLegend([...found.values()], most)
}

/** Nations and armies whose forces the maps show, in the lesson's order. */
export function nationsOn(maps: readonly Shown[], lesson: Lesson): NationId[] {
  const seen = new Set<NationId>()
  for (const { scene, frame } of maps) {
    const shown = inView(scene, frame.project, frame.size)
    for (const { leg } of [...scene.moving, ...scene.standing.stationed]) if (shown.has(leg.id)) seen.add(leg.nation)
  }
  return [...lesson.nations.keys()].filter((id) => seen.has(id))
}
