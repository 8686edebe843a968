import type { Position } from 'geojson'
import type { z } from 'zod'
import type { DateRange } from '../time/types'
import { factOf } from './fact'
import { rawFeatures, readColumns } from './feature-file'
import type { RawFeature } from './feature-file'
import { isPosition, kmAlong, unwrapped } from './geo'
import { parseStops } from './itinerary'
import type { WrittenStop } from './itinerary'
import type { Here, Report } from './problem'
import { dateOf, mustText, textOf } from './row'
import type { Row } from './row'
import { legColumns } from './schema/legs'
import type { Leg, Men, Place, Stop } from './types'
import { matchVertices } from './vertices'

type Columns = z.infer<typeof legColumns>

/** A leg that still lacks its moments, which hang on the leg that comes after it. */
export interface UntimedLeg extends Omit<Leg, 'stops' | 'from' | 'until'> {
  readonly here: Here
  readonly stops: readonly Omit<Stop, 'at'>[]
}

/** The legs of one file. Legs whose stops, places or line cannot be read are left out and reported. */
export function readLegs(
  file: string,
  data: unknown,
  places: ReadonlyMap<string, Place>,
  report: Report,
): UntimedLeg[] {
  return rawFeatures(file, data, report).flatMap((feature) => {
    const row = readColumns(feature, legColumns, report)
    const line = row && lineOf(feature, row)
    const written = row && stopsOf(row)
    if (!row || !line || !written) return []
    const points = written.flatMap(({ place }) => places.get(place) ?? [])
    // A stop at an unknown place is found by the check of references, which sees all files.
    if (points.length < written.length) return []
    const c = row.columns
    const vertices = matchVertices(
      line,
      points.map(({ lng, lat }) => [lng, lat]),
    )
    const ends = dateOf(row, 'ends', c.ends)
    const leg: UntimedLeg = {
      ...factOf(row),
      here: row.here,
      force: c.force,
      nation: c.nation,
      kind: c.kind,
      importance: c.importance,
      unit: mustText(c.unit_ja, c.unit_en),
      stops: written.map((stop, i) => ({ ...stop, vertex: vertices[i] ?? 0 })),
      line,
      km: kmAlong(line),
      men: menOf(row),
      next: c.next || null,
      ends: ends && { when: ends, how: textOf(c.ends_ja, c.ends_en) ?? { ja: '', en: '' } },
    }
    return [leg]
  })
}

/** The stops of the itinerary; null, with findings, when it cannot be followed. */
function stopsOf(row: Row<Columns>): readonly WrittenStop[] | null {
  const { stops, wrong } = parseStops(row.columns.stops)
  for (const finding of wrong) row.report(finding)
  for (const { place, when } of stops) {
    if (!isOpen(when)) continue
    const message = `The stop at ${place} has no date.`
    row.report({ field: 'stops', code: 'bad-date', message, fix: 'Write when the force was there, a year at least.' })
  }
  return wrong.length > 0 || stops.some(({ when }) => isOpen(when)) ? null : stops
}

const isOpen = ({ from, to }: DateRange): boolean => from === -Infinity && to === Infinity

/** The unwrapped line of a leg; a garrison's point is a line of one vertex. Parts cut at the date line are joined. */
function lineOf({ geometry }: RawFeature, row: Row<unknown>): Position[] | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown }
  const parts: unknown[] =
    type === 'Point'
      ? [[coordinates]]
      : type === 'LineString'
        ? [coordinates]
        : type === 'MultiLineString'
          ? (coordinates as unknown[])
          : []
  const positions = Array.isArray(parts) ? parts.flat() : []
  if (positions.length > 0 && positions.every(isPosition)) return withoutRepeats(unwrapped(positions))
  row.report({
    field: 'geometry',
    code: 'bad-geometry',
    message: 'The leg has no line.',
    fix: 'Draw it as a LineString of longitude and latitude with a vertex at every stop (a garrison may be a Point).',
  })
  return null
}

const withoutRepeats = (line: readonly Position[]): Position[] =>
  line.filter((point, i) => {
    const before = line[i - 1]
    return (
      !before ||
      Math.abs((point[0] ?? 0) - (before[0] ?? 0)) > 1e-9 ||
      Math.abs((point[1] ?? 0) - (before[1] ?? 0)) > 1e-9
    )
  })

function menOf(row: Row<Columns>): Men | null {
  const { men = null, men_low = null, men_high = null, men_date, men_note_ja, men_note_en } = row.columns
  if (men === null && men_low === null && men_high === null) return null
  return {
    value: men,
    low: men_low,
    high: men_high,
    reported: dateOf(row, 'men_date', men_date),
    note: textOf(men_note_ja, men_note_en),
  }
}
