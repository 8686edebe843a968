// The zones of the lesson as they are committed, and who holds a town on a day.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bbox, booleanPointInPolygon } from '@turf/turf'
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import type { ZoneStatus } from '../../src/model/types'

export const LESSON = join(import.meta.dirname, '..', '..', 'geodata', 'basic-convention')
export const REGIONS = ['siberia', 'northern-sakhalin', 'shandong', 'washington', 'beyond']

export interface ZoneColumns {
  readonly id: string
  readonly zone: string
  readonly name_ja: string
  readonly name_en: string
  readonly label_ja: string
  readonly label_en: string
  readonly note_ja: string | null
  readonly note_en: string | null
  readonly holder: string
  readonly holder2: string | null
  readonly owner: string | null
  readonly status: ZoneStatus
  readonly start_date: string
  readonly end_date?: string
}
export type Stage = Feature<MultiPolygon, ZoneColumns>

export const stages: Stage[] = REGIONS.flatMap(
  (region) =>
    (JSON.parse(readFileSync(join(LESSON, region, 'zones.geojson'), 'utf8')) as FeatureCollection).features as Stage[],
)

/** The only stage with this id. */
export function stage(id: string): Stage {
  const found = stages.filter((candidate) => candidate.id === id)
  if (found.length !== 1) throw new Error(`${found.length} stages have the id ${id}`)
  return found[0]!
}

/** First day of a date of year, month or day. */
const firstDay = (date: string) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date)

/** Does the stage hold on the day? On the day of a change the new holder has it. */
export const holdsOn = ({ properties: { start_date, end_date } }: Stage, day: string): boolean =>
  firstDay(start_date) <= day && (end_date === undefined || day < firstDay(end_date))

const boxes = new Map(stages.map((one) => [one, bbox(one)]))

/** All stages, of any date, whose area holds the point. */
export function stagesAt([lng, lat]: Point): Stage[] {
  return stages.filter((one) => {
    const [west, south, east, north] = boxes.get(one)!
    return lng >= west! && lng <= east! && lat >= south! && lat <= north! && booleanPointInPolygon([lng, lat], one)
  })
}

export type Point = readonly [lng: number, lat: number]

export const TOWNS = {
  tsingtao: [120.33, 36.07],
  jinan: [117.02, 36.68],
  weixian: [119.1, 36.75],
  portArthur: [121.26, 38.81],
  dairen: [121.62, 38.92],
  mukden: [123.46, 41.8],
  changchun: [125.32, 43.88],
  harbin: [126.65, 45.75],
  manzhouli: [117.43, 49.595],
  peking: [116.39, 39.91],
  keijo: [126.98, 37.57],
  tokyo: [139.75, 35.68],
  vladivostok: [131.89, 43.12],
  nikolsk: [131.95, 43.8],
  spassk: [132.82, 44.6],
  khabarovsk: [135.07, 48.48],
  blagoveshchensk: [127.53, 50.27],
  nikolaevsk: [140.73, 53.14],
  alexandrovsk: [142.16, 50.9],
  okha: [142.95, 53.59],
  toyohara: [142.74, 46.96],
  petropavlovsk: [158.65, 53.02],
  yakutsk: [129.73, 62.03],
  chita: [113.5, 52.03],
  verkhneudinsk: [107.6, 51.83],
  irkutsk: [104.29, 52.28],
  krasnoyarsk: [92.87, 56.01],
  tomsk: [84.97, 56.5],
  omsk: [73.37, 54.99],
  chelyabinsk: [61.4, 55.16],
  ekaterinburg: [60.6, 56.84],
  ufa: [55.97, 54.73],
  moscow: [37.62, 55.75],
  urga: [106.92, 47.92],
} satisfies Record<string, Point>
export type Town = keyof typeof TOWNS

const atTown = new Map<Town, Stage[]>()

/** Zones over a town on a day. */
export function over(town: Town, day: string): ZoneColumns[] {
  if (!atTown.has(town)) atTown.set(town, stagesAt(TOWNS[town]))
  return atTown
    .get(town)!
    .filter((one) => holdsOn(one, day))
    .map((one) => one.properties)
}

/** `JP occupied`, `RU territory` … for every zone over a town on a day, in alphabetical order, each once. */
export const held = (town: Town, day: string): string[] =>
  [...new Set(over(town, day).map(({ holder, status }) => `${holder} ${status}`))].sort()
