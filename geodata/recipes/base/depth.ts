// Sea depths as nested bands for the whole world: "deeper than 200 m", "deeper than 1000 m" and so on. A whisper, so few corners.
import { join } from 'node:path'
import { contours } from 'd3-contour'
import type { Feature, MultiPolygon, Position } from 'geojson'
import { inBox, ringKm2, round, signedArea, withoutRepeats, wound, writeCollection } from '../lib/geo'
import type { Box } from '../lib/geo'
import { thinned } from '../lib/smooth'
import { BASE } from '../lib/sources'
import { blurred } from './etopo'
import type { Grid, Heights } from './etopo'

const LEVELS = [-200, -1000, -2000, -3500, -5500]
const NORTH = 90
const SOUTH = -78
/** Cells of a quarter degree. */
const STEP = 0.25
/** The seas round Japan are looked at closely, the rest of the world only in passing. */
const NEAR: Box = [112, 26, 168, 62]
/** Smaller basins, and smaller shoals inside a band, are left out. */
const leastKm2 = (ring: Position[]) => (inBox(ring[0]!, NEAR) ? 6000 : 40000)
const NEAR_THIN_KM = 4
const FAR_THIN_KM = 11

function seaFloor(heights: Heights): Grid {
  const width = 360 / STEP
  const height = (NORTH - SOUTH) / STEP
  const values = new Float32Array(width * height)
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; i++) {
      values[j * width + i] = heights(-180 + (i + 0.5) * STEP, NORTH - (j + 0.5) * STEP)
    }
  }
  return blurred(blurred({ width, height, values }, 1, true), 1, true)
}

/** Grid coordinates to [lng, lat]. The rim outside the outermost cell centres is stretched to the full edge of the world. */
const toLngLat = ([x, y]: Position): Position => [
  round(Math.max(-180, Math.min(180, -180 + x! * STEP)), 2),
  round(Math.max(SOUTH, Math.min(NORTH, NORTH - y! * STEP)), 2),
]

/** Long edges along the rim of the world get points every 45 degrees, so that none is too long for RFC 7946. */
function withRimPoints(ring: Position[]): Position[] {
  return ring.flatMap((point, i) => {
    const next = ring[i + 1]
    if (!next) return [point]
    const pieces = Math.ceil(Math.abs(next[0]! - point[0]!) / 45)
    return Array.from({ length: Math.max(1, pieces) }, (_, k): Position => {
      const t = k / Math.max(1, pieces)
      return [round(point[0]! + (next[0]! - point[0]!) * t, 2), round(point[1]! + (next[1]! - point[1]!) * t, 2)]
    })
  })
}

const onRim = ([lng, lat]: Position) => Math.abs(lng!) === 180 || lat === NORTH || lat === SOUTH

function simplified(ring: Position[]): Position[] {
  const points = withoutRepeats(ring.map(toLngLat))
  // where a band meets the date line both halves must end at the same points, so rim points stay
  const kept = new Set(
    points.filter(
      (p, i) => onRim(p) && !(points[i - 1] && points[i + 1] && onRim(points[i - 1]!) && onRim(points[i + 1]!)),
    ),
  )
  const near = points.some((p) => inBox(p, NEAR))
  const line = near ? thinned(points, NEAR_THIN_KM, kept) : points
  // a long ring may be near and far in turn: near points that the first pass has left stay
  line.forEach((p) => inBox(p, NEAR) && kept.add(p))
  return withRimPoints(thinned(line, FAR_THIN_KM, kept))
}

function band(grid: Grid, level: number): Feature<MultiPolygon> {
  const depth = Array.from(grid.values, (value) => -value)
  const contour = contours().size([grid.width, grid.height]).smooth(true).thresholds([-level])(depth)[0]!
  const polygons = contour.coordinates
    .map((rings) => rings.map(simplified).filter((ring) => ring.length > 3 && signedArea(ring) !== 0))
    .filter((rings) => rings.length > 0 && ringKm2(rings[0]!) > leastKm2(rings[0]!))
    .map((rings) => rings.filter((ring, i) => i === 0 || ringKm2(ring) > leastKm2(ring)))
  return {
    type: 'Feature',
    id: `depth${level}`,
    properties: { id: `depth${level}`, metres: level },
    geometry: { type: 'MultiPolygon', coordinates: wound(polygons) },
  }
}

export function buildDepth(heights: Heights): void {
  const grid = seaFloor(heights)
  writeCollection(
    join(BASE, 'depth.geojson'),
    LEVELS.map((level) => band(grid, level)),
  )
}
