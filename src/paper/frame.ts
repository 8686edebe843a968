import { geoPath, type GeoProjection } from 'd3-geo'
import type { Sheet } from '../dated/types'
import type { Region } from '../model/types'
import { coneFor, discFor, eyeFor, globeFor, type Fitted } from './projections'
import type { Bounds, Padding, PaperFrame } from './types'

const radians = Math.PI / 180
/** Mean radius of the earth. */
export const earthKm = 6371.0088

/** px beyond the sheet's edge up to which lines are kept, so that their casings end outside it. */
export const beyond = 24

/** What only this room knows of a frame. */
export interface FrameInside {
  readonly projection: GeoProjection
  readonly sheet: Sheet
  /** Seen in degrees: latitudes, and longitudes as distance from the centre's; 180 where a pole is in sight. */
  readonly south: number
  readonly north: number
  readonly halfLng: number
}

const insides = new WeakMap<PaperFrame, FrameInside>()

/** A frame's projection in plain numbers, for those who project by the hundred thousand. */
export const sheetOf = (frame: PaperFrame): Sheet => insideOf(frame).sheet

/** The projection behind a frame and how far it sees. */
export const insideOf = (frame: PaperFrame): FrameInside => insides.get(frame)!

/**
 * The sheet for a region or a box in degrees, [west, south, east, north] (east may exceed 180), of a size in px: a cone where the
 * area is wide, a disc where it is tall, polar or wider than a third of the world, a globe where the region asks for one.
 * Throws a RangeError, with what to do, where the box is no box or the size no size.
 */
export function paperFrame(
  area: Region | Bounds,
  size: readonly [width: number, height: number],
  padding: number | Padding = Math.min(...size) * 0.03,
): PaperFrame {
  const region = 'bounds' in area ? area : null
  const bounds = region ? region.bounds : (area as Bounds)
  check(bounds, size)
  const fitted = region?.globe
    ? globeFor(region.globe, size)
    : isWide(bounds)
      ? coneFor(bounds, size, sides(padding))
      : discFor(bounds, size, sides(padding))
  return frameOf(fitted, size)
}

/** The sheet that shows a view as MapLibre's globe does, of a size in px: the same places at the same pixels. */
export function eyeFrame(view: NonNullable<Region['globe']>, size: readonly [number, number]): PaperFrame {
  return frameOf(eyeFor(view, size), size)
}

const sides = (padding: number | Padding): Padding =>
  typeof padding === 'number' ? { top: padding, right: padding, bottom: padding, left: padding } : padding

/** A cone suits an area that is wider than tall, off the poles and not half the world. */
function isWide([west, south, east, north]: Bounds): boolean {
  const tall = (north - south) / ((east - west) * Math.cos(((south + north) / 2) * radians))
  return east - west <= 120 && tall < 1.6 && north <= 84 && south >= -84
}

function check(bounds: Bounds, size: readonly [number, number]): void {
  const [west, south, east, north] = bounds
  if (![...bounds, ...size].every(Number.isFinite) || size[0] < 16 || size[1] < 16)
    throw new RangeError(`No map has the size ${size.join(' by ')} px; give a width and a height of 16 px or more.`)
  if (east <= west || east - west > 360 || north <= south || south < -90 || north > 90)
    throw new RangeError(
      `The box ${bounds.join(', ')} is none: give west, south, east, north in degrees, east greater than west (170, 40, 190, 60 lies across the date line).`,
    )
}

function frameOf(fitted: Fitted, size: readonly [number, number]): PaperFrame {
  const { projection, kind, name, centre, reach } = fitted
  const [width, height] = size
  projection.clipExtent([
    [-beyond, -beyond],
    [width + beyond, height + beyond],
  ])
  const [lng0, lat0] = centre
  const sin0 = Math.sin(lat0 * radians)
  const cos0 = Math.cos(lat0 * radians)
  const least = Math.cos(reach * radians)
  const project = (lng: number, lat: number): readonly [number, number] | null => {
    const away = (lng - lng0) * radians
    const towards = sin0 * Math.sin(lat * radians) + cos0 * Math.cos(lat * radians) * Math.cos(away)
    if (towards <= least || (kind === 'conic' && Math.cos(away) < -0.9)) return null
    return projection([lng, lat])
  }
  const invert = (x: number, y: number): [number, number] | null => {
    const at = projection.invert!([x, y])
    const back = at && Number.isFinite(at[0]) && Number.isFinite(at[1]) ? projection(at) : null
    return back && Math.hypot(back[0] - x, back[1] - y) < 0.01 ? at : null
  }
  const pxPerKm = scaleAt(project, centre)
  const frame: PaperFrame = {
    size,
    project,
    invert,
    kind,
    path: geoPath(projection).digits(1),
    pxPerKm,
    name,
    zoom: Math.log2((pxPerKm * 2 * Math.PI * earthKm * cos0) / 512),
    centre,
  }
  insides.set(frame, { projection, sheet: numbersOf(fitted), ...sightOf(frame) })
  return frame
}

function numbersOf({ projection, kind, centre: [lng, lat], parallels = [0, 0], away, reach }: Fitted): Sheet {
  const [x, y] = projection([lng, lat])!
  const kinds = { conic: 'cone', azimuthal: 'disc', globe: 'sphere' } as const
  return { kind: kinds[kind], lng, lat, parallels, away: away ?? null, radius: projection.scale(), x, y, reach }
}

/** px for a km along the parallel at a point. */
function scaleAt(project: PaperFrame['project'], [lng, lat]: readonly [number, number]): number {
  const step = 0.01
  const a = project(lng - step, lat)!
  const b = project(lng + step, lat)!
  return Math.hypot(b[0] - a[0], b[1] - a[1]) / (2 * step * radians * earthKm * Math.cos(lat * radians))
}

/** How far the sheet sees, by a net of points over it and a little beyond. */
function sightOf(frame: PaperFrame): Omit<FrameInside, 'projection' | 'sheet'> {
  const [width, height] = frame.size
  let [south, north, halfLng] = [90, -90, 0]
  let hole = false
  for (let i = 0; i <= 24; i++) {
    for (let j = 0; j <= 24; j++) {
      const at = frame.invert(
        -2 * beyond + ((width + 4 * beyond) * i) / 24,
        -2 * beyond + ((height + 4 * beyond) * j) / 24,
      )
      if (!at) hole = true
      else {
        south = Math.min(south, at[1])
        north = Math.max(north, at[1])
        halfLng = Math.max(halfLng, Math.abs(turned(at[0] - frame.centre[0])))
      }
    }
  }
  // Where a limb is in sight, the net may miss what lies along it.
  if (hole)
    return { south: Math.max(-90, frame.centre[1] - 90), north: Math.min(90, frame.centre[1] + 90), halfLng: 180 }
  const pole = [90, -90].some((lat) => {
    const at = frame.project(frame.centre[0], lat)
    return at && at[0] > -beyond && at[1] > -beyond && at[0] < width + beyond && at[1] < height + beyond
  })
  const room = (north - south) * 0.08
  return pole
    ? { south: north > 0 ? south - room : -90, north: north > 0 ? 90 : north + room, halfLng: 180 }
    : { south: south - room, north: north + room, halfLng: Math.min(180, halfLng * 1.08) }
}

/** Degrees in -180 … 180. */
export const turned = (degrees: number): number => degrees - 360 * Math.round(degrees / 360)
