import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import type { Lesson, NationId } from '../model/types'
import type { ZoneNow } from '../scene/types'
import { formatSpan } from '../time/words'
import { nationCode, nationName, say } from './words'

export interface HereRow {
  readonly id: string
  readonly nation: NationId
  readonly code: string
  readonly name: string
  readonly status: string
  readonly when: string
  readonly doubts: readonly string[]
}

/** Who holds a point: the zones over it, the closest hold first (leased over occupied over territory). */
export function hereRows(zones: readonly ZoneNow[], lesson: Lesson, lang: Lang): HereRow[] {
  const m = messages[lang]
  return [...zones].reverse().map(({ zone, certainty, ending }) => {
    const holder = nationName(lesson, zone.holder, lang)
    const held = zone.holder2 ? m.heldByTwo(holder, nationName(lesson, zone.holder2, lang)) : holder
    const doubts = [
      certainty === 'possible' ? m.possible : '',
      ending ? m.ending : '',
      zone.schematic ? m.schematicEdge : '',
    ]
    return {
      id: zone.stage,
      nation: zone.holder,
      code: nationCode(lesson, zone.holder, lang),
      name: say(zone.name, lang),
      status: `${held}${m.listGap}${m.zoneStatus[zone.status]}`,
      when: formatSpan(zone.span, lang),
      doubts: doubts.filter((doubt) => doubt !== ''),
    }
  })
}
