// Hill shading for Asia as a picture of shadow and light only (alpha), so that it lies over any colour of land.
import { readFileSync, writeFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection, MultiPolygon, Position } from 'geojson'
import sharp from 'sharp'
import { BASE } from '../lib/sources'
import { blurred } from './etopo'
import type { Grid, Heights } from './etopo'
import { buildReliefGrey } from './relief-grey'

/** West, south, east, north in degrees; east is past the date line (205 is 155 west). */
const [WEST, SOUTH, EAST, NORTH] = [55, 15, 205, 78]
/** Pixels across; with the local Mercator height this keeps the file under 200 KB. */
const WIDTH = 1408
const QUALITY = 40
/** Cells of ETOPO5. */
const STEP = 1 / 12
const RADIANS = Math.PI / 180
const METRES_PER_DEGREE = 111320
/** Slopes are made this much steeper, or plains and old mountains would vanish. */
const STEEPER = 6
/** Shadow is warm brown, light is warm paper. */
const SHADE = [86, 68, 48]
const GLOW = [255, 252, 240]
/** Opacity of shadow and light rises evenly with the slope at first and then bends to this, so that no flank turns dark. */
const DARKEST = 105
const LIGHTEST = 125
/** Light from the north-west, 45 degrees high: the custom of printed atlases. */
const LIGHT = { x: -0.5, y: 0.5, z: Math.SQRT1_2 }

const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2))
const latitude = (y: number) => (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / RADIANS
const TOP = mercator(NORTH)
const TALL = TOP - mercator(SOUTH)
const HEIGHT = Math.round((WIDTH * TALL) / ((EAST - WEST) * RADIANS))

const MARGIN = 4
const GRID_WEST = WEST - MARGIN
const GRID_NORTH = NORTH + MARGIN

function landHeights(heights: Heights): Grid {
  const width = Math.round((EAST - WEST + 2 * MARGIN) / STEP) + 1
  const height = Math.round((NORTH - SOUTH + 2 * MARGIN) / STEP) + 1
  const values = new Float32Array(width * height)
  for (let j = 0; j < height; j++) {
    // the sea is flat: its depths are drawn as bands
    for (let i = 0; i < width; i++)
      values[j * width + i] = Math.max(-60, heights(GRID_WEST + i * STEP, GRID_NORTH - j * STEP))
  }
  return { width, height, values }
}

function sample({ width, height, values }: Grid, lng: number, lat: number): number {
  const x = Math.max(0, Math.min(width - 1.001, (lng - GRID_WEST) / STEP))
  const y = Math.max(0, Math.min(height - 1.001, (GRID_NORTH - lat) / STEP))
  const [i, j] = [Math.floor(x), Math.floor(y)]
  const [u, v] = [x - i, y - j]
  const at = (column: number, row: number) => values[row * width + column]!
  return (at(i, j) * (1 - u) + at(i + 1, j) * u) * (1 - v) + (at(i, j + 1) * (1 - u) + at(i + 1, j + 1) * u) * v
}

/** Shadow and light, one RGBA pixel each: small forms, ranges and great masses are shaded apart and added up. */
function shade(grid: Grid): Buffer {
  const scales = [
    { grid: blurred(blurred(grid, 1), 1), cells: 1.5, weight: 0.7 },
    { grid: blurred(blurred(grid, 3), 3), cells: 2, weight: 2 },
    { grid: blurred(blurred(grid, 7), 7), cells: 4, weight: 3 },
  ]
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 4)
  for (let j = 0; j < HEIGHT; j++) {
    const lat = latitude(TOP - ((j + 0.5) / HEIGHT) * TALL)
    const narrow = Math.cos(lat * RADIANS)
    for (let i = 0; i < WIDTH; i++) {
      const lng = WEST + ((i + 0.5) / WIDTH) * (EAST - WEST)
      let [east, north] = [0, 0]
      for (const { grid: form, cells, weight } of scales) {
        const dy = STEP * cells
        // cells of ETOPO5 get thin in the north: look further east and west there
        const dx = (dy / narrow) * 0.8
        east +=
          ((sample(form, lng + dx, lat) - sample(form, lng - dx, lat)) / (2 * METRES_PER_DEGREE * dx * narrow)) * weight
        north += ((sample(form, lng, lat + dy) - sample(form, lng, lat - dy)) / (2 * METRES_PER_DEGREE * dy)) * weight
      }
      const [sx, sy] = [east * STEEPER, north * STEEPER]
      const lit = (-sx * LIGHT.x - sy * LIGHT.y + LIGHT.z) / Math.hypot(sx, sy, 1) - LIGHT.z
      const [colour, most] = lit > 0 ? [GLOW, LIGHTEST] : [SHADE, DARKEST]
      const opacity = most * (1 - Math.exp((-Math.abs(lit) * 340) / most))
      pixels.set([...colour, Math.round(opacity)], (j * WIDTH + i) * 4)
    }
  }
  return pixels
}

/** Our own land, drawn in the picture's projection and faded at the side edges, as a mask: ETOPO5's coast is up to 10 km off ours. */
function landMask(): string {
  const land = JSON.parse(readFileSync(join(BASE, 'land.geojson'), 'utf8')) as FeatureCollection<MultiPolygon>
  const toPixel = ([lng, lat]: Position, shift: number) => {
    const x = ((lng! + shift - WEST) / (EAST - WEST)) * WIDTH
    const y = ((TOP - mercator(Math.max(-60, Math.min(84, lat!)))) / TALL) * HEIGHT
    return `${x.toFixed(1)},${y.toFixed(1)}`
  }
  const path = land.features
    .flatMap((feature) => feature.geometry.coordinates)
    .flatMap((rings) =>
      [0, 360].map((shift) => rings.map((ring) => `M${ring.map((p) => toPixel(p, shift)).join('L')}Z`).join('')),
    )
    .join('')
  const fade = [0, 0.03, 0.97, 1].map(
    (at) => `<stop offset="${at}" stop-color="#fff" stop-opacity="${at > 0 && at < 1 ? 1 : 0}"/>`,
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs><linearGradient id="fade" ` +
    `gradientUnits="userSpaceOnUse" x1="0" x2="${WIDTH}" y1="0" y2="0">${fade.join('')}</linearGradient></defs>` +
    `<path d="${path}" fill="url(#fade)" fill-rule="evenodd"/></svg>`
  )
}

export async function buildRelief(heights: Heights): Promise<void> {
  const mask = await sharp(Buffer.from(landMask()), { unlimited: true }).png().toBuffer()
  const shading = sharp(shade(landHeights(heights)), { raw: { width: WIDTH, height: HEIGHT, channels: 4 } })
  const masked = await shading
    .composite([{ input: mask, blend: 'dest-in' }])
    .png()
    .toBuffer()
  const file = join(BASE, 'relief.webp')
  await sharp(masked).webp({ quality: QUALITY, alphaQuality: QUALITY, effort: 6 }).toFile(file)
  await buildReliefGrey(masked)
  const corners = [
    [WEST, NORTH],
    [EAST, NORTH],
    [EAST, SOUTH],
    [WEST, SOUTH],
  ]
  const about = { image: 'relief.webp', projection: 'EPSG:3857', width: WIDTH, height: HEIGHT, coordinates: corners }
  writeFileSync(join(BASE, 'relief.json'), `${JSON.stringify(about, null, 2)}\n`)
  console.log(`base/relief.webp: ${WIDTH} x ${HEIGHT}, ${Math.round(statSync(file).size / 1024)} KB`)
}
