import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import type { Lesson, NationId } from '../model/types'
import type { ZoneNow } from '../scene/types'
import { nationCode, nationName, say } from './words'

/** A zone in words, as every list of zones says it. */
export interface ZoneWords {
  /** Id of the stage that holds. */
  readonly id: string
  readonly holder: NationId
  readonly code: string
  readonly name: string
  /** Who holds it, and how. */
  readonly status: string
  readonly doubts: readonly string[]
}

export function zoneWords({ zone, certainty, ending }: ZoneNow, lesson: Lesson, lang: Lang): ZoneWords {
  const m = messages[lang]
  const holder = nationName(lesson, zone.holder, lang)
  const held = zone.holder2 ? m.heldByTwo(holder, nationName(lesson, zone.holder2, lang)) : holder
  const doubts = [
    certainty === 'possible' ? m.possible : '',
    ending ? m.ending : '',
    zone.schematic ? m.schematicEdge : '',
  ]
  return {
    id: zone.stage,
    holder: zone.holder,
    code: nationCode(lesson, zone.holder, lang),
    name: say(zone.name, lang),
    status: `${held}${m.listGap}${m.zoneStatus[zone.status]}`,
    doubts: doubts.filter((doubt) => doubt !== ''),
  }
}
