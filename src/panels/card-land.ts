import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import { count } from '../i18n/numbers'
import type { Lesson, Zone } from '../model/types'
import type { Scene } from '../scene/types'
import { formatSpan } from '../time/words'
import { commonParts } from './card-parts'
import type { CardModel, FactRow } from './card-model'
import type { Cited } from './cited'
import { nationCode, nationName, say } from './words'

const row = (label: string, value: string, note: string | null = null): FactRow => ({
  label,
  value,
  note,
  differs: false,
})

/** One stage of a zone, with the stages before and after it as a rail. */
export function zoneCard(lesson: Lesson, scene: Scene, zone: Zone, lang: Lang, cited: Cited): CardModel {
  const m = messages[lang]
  const holder = nationName(lesson, zone.holder, lang)
  const stages = lesson.zones.filter((one) => one.id === zone.id).sort((a, b) => a.span.start.from - b.span.start.from)
  const stops =
    stages.length < 2
      ? []
      : stages.map((stage) => ({
          when: formatSpan(stage.span, lang),
          text: say(stage.label, lang) || m.zoneStatus[stage.status],
          time:
            stage === zone
              ? ('now' as const)
              : stage.span.start.from < zone.span.start.from
                ? ('past' as const)
                : ('later' as const),
          sources: cited.numbers(stage.sources),
        }))
  const now = scene.standing.zones.find((one) => one.zone.stage === zone.stage)
  const parts = commonParts(lesson, [zone], lang, cited, [zone.stage])
  return {
    ...parts,
    id: zone.stage,
    kind: 'zone',
    title: say(zone.name, lang),
    subtitle: say(zone.label, lang) || m.zoneStatus[zone.status],
    badge: { nation: zone.holder, code: nationCode(lesson, zone.holder, lang) },
    facts: [
      row(m.when, formatSpan(zone.span, lang)),
      row(
        m.holder,
        zone.holder2 ? m.heldByTwo(holder, nationName(lesson, zone.holder2, lang)) : holder,
        m.zoneStatus[zone.status],
      ),
      ...(zone.owner ? [row(m.owner, nationName(lesson, zone.owner, lang))] : []),
      ...(zone.schematic
        ? [row(m.edge, m.schematicEdge, zone.precisionKm > 0 ? m.precision(zone.precisionKm) : null)]
        : []),
      ...(zone.areaKm2 > 0 ? [row(m.size, m.area(count(roundArea(zone.areaKm2))))] : []),
    ],
    stops,
    notes: now?.certainty === 'possible' ? [m.possibleNote, ...parts.notes] : parts.notes,
  }
}

/** Two figures: the edges are not known better. */
function roundArea(km2: number): number {
  const step = 10 ** Math.max(Math.floor(Math.log10(km2)) - 1, 0)
  return Math.round(km2 / step) * step
}
