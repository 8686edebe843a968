import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import type { Effect, Lesson, NationId, Place, Plate, Region, Treaty, Zone } from '../model/types'
import type { Scene, TreatyNow, ZoneNow } from '../scene/types'
import type { Moment } from '../time/types'
import { formatDate, formatMoment } from '../time/words'
import { kmBetween } from '../model/geo'
import { shortDate } from './short-date'
import { nationCode, nationName, say } from './words'

/** Who holds a part of a plate, and what comes next. Words may carry readings. */
export interface FootRow {
  /** The part or parts that it tells of; null where it tells of all. */
  readonly part: string | null
  readonly holder: FootCode
  /** Who gets it. */
  readonly next: FootCode | null
  readonly text: string
  readonly when: string | null
}

export interface FootCode {
  readonly nation: NationId
  readonly code: string
}

/** Who holds a point (degrees) at a moment, uppermost first. */
export type HoldersAt = (lng: number, lat: number, moment: Moment) => readonly ZoneNow[]

/** Days after a signing for which it stays in the list of its place. */
const SIGNED_DAYS = 60
/** As many codes of parties as a row has room for. */
const MOST_PARTIES = 5
/** An effect this near to a part's place is an effect on the part. */
const NEAR_KM = 120

/** The foot line of a plate: a row for each part, or one for all that are in the same state. */
export function plateFoot(plate: Plate, lesson: Lesson, scene: Scene, holdersAt: HoldersAt, lang: Lang): FootRow[] {
  const rows: FootRow[] = []
  for (const { name, place: id } of plate.parts) {
    const place = lesson.places.get(id)
    const row = place && partRow(place, lesson, scene.moment, holdersAt, lang)
    if (!row) continue
    const part = say(name, lang)
    const same = rows.findIndex((one) => sameRow(one, row))
    if (same < 0) rows.push({ ...row, part })
    else rows[same] = { ...rows[same]!, part: `${rows[same]!.part}${messages[lang].listGap}${part}` }
  }
  return rows.length === 1 ? [{ ...rows[0]!, part: null }] : rows
}

const sameRow = (a: FootRow, b: FootRow): boolean =>
  a.text === b.text && a.when === b.when && a.holder.nation === b.holder.nation && a.next?.nation === b.next?.nation

function partRow(place: Place, lesson: Lesson, moment: Moment, holdersAt: HoldersAt, lang: Lang): FootRow | null {
  const m = messages[lang]
  const zones = holdersAt(place.lng, place.lat, moment).map(({ zone }) => zone)
  const held = zones.find(isForeign)
  const land = zones.find(({ status }) => status === 'territory') ?? zones[0]
  const zone = held ?? land
  if (!zone) return null
  const code = (nation: NationId): FootCode => ({ nation, code: nationCode(lesson, nation, lang) })
  const row: FootRow = {
    part: null,
    holder: code(zone.holder),
    next: null,
    text: nationName(lesson, zone.holder, lang),
    when: null,
  }
  if (!held) return row
  const handOver = handOverOf(held, lesson, moment)
  if (handOver) {
    const { effect, to } = handOver
    return {
      ...row,
      next: to === null ? null : code(to),
      text: m.plateHandsOver,
      when: effect.when && shortDay(effect, moment, lang),
    }
  }
  const announced = announcedAt(place, lesson, moment)
  if (announced) return { ...row, text: say(announced, lang) }
  return { ...row, text: m.plateStays[held.status], when: m.plateNoDate }
}

type Held = Zone & { readonly status: 'occupied' | 'guarded' | 'leased' | 'railway' }

/** Held by a power whose land it is not. */
function isForeign(zone: Zone): zone is Held {
  const { status, holder, owner } = zone
  if (status === 'railway') return owner !== null && owner !== holder
  return (status === 'occupied' || status === 'leased' || status === 'guarded') && owner !== holder
}

/** The treaty's effect that will take a zone from its holder, once the treaty is signed; and who comes after. */
function handOverOf(zone: Zone, lesson: Lesson, moment: Moment): { effect: Effect; to: NationId | null } | null {
  const stages = lesson.zones.filter(({ id }) => id === zone.id).sort((a, b) => a.span.start.from - b.span.start.from)
  const later = stages.find(({ span, holder }) => span.start.from > moment && holder !== zone.holder)
  for (const { signed, failed, effects } of lesson.treaties) {
    if (failed || signed.from > moment) continue
    const effect = effects.find(
      ({ effect: kind, target, when }) =>
        (kind === 'ends' || kind === 'changes') &&
        (target === zone.id || target === zone.stage) &&
        when !== null &&
        when.to > moment,
    )
    // A change in the terms is no hand-over: the zone must soon have another holder.
    if (effect?.when && later && Math.abs(later.span.start.from - effect.when.from) < 60)
      return { effect, to: later.holder }
  }
  return null
}

/** What the main thread of the lesson announces for a place: the words of a cause that works until its effect comes there. */
function announcedAt(place: Place, lesson: Lesson, moment: Moment) {
  const cause = lesson.causes.find(
    ({ chain, from, to }) =>
      chain !== null &&
      to.when !== null &&
      (from.when?.from ?? Infinity) <= moment &&
      to.when.from > moment &&
      to.when.from - moment < 200 &&
      kmBetween([to.lng, to.lat], [place.lng, place.lat]) < NEAR_KM,
  )
  return cause?.label ?? null
}

/** The day without its year where that is this year. */
function shortDay({ when }: Effect, moment: Moment, lang: Lang): string {
  const words = shortDate(formatDate(when!, lang), lang)
  const year = formatMoment(moment, lang).match(/\d{4}/)?.[0]
  if (!year) return words
  return lang === 'ja' ? words.replace(new RegExp(`^${year}年`), '') : words.replace(new RegExp(` ${year}$`), '')
}

/** A treaty in the list of its place. */
export interface SigningRow {
  readonly id: string
  readonly state: TreatyNow['state']
  readonly when: string
  readonly title: string
  readonly parties: readonly FootCode[]
  /** Said behind the codes where not all have room. */
  readonly more: string | null
}

/** The treaties signed in a region in the last two months, the oldest first. */
export function signingsIn(region: Region, lesson: Lesson, scene: Scene, lang: Lang): SigningRow[] {
  const { moment, standing } = scene
  const lately = ({ signed, failed, region: own }: Treaty): boolean =>
    own === region.id && !failed && signed.from <= moment && moment - signed.from < SIGNED_DAYS
  return standing.treaties
    .filter(({ treaty }) => lately(treaty))
    .sort((a, b) => a.treaty.signed.from - b.treaty.signed.from)
    .map(({ treaty, state }) => {
      const all = treaty.signatories.map(({ nation }) => ({ nation, code: nationCode(lesson, nation, lang) }))
      const shown = all.length > MOST_PARTIES ? all.slice(0, MOST_PARTIES - 1) : all
      return {
        id: treaty.id,
        state,
        when: shortDay({ when: treaty.signed } as Effect, moment, lang),
        title: say(treaty.title, lang),
        parties: shown,
        more: all.length > shown.length ? messages[lang].plateMore(all.length - shown.length) : null,
      }
    })
}
