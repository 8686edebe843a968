import type { Lesson, Men } from '../model/types'
import { officesAt, recognitionsAt } from '../scene/offices'
import type { OfficeNow, RecognitionNow } from '../scene/offices'
import { sceneIndex } from '../scene/scene'
import { treatyState } from '../scene/treaties'
import type { ForceNow, Total, TreatyNow, ZoneNow } from '../scene/types'
import { wrapped } from '../scene/zones'
import { isoDay } from '../time/moment'
import { ok } from '../time/result'
import { parseTypedDate } from '../time/typed'
import type { Result } from '../time/types'

/** A point in degrees. */
export interface Point {
  readonly lng: number
  readonly lat: number
}

interface ZoneAnswer {
  readonly id: string
  readonly holder: string
  /** Who holds it too; left out where nobody does. */
  readonly holder2?: string
  readonly status: string
  readonly certainty: string
}

/** What the atlas shows at noon of a day, as plain data for scripts. */
export interface Answer {
  readonly lesson: string
  /** ISO 8601. */
  readonly date: string
  /** Uppermost first; only when a point was asked for. */
  readonly here?: readonly ZoneAnswer[]
  /** Lowest first, as they are drawn. */
  readonly zones: readonly ZoneAnswer[]
  readonly forces: readonly {
    readonly id: string
    readonly nation: string
    readonly state: 'moving' | 'stationed'
    readonly leg: string
    readonly lng: number
    readonly lat: number
    readonly men: Pick<Men, 'value' | 'low' | 'high'> | null
    readonly place: string
  }[]
  /** All that were signed by then, also those long ended. */
  readonly treaties: readonly {
    readonly id: string
    readonly state: 'signed' | 'in-force' | 'ended'
    readonly signed: string
    readonly lng: number
    readonly lat: number
  }[]
  /** Conferences under way, or that ended with nothing signed. */
  readonly talks: readonly { readonly id: string; readonly state: 'talks' | 'failed'; readonly held: string }[]
  readonly events: readonly { readonly id: string; readonly date: string; readonly lng: number; readonly lat: number }[]
  readonly totals: readonly Total[]
  /** Who governs, commands and stands for a state: kind of office, nation, English name. */
  readonly offices: readonly {
    readonly office: string
    readonly title: string
    readonly nation: string
    readonly person: string
    /** Left out where the term is sure. */
    readonly certainty?: 'possible'
  }[]
  /** States that have recognised Soviet Russia or the USSR, and when (EDTF). */
  readonly recognitions: readonly {
    readonly nation: string
    readonly date: string
    readonly certainty?: 'possible'
  }[]
}

/**
 * What holds at noon of a day. The day may be written in any way that the date box takes, and may lie outside the
 * lesson's slider. Fails with a sentence for people when it is no date.
 */
export function at(lesson: Lesson, dateText: string, { point }: { readonly point?: Point } = {}): Result<Answer> {
  const date = parseTypedDate(dateText)
  if (!date.ok) return date
  const noon = date.value + 0.5
  const index = sceneIndex(lesson)
  const { standing, moving } = index.sceneAt(noon)
  const states = lesson.treaties.flatMap((treaty) => {
    const state = treatyState(treaty, noon)
    return state ? [{ treaty, state }] : []
  })
  return ok({
    lesson: lesson.id,
    date: isoDay(date.value),
    ...(point && { here: index.holdersAt(point.lng, point.lat, noon).map(zoneAnswer) }),
    zones: standing.zones.map(zoneAnswer),
    forces: [...standing.stationed, ...moving].map(forceAnswer).sort(byId),
    treaties: states.flatMap(treatyAnswer),
    talks: states.flatMap(({ treaty, state }) =>
      state === 'talks' || state === 'failed' ? [{ id: treaty.id, state, held: treaty.signed.edtf }] : [],
    ),
    events: standing.events.map(({ id, when, lng, lat }) => ({ id, date: when.edtf, lng, lat })),
    totals: index.totalsAt(noon),
    offices: officesAt(lesson, noon).map(officeAnswer),
    recognitions: recognitionsAt(lesson, noon).map(recognitionAnswer),
  })
}

function zoneAnswer({ zone, certainty }: ZoneNow): ZoneAnswer {
  const { id, holder, holder2, status } = zone
  return { id, holder, ...(holder2 !== null && { holder2 }), status, certainty }
}

function forceAnswer({ force, leg, state, lng, lat, men, place }: ForceNow): Answer['forces'][number] {
  return {
    id: force.id,
    nation: force.nation,
    state,
    leg: leg.id,
    lng: rounded(wrapped(lng)),
    lat: rounded(lat),
    men: men && { value: men.value, low: men.low, high: men.high },
    place,
  }
}

function treatyAnswer({ treaty, state }: TreatyNow): Answer['treaties'][number][] {
  if (state === 'talks' || state === 'failed') return []
  const { id, signed, lng, lat } = treaty
  return [{ id, state: state === 'signing' ? 'signed' : state, signed: signed.edtf, lng, lat }]
}

function officeAnswer({ person, office: { kind, title, nation }, certainty }: OfficeNow): Answer['offices'][number] {
  return { office: kind, title: title.en, nation, person: person.name.en, ...(certainty !== 'sure' && { certainty }) }
}

function recognitionAnswer({ recognition, certainty }: RecognitionNow): Answer['recognitions'][number] {
  const { nation, date } = recognition
  return { nation, date: date.edtf, ...(certainty !== 'sure' && { certainty }) }
}

const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4
const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0
