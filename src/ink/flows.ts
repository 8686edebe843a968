import type { Leg } from '../model/types'
import { flow } from '../themes/forces'
import type { Strength } from '../themes/forces'
import type { NationInk, Palette } from '../themes/palette'
import { bandPaints, outerWidth, type FlowLook } from './band'
import { headAt, type Head } from './head'
import { tilde } from './marks'
import { piecesOf, type Piece } from './pieces'
import { pathBetween, pointAt, pointsBetween, pxAtKm, type Line } from './polyline'
import type { Stretch } from './stretches'
import type { Paint, Point, Shape } from './types'

/** A leg's course in its lane, ready to be cut. */
export interface FlowCourse {
  readonly leg: Leg
  readonly lines: readonly Line[]
  /** Kilometres of the whole leg. */
  readonly total: number
  /** Where a ~ belongs on the whole course: line and px along it. */
  readonly tildes: readonly { readonly line: number; readonly s: number }[]
  /** px that its head waits before its usual stop, where others have come to the same place. */
  readonly back: number
}

/** `free` tells whether a circle of some px round a point hides nothing, such as a town's dot or its name. */
export function flowCourse(
  leg: Leg,
  lines: readonly Line[],
  scale: number,
  free: (at: Point, r: number) => boolean = () => true,
  back = 0,
): FlowCourse {
  const r = (flow.tildeRadius + 2) * scale
  const tildes = tildeSpots(leg, lines, scale).flatMap(({ line: index, s }) => {
    const line = lines[index]!
    // A little farther on or back where it would hide something; nowhere rather than over it.
    const moved = [0, 16, -16, 32, -32, 48, -48].map((by) => s + by * scale)
    const spot = moved.find((own) => own > 0 && own < line.length && free(pointAt(line, own), r))
    return spot === undefined ? [] : [{ line: index, s: spot }]
  })
  return { leg, lines, total: totalKm(leg), tildes, back }
}

/** Kilometres of a whole leg. */
export const totalKm = ({ km }: Leg): number => km[km.length - 1] ?? 0

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

export interface FlowDrawing {
  /** How far it has gone, in kilometres of its leg. */
  readonly km: number
  readonly look: FlowLook
  /** The same look with other men. */
  readonly lookOf: (men: Strength) => FlowLook
  /** What it draws of its band; the whole way where left out. */
  readonly stretches?: readonly Stretch[]
  /** Men with whom it came to its first stop, where some of them stayed there. */
  readonly came?: Strength | null
  readonly withHead: boolean
}

/**
 * Draws a flow as far as it has gone. With a head, the tip stands there, or 8 px before the place where the leg ends; without
 * one the band simply ends. Where the men on it change, the band thins or widens over some 20 px.
 */
export function drawFlow(
  course: FlowCourse,
  drawing: FlowDrawing,
  ink: NationInk,
  palette: Palette,
  emphasis: Emphasis,
): DrawnFlow {
  const { leg, lines } = course
  const { km, look, withHead } = drawing
  const { scale } = look
  const stretches = drawing.stretches ?? [{ from: 0, to: km, men: null }]
  const pieces: { piece: Piece; d: string }[] = []
  const points: Point[] = []
  const tildes: Shape[] = []
  let at: Head | null = null
  let longest: { line: Line; from: number; to: number } | null = null
  let widest = outerWidth(look)
  lines.forEach((line, index) => {
    const begins = line.km[0]!
    const ends = line.km[line.km.length - 1]!
    if (begins > 0 && begins >= km && km < course.total) return
    const from = begins <= 0 ? Math.min(flow.startGap * scale, line.length / 3) : 0
    const arrives = ends >= course.total - 1e-6
    const limit =
      line.length - (arrives ? Math.min(flow.tipGap * scale, line.length / 3) + (withHead ? course.back : 0) : 0)
    const cut = Math.min(limit, Math.max(from + 2, pxAtKm(line, Math.min(km, ends))))
    const last = km < ends - 1e-6 || (km >= course.total - 1e-6 && arrives)
    let to = cut
    if (last && withHead) {
      at = headAt(line, cut, look, cut - from)
      to = cut - at.bandEnds
    }
    const parts = stretches.map((part) => ({
      from: part.from <= begins ? from : Math.max(from, pxAtKm(line, part.from)),
      to: part.to >= Math.min(km, ends) ? to : Math.min(to, pxAtKm(line, part.to)),
      men: part.men,
    }))
    const came = begins <= 0 ? (drawing.came ?? null) : null
    for (const piece of piecesOf(parts, look, drawing.lookOf, came)) {
      const d = pathBetween(line, piece.from, piece.to)
      if (d) pieces.push({ piece, d })
      widest = Math.max(widest, outerWidth(piece.look))
    }
    points.push(...pointsBetween(line, from, cut, 6))
    if (!longest || cut - from > longest.to - longest.from) longest = { line, from, to: cut }
    for (const spot of course.tildes) {
      if (spot.line !== index || spot.s > to - 12 * scale || spot.s < from) continue
      if (!parts.some((part) => spot.s >= part.from && spot.s <= part.to)) continue
      tildes.push(...tilde('', pointAt(line, spot.s), ink, look.hue, palette, scale))
    }
  })
  const shapes = bandShapes(leg.id, pieces)
  const d = pieces.map((p) => p.d).join('')
  const head = at as Head | null
  const heads = head ? head.paints.map((paint, i, all) => shape(i === all.length - 1 ? leg.id : '', head.d, paint)) : []
  const outline = emphasised(d, widest, head, look, palette, emphasis)
  const opaque = (list: Shape[]): Shape[] => (emphasis.opacity < 1 ? list.map((s) => faded(s, emphasis.opacity)) : list)
  return {
    band: opaque([...outline.band, ...shapes, ...tildes]),
    head: opaque([...outline.head, ...heads]),
    at: head,
    points,
    anchors: anchorsOf(longest, head, look),
    half: widest / 2,
  }
}

/** Casings of all pieces first, so that none lies over its neighbour; pieces of one look are one path. */
function bandShapes(id: string, pieces: readonly { readonly piece: Piece; readonly d: string }[]): Shape[] {
  const looks = new Map<FlowLook, string>()
  for (const { piece, d } of pieces) looks.set(piece.look, (looks.get(piece.look) ?? '') + d)
  const painted = [...looks].map(([look, d]) => bandPaints(look).map((paint) => shape('', d, paint)))
  const shapes = [...painted.map((own) => own[0]!), ...painted.flatMap((own) => own.slice(1))]
  const last = shapes[shapes.length - 1]
  if (last) shapes[shapes.length - 1] = { ...last, id }
  return shapes
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
