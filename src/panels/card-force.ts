import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import { men } from '../i18n/numbers'
import { plain } from '../i18n/ruby'
import type { Force, Leg, Lesson, Men, Stop } from '../model/types'
import type { ForceNow, Scene } from '../scene/types'
import type { Moment } from '../time/types'
import { formatDate } from '../time/words'
import { commonParts } from './card-parts'
import type { CardModel, FactRow, StateLine, StopRow } from './card-model'
import type { Cited } from './cited'
import { hasConflict } from '../ink/nation-men'
import { doing } from './twin'
import { nationCode, nationName, placeName, say } from './words'

/** A force: what it does now, its men, and its whole way as a rail of dots. */
export function forceCard(lesson: Lesson, scene: Scene, force: Force, lang: Lang, cited: Cited): CardModel {
  const here = [...scene.moving, ...scene.standing.stationed].find((one) => one.force.id === force.id)
  const leg = here?.leg ?? legAt(force, scene.moment)
  // The rail cites first, so that its numbers rise as it is read.
  const stops = rail(lesson, force, here, scene.moment, lang, cited)
  const parts = commonParts(lesson, force.legs, lang, cited)
  return {
    ...parts,
    id: force.id,
    kind: 'force',
    title: leg ? say(leg.unit, lang) : force.id,
    subtitle: nationName(lesson, force.nation, lang),
    badge: { nation: force.nation, code: nationCode(lesson, force.nation, lang) },
    state: here ? stateLine(lesson, here, lang) : null,
    facts: leg ? menRows(lesson, force, leg, here?.men ?? leg.men, lang) : [],
    stops,
    notes: here && !here.certain ? [messages[lang].positionBetween, ...parts.notes] : parts.notes,
  }
}

/** The leg that the force was on last, or will begin with. */
function legAt(force: Force, moment: Moment): Leg | undefined {
  return force.legs.findLast((leg) => leg.from <= moment) ?? force.legs[0]
}

function stateLine(lesson: Lesson, here: ForceNow, lang: Lang): StateLine {
  const home = here.leg.kind === 'withdraw' || here.leg.kind === 'evacuate'
  const figure = here.men
  return {
    text:
      here.state === 'stationed'
        ? `${messages[lang].legState.garrison}${messages[lang].listGap}${doing(here, lesson, lang)}`
        : doing(here, lesson, lang),
    sample: here.state === 'stationed' ? 'garrison' : home ? 'withdraw' : 'advance',
    nation: here.leg.nation,
    men: figure?.value ?? figure?.high ?? null,
  }
}

function menRows(lesson: Lesson, force: Force, leg: Leg, figure: Men | null, lang: Lang): FactRow[] {
  const m = messages[lang]
  const words = figure ? men(figure.value, figure.low, figure.high, lang) : men(null, null, null, lang)
  const notes = [
    words.range,
    figure?.reported ? m.reportedMen(formatDate(figure.reported, lang)) : null,
    figure?.note ? say(figure.note, lang) : null,
  ]
  const differs = hasConflict(lesson, [leg.id, force.id]) || (figure !== null && figure.low !== figure.high)
  return [
    {
      label: m.men,
      value: words.known ? m.menOf(words.main) : words.main,
      note: notes.filter(Boolean).join(m.listGap) || null,
      differs,
    },
  ]
}

/** Every stop of every leg in order, with how the force came there; the stop that two legs share stands once. */
function rail(
  lesson: Lesson,
  force: Force,
  here: ForceNow | undefined,
  moment: Moment,
  lang: Lang,
  cited: Cited,
): StopRow[] {
  const m = messages[lang]
  const rows = force.legs.flatMap((leg, i) => {
    const before = force.legs[i - 1]?.stops.at(-1)
    const own = leg.stops.filter((stop, k) => !(k === 0 && before && sameStop(before, stop)))
    const sources = cited.numbers(leg.sources, m.supports.leg)
    const stops = own.map((stop, k) => ({
      at: stop.at,
      when: formatDate(stop.when, lang),
      text: stopWords(lesson, stop, lang),
      sources: k === own.length - 1 ? sources : [],
    }))
    const end = leg.ends && {
      at: Math.max(leg.until, leg.stops.at(-1)?.at ?? 0),
      when: formatDate(leg.ends.when, lang),
      text: say(leg.ends.how, lang) || m.leaves,
      sources: [],
    }
    return end ? [...stops, end] : stops
  })
  const last = rows.findLastIndex((row) => row.at <= moment)
  return rows.map(({ at, ...row }, i) => ({
    ...row,
    time: at > moment ? 'later' : here && i === last ? 'now' : 'past',
  }))
}

const sameStop = (a: Stop, b: Stop): boolean => a.place === b.place && a.when.edtf === b.when.edtf

function stopWords(lesson: Lesson, stop: Stop, lang: Lang): string {
  const m = messages[lang]
  const how = stop.by
    ? m.inBrackets(plain(m.by[stop.by]) + (stop.schematic ? m.listGap + plain(m.schematicCourse) : ''))
    : ''
  return placeName(lesson, stop.place, lang) + how
}
