import { geoPath, type GeoPermissibleObjects } from 'd3-geo'
import type { Geometry } from 'geojson'
import { insideOf, turned } from './frame'
import { piecesOf, type Piece } from './spherical'
import { thinned } from './thin'
import type { PaperFrame } from './types'

/** Corners nearer than this to the one before are left out, in px. */
const tolerance = 0.5
/** A corner is left out where the line without it runs no farther from it than this, in px. */
const straight = { near: 0.2, far: 0.35 }
/** Islands and lakes smaller than this on every side are left out, in px. */
const speck = { near: 0.7, far: 1.2 }
/** Zoom below which a sheet shows so much of the world that it is drawn coarser. */
const farZoom = 2

const known = new WeakMap<PaperFrame, WeakMap<Geometry, string>>()

/**
 * SVG path text of a geometry on a sheet: projected, clipped to it, thinned to half a px and rounded to a tenth. Empty where
 * nothing falls on the sheet. Kept for each sheet and geometry.
 */
export function pathText(frame: PaperFrame, geometry: Geometry): string {
  let texts = known.get(frame)
  if (!texts) known.set(frame, (texts = new WeakMap()))
  let text = texts.get(geometry)
  if (text === undefined) texts.set(geometry, (text = draw(frame, geometry)))
  return text
}

function draw(frame: PaperFrame, geometry: Geometry): string {
  const { projection } = insideOf(frame)
  const pen = makePen(frame.zoom < farZoom ? 'far' : 'near')
  const path = geoPath(projection, pen.context)
  const seen = piecesOf(geometry).filter((piece) => inSight(frame, piece))
  for (const { closed, lines } of seen) {
    const object = closed ? { type: 'Polygon', coordinates: lines } : { type: 'LineString', coordinates: lines[0] }
    path(object as GeoPermissibleObjects)
    pen.end()
  }
  return pen.text()
}

/** Whether the box of a piece reaches into what the sheet sees. */
function inSight(frame: PaperFrame, { west, south, east, north }: Piece): boolean {
  const inside = insideOf(frame)
  if (north < inside.south || south > inside.north) return false
  if (inside.halfLng >= 180) return true
  const half = (east - west) / 2
  return Math.abs(turned((west + east) / 2 - frame.centre[0])) <= inside.halfLng + half
}

/** A drawing context for d3 that keeps what is worth keeping. */
function makePen(fine: 'near' | 'far') {
  const parts: string[] = []
  let line: number[] = []
  let [lastX, lastY] = [NaN, NaN]
  /** The last point given that was too near to be kept. */
  let waiting = false
  let [waitX, waitY] = [0, 0]
  const finish = (closed: boolean): void => {
    if (waiting && !closed) line.push(waitX, waitY)
    const text = textOf(line, closed, fine)
    if (text) parts.push(text)
    line = []
    waiting = false
  }
  return {
    context: {
      beginPath: () => {},
      moveTo: (x: number, y: number) => {
        if (line.length) finish(false)
        line = [x, y]
        lastX = x
        lastY = y
      },
      lineTo: (x: number, y: number) => {
        const [dx, dy] = [x - lastX, y - lastY]
        if (dx * dx + dy * dy < tolerance * tolerance) {
          waiting = true
          waitX = x
          waitY = y
          return
        }
        waiting = false
        line.push(x, y)
        lastX = x
        lastY = y
      },
      arc: () => {},
      closePath: () => finish(true),
    },
    end: () => {
      if (line.length) finish(false)
    },
    text: () => parts.join(''),
  }
}

/** A line or ring in steps of a tenth of a px, each written as the way from the one before. */
function textOf(raw: readonly number[], closed: boolean, fine: 'near' | 'far'): string {
  if (raw.length < (closed ? 6 : 4)) return ''
  const line = thinned(raw, straight[fine])
  let [x0, y0] = [Math.round(line[0]! * 10), Math.round(line[1]! * 10)]
  let [west, east, top, bottom] = [x0, x0, y0, y0]
  const steps: string[] = []
  const start = `M${x0 / 10},${y0 / 10}l`
  for (let i = 2; i < line.length; i += 2) {
    const x = Math.round(line[i]! * 10)
    const y = Math.round(line[i + 1]! * 10)
    if (x === x0 && y === y0) continue
    const dy = (y - y0) / 10
    steps.push(`${(x - x0) / 10}${dy < 0 ? '' : ','}${dy}`)
    x0 = x
    y0 = y
    if (x < west) west = x
    else if (x > east) east = x
    if (y < top) top = y
    else if (y > bottom) bottom = y
  }
  if (steps.length === 0 || (closed && east - west < speck[fine] * 10 && bottom - top < speck[fine] * 10)) return ''
  return start + steps.join(' ') + (closed ? 'z' : '')
}
