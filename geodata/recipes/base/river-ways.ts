// River ways: the course of the river between two landings, taken from Natural Earth's centre lines.
import { join } from 'node:path'
import * as turf from '@turf/turf'
import type { Feature, Position } from 'geojson'
import { polylinesOf, round, withoutRepeats, writeCollection } from '../lib/geo'
import { flatKm, thinned } from '../lib/smooth'
import { BASE } from '../lib/sources'
import { readRivers } from './water'

const THIN_KM = 0.8
/** A landing this near to the course bends it: the town lies on the bank. Farther, the line keeps to the river. */
const BANK_KM = 5

type RiverWay = { id: string; name_ja: string; name_en: string; river: string; landings: Position[] }

/** Steamer courses of the lessons; landings are [lng, lat]. */
const WAYS: RiverWay[] = [
  {
    id: 'amur-river',
    name_ja: '黒竜江(ハバロフスク–ニコラエフスク)',
    name_en: 'Amur River (Khabarovsk–Nikolaevsk)',
    river: 'Amur',
    landings: [
      [135.0838, 48.4827],
      [136.57, 49.45],
      [137.01, 50.5503],
      [139.88, 51.55],
      [140.32, 51.72],
      [140.4358, 52.374],
      [140.1827, 53.2585],
      [140.7229, 53.1466],
    ],
  },
  {
    id: 'volga-river',
    name_ja: 'ヴォルガ川(サマーラ–カザン)',
    name_en: 'Volga River (Samara–Kazan)',
    river: 'Volga',
    landings: [
      [50.15, 53.2001],
      [48.3866, 54.3282],
      [49.1221, 55.7887],
    ],
  },
]

/** Joins pieces end to end, whatever their order and direction. */
function chained(pieces: Position[][]): Position[] {
  const rest = [...pieces]
  let line = rest.shift()!
  const ends = (piece: Position[]): [Position, Position] => [piece[0]!, piece.at(-1)!]
  while (rest.length > 0) {
    const [head, tail] = ends(line)
    const near = rest
      .flatMap((piece, i) => {
        const [a, b] = ends(piece)
        return [
          { i, km: flatKm(tail, a), join: () => [...line, ...piece] },
          { i, km: flatKm(tail, b), join: () => [...line, ...[...piece].reverse()] },
          { i, km: flatKm(head, b), join: () => [...piece, ...line] },
          { i, km: flatKm(head, a), join: () => [...[...piece].reverse(), ...line] },
        ]
      })
      .sort((p, q) => p.km - q.km)[0]!
    if (near.km > 40) break
    line = near.join()
    rest.splice(near.i, 1)
  }
  return withoutRepeats(line)
}

/** The part of the river between the first and the last landing, in their direction, through the landings on its bank. */
function course(river: Position[], landings: Position[]): Position[] {
  const line = turf.lineString(river)
  const at = landings.map((landing) => {
    const foot = turf.nearestPointOnLine(line, landing)
    return { landing, index: foot.properties.index!, km: foot.properties.dist!, foot: foot.geometry.coordinates }
  })
  const backwards = at[0]!.index > at.at(-1)!.index
  const points: Position[] = []
  at.forEach((stop, i) => {
    const end = i === 0 || i === at.length - 1
    const next = at[i + 1]
    points.push(end || stop.km < BANK_KM ? stop.landing : stop.foot)
    if (!next) return
    const [from, to] = backwards ? [next.index, stop.index] : [stop.index, next.index]
    const part = river.slice(from + 1, to + 1)
    points.push(...(backwards ? part.reverse() : part))
  })
  return withoutRepeats(points)
}

export async function buildRiverWays(): Promise<void> {
  const rivers = await readRivers()
  const features = WAYS.map(({ id, name_ja, name_en, river, landings }): Feature => {
    const pieces = rivers.filter((one) => one.properties.name === river).flatMap((one) => polylinesOf(one.geometry))
    const line = course(chained(pieces), landings)
    const kept = new Set(landings)
    const coordinates = thinned(line, THIN_KM, kept).map((p) => (kept.has(p) ? p : [round(p[0]!, 4), round(p[1]!, 4)]))
    return {
      type: 'Feature',
      id,
      properties: { id, name_ja, name_en, kind: 'river', schematic: true },
      geometry: { type: 'LineString', coordinates },
    }
  })
  writeCollection(join(BASE, 'river-ways.geojson'), features)
}
