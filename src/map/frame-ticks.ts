import type { Box } from '../ink/names'
import type { Project } from '../ink/types'
import type { Camera } from './projector'

export type FrameSide = 'top' | 'right' | 'bottom' | 'left'

/** A place where a meridian or parallel meets the map's frame. */
export interface FrameTick {
  readonly side: FrameSide
  /** px along the side, from the left or from the top. */
  readonly at: number
  /** Degrees east (-180 … 180) of a meridian or degrees north of a parallel. */
  readonly degrees: number
  readonly kind: 'meridian' | 'parallel'
  /** Every second line has its number written. */
  readonly labelled: boolean
}

/** Degrees between ticks: about six to a map's width. */
function stepOf({ zoom, width }: Camera): number {
  const across = (360 * width) / (512 * 2 ** zoom)
  return [1 / 6, 0.25, 0.5, 1, 2.5, 5, 10].find((step) => across / step < 14) ?? 15
}

/** Sides on which each kind of line is marked: parallels left and right, meridians above and below, as on a printed plate. */
const sidesOf = { meridian: ['top', 'bottom'], parallel: ['left', 'right'] } as const

/** Where meridians and parallels cross the frame of a map, on the globe or flat, in px. Corners stay free. */
export function frameTicks(camera: Camera, project: Project): FrameTick[] {
  const { lng, lat, width, height } = camera
  const step = stepOf(camera)
  const half = Math.min(90, (360 * Math.max(width, height)) / (512 * 2 ** camera.zoom))
  const [first, last] = [Math.ceil((lng - half) / step), Math.floor((lng + half) / step)]
  const [south, north] = [Math.max(-80, lat - half), Math.min(82, lat + half)]
  const ticks: FrameTick[] = []
  const add = (kind: FrameTick['kind'], number: number, crossings: readonly Crossing[]): void => {
    const degrees = number * step
    const labelled = number % 2 === 0
    for (const { side, at } of crossings) {
      if (!(sidesOf[kind] as readonly FrameSide[]).includes(side)) continue
      ticks.push({ side, at, degrees: kind === 'meridian' ? wrapped(degrees) : degrees, kind, labelled })
    }
  }
  for (let m = first; m <= last; m++)
    add(
      'meridian',
      m,
      crossings(line(south, north), (at) => project(m * step, at), width, height),
    )
  for (let p = Math.ceil(south / step); p * step <= north; p++)
    add(
      'parallel',
      p,
      crossings(line(lng - half, lng + half), (at) => project(at, p * step), width, height),
    )
  return ticks
}

interface Crossing {
  readonly side: FrameSide
  readonly at: number
}

const pieces = 48
const line = (from: number, to: number): number[] =>
  Array.from({ length: pieces + 1 }, (_, i) => from + ((to - from) * i) / pieces)

/** Room in px that stays free at each end of a side. */
const corner = 16

/** Where a line of points, some of which may be out of sight, passes through the sides of the frame. */
function crossings(
  along: readonly number[],
  place: (at: number) => readonly [number, number] | null,
  width: number,
  height: number,
): Crossing[] {
  const found: Crossing[] = []
  let before: readonly [number, number] | null = null
  for (const at of along) {
    const point = place(at)
    if (before && point) {
      const [[x1, y1], [x2, y2]] = [before, point]
      const cross = (side: FrameSide, from: number, to: number, a: number, b: number, level: number, end: number) => {
        if (from < level === to < level) return
        const where = a + ((b - a) * (level - from)) / (to - from)
        if (where > corner && where < end - corner) found.push({ side, at: where })
      }
      cross('left', x1, x2, y1, y2, 0, height)
      cross('right', x1, x2, y1, y2, width, height)
      cross('top', y1, y2, x1, x2, 0, width)
      cross('bottom', y1, y2, x1, x2, height, width)
    }
    before = point
  }
  return found
}

const wrapped = (lng: number): number => ((((lng + 180) % 360) + 360) % 360) - 180

/** 45°, 130°, with the hemisphere only where it is not the lesson's own: 45°S, 170°W. */
export function degreeText({ degrees, kind }: FrameTick): string {
  const size = String(Math.round(Math.abs(degrees) * 100) / 100)
  const far = degrees < 0 && degrees > -180 ? (kind === 'meridian' ? 'W' : 'S') : ''
  return `${size}°${far}`
}

/** The number of a tick: its words, its base line, and the room that it takes. */
export interface FrameNumber {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle'
  readonly box: Box
}

/** Length of a tick and size of its number in px. */
export const tickLength = 7
export const numberSize = 11

/** Numbers of the labelled ticks, left and below only, as on a plate; none where something else lies over the map. */
export function frameNumbers(
  ticks: readonly FrameTick[],
  { height }: Camera,
  covered: readonly Box[],
  scale: number,
): FrameNumber[] {
  return ticks.flatMap((tick) => {
    if (!tick.labelled || (tick.side !== 'left' && tick.side !== 'bottom')) return []
    const text = degreeText(tick)
    const [w, h] = [text.length * 0.58 * numberSize * scale, numberSize * scale]
    const number: FrameNumber =
      tick.side === 'left'
        ? {
            text,
            x: tickLength + 3,
            y: tick.at + 0.36 * h,
            anchor: 'start',
            box: { x: 0, y: tick.at - h / 2, w: w + tickLength + 3, h },
          }
        : {
            text,
            x: tick.at,
            y: height - tickLength - 4,
            anchor: 'middle',
            box: { x: tick.at - w / 2, y: height - tickLength - 4 - h, w, h: h + 4 + tickLength },
          }
    return covered.some((box) => overlap(box, number.box)) ? [] : [number]
  })
}

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
