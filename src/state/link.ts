import type { Moment } from '../time/types'
import { isoDay } from '../time/moment'
import { parseTypedDate } from '../time/typed'

/** What a link carries; a part that the hash does not name, or names wrongly, is left out. */
export interface Link {
  lesson?: string
  t?: Moment
  lang?: 'ja' | 'en'
  /** 'hard': over hard words only. */
  furigana?: boolean | 'hard'
  region?: string
  look?: 'light' | 'dark' | 'projector'
  view?: View
  /** The presentation to a class. */
  present?: boolean
  /** Maps side by side. */
  multi?: boolean
  /** The pinned date of two that are compared. */
  compare?: Moment
  /** Which painter draws the map. */
  map?: 'paper'
  /** A light picture, or the full one; left out where the machine decides. */
  light?: boolean
  /** Id of the chapter that is told, and in which course. */
  step?: string
  course?: 'short' | 'full'
}

/** A camera: centre in degrees and MapLibre zoom. */
export interface View {
  lng: number
  lat: number
  zoom: number
}

interface Param<K extends keyof Link> {
  key: K
  parse: (text: string) => Link[K] | undefined
  print: (value: NonNullable<Link[K]>) => string
}

const oneOf =
  <T extends string>(...values: T[]) =>
  (text: string): T | undefined =>
    values.find((value) => value === text)

const yesOrNo = {
  parse: (text: string): boolean | undefined => ({ '1': true, '0': false })[text],
  print: (on: boolean) => (on ? '1' : '0'),
}

const plainId = (text: string): string | undefined => (/^[a-z0-9-]{1,64}$/.test(text) ? text : undefined)

/** The declared table of the hash: one row a parameter. An old link keeps working as long as its row stays. */
const params: { [K in keyof Required<Link>]: Param<K> } = {
  lesson: { key: 'lesson', parse: plainId, print: String },
  t: { key: 't', parse: parseDay, print: isoDay },
  lang: { key: 'lang', parse: oneOf('ja', 'en'), print: String },
  furigana: {
    key: 'furigana',
    parse: (text) => (text === 'hard' ? text : yesOrNo.parse(text)),
    print: (on) => (on === 'hard' ? on : yesOrNo.print(on)),
  },
  region: { key: 'region', parse: plainId, print: String },
  look: { key: 'look', parse: oneOf('light', 'dark', 'projector'), print: String },
  view: {
    key: 'view',
    parse: parseView,
    print: ({ lng, lat, zoom }) => [lng.toFixed(3), lat.toFixed(3), zoom.toFixed(2)].join(),
  },
  present: { key: 'present', ...yesOrNo },
  multi: { key: 'multi', ...yesOrNo },
  compare: { key: 'compare', parse: parseDay, print: isoDay },
  map: { key: 'map', parse: oneOf('paper'), print: String },
  light: { key: 'light', ...yesOrNo },
  step: { key: 'step', parse: plainId, print: String },
  course: { key: 'course', parse: oneOf('short', 'full'), print: String },
}

/** Reads a location hash, with or without its `#`. Never throws: what it cannot read it leaves out. */
export function parseLink(hash: string): Link {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const link: Link = {}
  for (const param of Object.values(params) as Param<keyof Link>[]) {
    const text = given.get(param.key)
    const parsed = text === null ? undefined : param.parse(text)
    if (parsed !== undefined) Object.assign(link, { [param.key]: parsed })
  }
  return link
}

/** Writes a hash with its `#`; the inverse of parseLink up to the printed precision. */
export function printLink(link: Link): string {
  const parts = (Object.values(params) as Param<keyof Link>[]).flatMap((param) => {
    const given = link[param.key]
    return given === undefined ? [] : [`${param.key}=${param.print(given as never)}`]
  })
  return `#${parts.join('&')}`
}

function parseView(text: string): View | undefined {
  const [lng, lat, zoom, ...rest] = text.split(',').map(Number)
  if (lng === undefined || lat === undefined || zoom === undefined || rest.length > 0) return undefined
  const sane = Math.abs(lng) <= 360 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= 24
  return sane ? { lng, lat, zoom } : undefined
}

function parseDay(text: string): Moment | undefined {
  const typed = parseTypedDate(text)
  return typed.ok ? typed.value : undefined
}
