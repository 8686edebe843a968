// Railways: station lists turned into gently curved lines, one feature for each stretch with its own opening date.
import { join } from 'node:path'
import type { Feature, LineString, Position } from 'geojson'
import { round, writeCollection } from '../lib/geo'
import { curvedStretch, thinned } from '../lib/smooth'
import { BASE } from '../lib/sources'
import { RAILWAYS } from './railway-stations'
import type { Railway } from './railway-stations'

const STEP_KM = 3
const THIN_KM = 0.07

/** Index of the station a stretch ends at. @throws Error when the table names a station that the line does not have. */
function indexOf(railway: Railway, name: string): number {
  const index = railway.stations.findIndex(([station]) => station === name)
  if (index < 0)
    throw new Error(`railway-stations.ts: line "${railway.line}" has no station "${name}" (named in opened)`)
  return index
}

function stretches(railway: Railway): Feature<LineString>[] {
  const points: Position[] = railway.stations.map(([, lng, lat]) => [lng, lat])
  const stations = new Set(points)
  const { line, opened, stations: _, ...properties } = railway
  let from = 0
  return opened.map(([upTo, date]) => {
    const to = indexOf(railway, upTo)
    // the curve is laid over the whole line, so that two stretches meet without a kink
    const parts = points.slice(from, to).map((_, k) => curvedStretch(points, from + k, STEP_KM))
    const course = [...parts.flatMap((part) => part.slice(0, -1)), points[to]!]
    const coordinates = thinned(course, THIN_KM, stations).map((p) =>
      stations.has(p) ? p : [round(p[0]!, 4), round(p[1]!, 4)],
    )
    from = to
    const id = opened.length > 1 ? `${line}@${date.replace('~', '')}` : line
    return {
      type: 'Feature',
      id,
      properties: { id, line, kind: 'rail', ...properties, opened: date },
      geometry: { type: 'LineString', coordinates },
    }
  })
}

export function buildRailways(): void {
  writeCollection(join(BASE, 'railways.geojson'), RAILWAYS.flatMap(stretches))
}
