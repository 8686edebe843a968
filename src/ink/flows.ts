import type { Leg } from '../model/types'
import { flow } from '../themes/forces'
import type { NationInk, Palette } from '../themes/palette'
import { bandPaints, outerWidth, type FlowLook } from './band'
import { headAt, type Head } from './head'
import { tilde } from './marks'
import { pathBetween, pointAt, pointsBetween, pxAtKm, type Line } from './polyline'
import type { Paint, Point, Shape } from './types'

/** A leg's course in its lane, ready to be cut. */
export interface FlowCourse {
  readonly leg: Leg
  readonly lines: readonly Line[]
  /** Kilometres of the whole leg. */
  readonly total: number
  /** Where a ~ belongs on the whole course: line and px along it. */
  readonly tildes: readonly { readonly line: number; readonly s: number }[]
}

export function flowCourse(leg: Leg, lines: readonly Line[], scale: number): FlowCourse {
  return { leg, lines, total: leg.km[leg.km.length - 1] ?? 0, tildes: tildeSpots(leg, lines, scale) }
}

/** One ~ in the middle of every schematic stretch, one each 170 px where it is long. */
function tildeSpots(leg: Leg, lines: readonly Line[], scale: number): FlowCourse['tildes'] {
  const stretches: [number, number][] = []
  leg.stops.forEach((stop, i) => {
    const before = leg.stops[i - 1]
    if (!before || !stop.schematic) return
    const [from, to] = [leg.km[before.vertex]!, leg.km[stop.vertex]!]
    const last = stretches[stretches.length - 1]
    if (last && last[1] >= from - 0.001) last[1] = to
    else stretches.push([from, to])
  })
  const spots: { line: number; s: number }[] = []
  for (const [from, to] of stretches) {
    lines.forEach((line, index) => {
      const first = Math.max(from, line.km[0]!)
      const last = Math.min(to, line.km[line.km.length - 1]!)
      if (last <= first) return
      const [a, b] = [pxAtKm(line, first), pxAtKm(line, last)]
      if (b - a < 30 * scale) return
      const count = Math.max(1, Math.round((b - a) / (flow.tildeEach * scale)))
      for (let k = 0; k < count; k++) spots.push({ line: index, s: a + ((b - a) * (k + 0.5)) / count })
    })
  }
  return spots
}

export interface DrawnFlow {
  readonly band: readonly Shape[]
  readonly head: readonly Shape[]
  readonly at: Head | null
  /** Points along all that is drawn, for touch and for labels to keep off. */
  readonly points: readonly Point[]
  /** Where a tag may point, the best first. */
  readonly anchors: readonly Point[]
  readonly half: number
}

export interface Emphasis {
  readonly selected: boolean
  readonly hovered: boolean
  readonly focused: boolean
  /** 1, or 0.35 where something else is chosen. */
  readonly opacity: number
}

/**
 * Draws a flow as far as it has gone: `km` of its leg. With a head, the tip stands there, or 8 px before the place where the
 * leg ends; without one the band simply ends.
 */
export function drawFlow(
  course: FlowCourse,
  km: number,
  look: FlowLook,
  withHead: boolean,
  ink: NationInk,
  palette: Palette,
  emphasis: Emphasis,
): DrawnFlow {
  const { leg, lines } = course
  const { scale } = look
  const ds: string[] = []
  const points: Point[] = []
  const tildes: Shape[] = []
  let at: Head | null = null
  let longest: { line: Line; from: number; to: number } | null = null
  lines.forEach((line, index) => {
    const begins = line.km[0]!
    const ends = line.km[line.km.length - 1]!
    if (begins >= km && km < course.total) return
    const from = begins <= 0 ? Math.min(flow.startGap * scale, line.length / 3) : 0
    const arrives = ends >= course.total - 1e-6
    const limit = line.length - (arrives ? Math.min(flow.tipGap * scale, line.length / 3) : 0)
    const cut = Math.min(limit, Math.max(from + 2, pxAtKm(line, Math.min(km, ends))))
    const last = km < ends - 1e-6 || (km >= course.total - 1e-6 && arrives)
    let to = cut
    if (last && withHead) {
      at = headAt(line, cut, look)
      to = cut - at.bandEnds
    }
    const d = pathBetween(line, from, to)
    if (d) ds.push(d)
    points.push(...pointsBetween(line, from, cut, 6))
    if (!longest || cut - from > longest.to - longest.from) longest = { line, from, to: cut }
    for (const spot of course.tildes) {
      if (spot.line !== index || spot.s > to - 12 * scale || spot.s < from) continue
      tildes.push(...tilde('', pointAt(line, spot.s), ink, look.hue, palette, scale))
    }
  })
  const d = ds.join('')
  const shapes = d ? bandPaints(look).map((paint, i, all) => shape(i === all.length - 1 ? leg.id : '', d, paint)) : []
  const head = at as Head | null
  const heads = head ? head.paints.map((paint, i, all) => shape(i === all.length - 1 ? leg.id : '', head.d, paint)) : []
  const outline = emphasised(d, outerWidth(look), head, look, palette, emphasis)
  const opaque = (list: Shape[]): Shape[] => (emphasis.opacity < 1 ? list.map((s) => faded(s, emphasis.opacity)) : list)
  return {
    band: opaque([...outline.band, ...shapes, ...tildes]),
    head: opaque([...outline.head, ...heads]),
    at: head,
    points,
    anchors: anchorsOf(longest, head, look),
    half: outerWidth(look) / 2,
  }
}

/** A tag of what moves goes with its head, some way behind it, or stands farther back where there is more room. */
function anchorsOf(part: { line: Line; from: number; to: number } | null, head: Head | null, look: FlowLook): Point[] {
  if (!part) return []
  const length = part.to - part.from
  const behind = head ? Math.min(length * 0.45, head.bandEnds + 26 * look.scale) : length / 2
  const spots =
    length < 90 * look.scale ? [behind] : [behind, Math.max(behind, length * 0.35), length * 0.55, length * 0.75]
  return spots.map((back) => pointAt(part.line, part.to - back))
}

function emphasised(d: string, width: number, head: Head | null, look: FlowLook, palette: Palette, emphasis: Emphasis) {
  const { scale } = look
  const rings: [stroke: string, beyond: number][] = []
  if (emphasis.focused) rings.push([palette.ink, 5], [palette.paper, 2])
  else if (emphasis.selected) rings.push([palette.now, 3.4], [palette.paper, 1.4])
  else if (emphasis.hovered) rings.push([palette.paper, 4])
  const ring = (path: string, beyond: number, stroke: string, own: number): Shape =>
    shape('', path, { stroke, width: own + 2 * beyond * scale })
  return {
    band: d ? rings.map(([stroke, beyond]) => ring(d, beyond, stroke, width)) : [],
    head: head ? rings.map(([stroke, beyond]) => ring(head.d, beyond, stroke, 0)) : [],
  }
}

const shape = (id: string, d: string, paint: Paint): Shape => ({ kind: 'path', id, d, paint })

export const faded = (s: Shape, opacity: number): Shape => ({
  ...s,
  paint: { ...s.paint, opacity: (s.paint.opacity ?? 1) * opacity },
})
