import type {
  Force,
  HistoricalEvent,
  Leg,
  Lesson,
  Men,
  Place,
  Series,
  SeriesPoint,
  Stop,
  Treaty,
  Zone,
} from '../../src/model/types'
import { parseDate } from '../../src/time/edtf'
import { fromCivil } from '../../src/time/moment'
import { spanFrom } from '../../src/time/span'
import type { DateRange, Moment } from '../../src/time/types'

/** A small invented world: towns lie on a grid, one degree apart, and their names are their letters. */
export const TOWNS: Readonly<Record<string, readonly [lng: number, lat: number]>> = {
  a: [100, 0],
  b: [101, 0],
  c: [103, 0],
  d: [103, 4],
  /** Beyond the date line from `f`, unwrapped. */
  e: [190, 0],
  f: [170, 0],
}

const both = (text: string) => ({ ja: text, en: text })
const fact = { region: 'here', sources: ['s'], confidence: 'high', note: null } as const

export function date(text: string): DateRange {
  const parsed = parseDate(text)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.value
}

/** Noon of a day such as 1918-08-12. */
export function noon(day: string): Moment {
  return date(day).from + 0.5
}

export function men(value: number | null, reported: string | null = null, low = value, high = value): Men {
  return { value, low, high, reported: reported === null ? null : date(reported), note: null }
}

/** A leg from stops such as 'a 1918-08-01; b 1918-08-05~'. Each degree of the line counts as 100 km. */
export function leg(id: string, stopText: string, more: Partial<Leg> = {}): Leg {
  const written = stopText.split('; ').map((stop) => stop.split(' ') as [string, string])
  const line: [number, number][] = []
  const stops = written.map(([place, when], i): Stop => {
    const [lng, lat] = TOWNS[place] ?? [0, 0]
    if (line.at(-1)?.[0] !== lng || line.at(-1)?.[1] !== lat) line.push([lng, lat])
    const range = date(when)
    const at = Math.floor((range.from + range.to - 1) / 2) + 0.5
    return { place, when: range, by: i === 0 ? null : 'rail', schematic: false, vertex: line.length - 1, at }
  })
  let sum = 0
  const km = line.map(([lng, lat], i) => {
    const [lng0, lat0] = line[i - 1] ?? [lng, lat]
    return (sum += 100 * Math.hypot(lng - lng0, lat - lat0))
  })
  return {
    ...fact,
    id,
    force: id,
    nation: 'JP',
    kind: 'advance',
    importance: 1,
    unit: both(id),
    stops,
    line,
    km,
    men: null,
    next: null,
    ends: null,
    from: stops[0]?.at ?? 0,
    until: Infinity,
    ...more,
  }
}

export function square(west: number, south: number, east: number, north: number): Zone['geometry'] {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'MultiPolygon', coordinates: [[ring]] }
}

export function zone(id: string, span: string, more: Partial<Zone> = {}): Zone {
  const [start = '', end = ''] = span.split('/')
  const read = (text: string) => (text === '..' ? null : date(text))
  return {
    ...fact,
    id,
    stage: `${id}@${start}`,
    name: both(id),
    label: both(id),
    holder: 'JP',
    holder2: null,
    owner: null,
    status: 'territory',
    span: spanFrom(read(start), read(end)),
    schematic: false,
    precisionKm: 1,
    geometry: square(100, 0, 110, 10),
    areaKm2: 1000,
    ...more,
  }
}

export function treaty(id: string, signed: string, more: Partial<Treaty> = {}): Treaty {
  return {
    ...fact,
    id,
    title: both(id),
    kind: 'treaty',
    signed: date(signed),
    inForce: null,
    ended: null,
    failed: false,
    place: 'a',
    building: null,
    lng: 100,
    lat: 0,
    signatories: [],
    terms: [],
    effects: [],
    ...more,
  }
}

export function event(id: string, when: string, importance: 1 | 2 | 3 = 1): HistoricalEvent {
  const texts = { title: both(id), summary: both(id), kind: 'event', julian: null }
  return { ...fact, id, ...texts, when: date(when), importance, place: 'a', lng: 100, lat: 0 }
}

export function series(id: string, nation: string, points: readonly Partial<SeriesPoint>[], troops = true): Series {
  const plain = {
    when: date('1918'),
    value: null,
    low: null,
    high: null,
    plot: 0,
    basis: 'reported',
    note: null,
  } as const
  return { id, nation, scope: both(id), troops, points: points.map((point) => ({ ...plain, sources: [], ...point })) }
}

/** A lesson of 1918 to 1922 with what is given; legs of the same `force` are put together. */
export function lesson(facts: Partial<Omit<Lesson, 'legs' | 'forces'>> & { legs?: readonly Leg[] }): Lesson {
  const legs = facts.legs ?? []
  const forces = [...new Set(legs.map(({ force }) => force))].map((id): Force => {
    const own = legs.filter(({ force }) => force === id)
    return { id, nation: own[0]?.nation ?? 'JP', importance: 1, legs: own }
  })
  const places = Object.entries(TOWNS).map(([id, [lng, lat]]): [string, Place] => {
    const names = { name: both(id.toUpperCase()), local: null, historical: null, today: null }
    return [id, { id, ...names, lng, lat, precisionKm: 1, kind: 'town', rank: 2 }]
  })
  const nations = ['CN', 'JP', 'RU', 'US'].map((id) => [id, { id, name: both(id), code: both(id) }] as const)
  return {
    id: 'small-world',
    version: 1,
    title: both('Small world'),
    shortTitle: both('Small'),
    from: fromCivil(1918, 1, 1),
    to: fromCivil(1923, 1, 1),
    opening: fromCivil(1918, 8, 1),
    regions: [],
    nations: new Map(nations),
    sources: new Map(),
    places: new Map(places),
    zones: [],
    treaties: [],
    events: [],
    series: [],
    conflicts: [],
    causes: [],
    chapters: [],
    claims: [],
    glossary: [],
    people: [],
    recognitions: [],
    perspectives: [],
    capitalShips: null,
    credits: [],
    ...facts,
    forces,
    legs: new Map(legs.map((one) => [one.id, one])),
  }
}
