import type { ZoneNow } from '../scene/types'
import { nationInk, palettes, type Palette } from '../themes/palette'
import { patternOf, patternSvg } from '../themes/pattern'
import { zonePaint, type ZonePaint } from '../themes/zone-paint'
import { zoneLook } from '../themes/zones'
import { mix } from '../themes/colour'
import { scaleOf } from './ground'
import { zoneEdges } from './known-edges'
import { pathText } from './path-text'
import { railwaysInside } from './railway-zone'
import { escaped, idOf, n, path } from './svg'
import type { PaperFrame, PaperOptions } from './types'

export interface PaintedZones {
  /** Patterns that the zones are filled with. */
  readonly defs: string
  readonly svg: string
  /** Stage ids of the zones that reach into the sheet, lowest first. */
  readonly shown: readonly string[]
}

interface PaintedZone {
  readonly svg: string
  /** Id and text of the pattern, if it has one. */
  readonly pattern: readonly [id: string, svg: string] | null
}

const known = new WeakMap<PaperFrame, Map<string, PaintedZone>>()

/**
 * The areas of a scene, lowest first, with the tint, the hatch and the edge that the theme gives them (the same that the map
 * reads). Where a boundary is not documented its tint fades out over 8 to 18 px, by how well it is known.
 */
export function zonesOf(zones: readonly ZoneNow[], options: PaperOptions): PaintedZones {
  const { frame, look, base, idPrefix = '', filters } = options
  let painted = known.get(frame)
  if (!painted) known.set(frame, (painted = new Map()))
  const patterns = new Map<string, string>()
  const shown: string[] = []
  const parts: string[] = []
  for (const now of zones) {
    const { zone, certainty, ending } = now
    if (filters?.nations?.has(zone.holder) || !pathText(frame, zone.geometry)) continue
    const railways = zone.status === 'railway' && base.railways ? 'rail' : ''
    const key = [zone.stage, certainty, ending, look, scaleOf(options), idPrefix, railways].join('|')
    let one = painted.get(key)
    if (!one) painted.set(key, (one = paint(now, options, palettes[look])))
    if (one.pattern) patterns.set(...one.pattern)
    shown.push(zone.stage)
    parts.push(one.svg)
  }
  return { defs: [...patterns.values()].join('\n'), svg: parts.join('\n'), shown }
}

function paint(now: ZoneNow, options: PaperOptions, palette: Palette): PaintedZone {
  const { zone, ending } = now
  const { frame, idPrefix = '' } = options
  const scale = scaleOf(options)
  const area = pathText(frame, zone.geometry)
  const look = zonePaint(now, palette)
  const beads = zone.status === 'railway' ? beadsOf(now, look, options, palette) : null
  if (beads) return { svg: group(zone.stage, beads), pattern: null }
  const firm = pathText(frame, zoneEdges(zone, options.lesson).firm)
  const soft = pathText(frame, zoneEdges(zone, options.lesson).soft)
  const fade = Math.min(18, Math.max(8, zone.precisionKm * frame.pxPerKm)) * scale
  const tint = soft
    ? softTint(area, soft, look, fade)
    : path(area, { fill: look.tint, 'fill-opacity': look.tintOpacity, 'fill-rule': 'evenodd' })
  if (!look.pattern) return { svg: group(zone.stage, tint + edge(now, look, firm, palette, scale)), pattern: null }
  const id = idPrefix + idOf(look.pattern)
  const pattern = patternOf(zone.status, ending, zone.holder, zone.holder2, palette)
  const hatch = path(area, { fill: `url(#${id})`, 'fill-rule': 'evenodd', opacity: look.patternOpacity })
  return {
    svg: group(
      zone.stage,
      tint + (soft ? softHatch(soft, id, look, fade) : '') + hatch + edge(now, look, firm, palette, scale),
    ),
    pattern: [id, patternSvg(id, pattern, scale)],
  }
}

const group = (stage: string, content: string): string => `<g data-id="${escaped(stage)}">${content}</g>`

/** Layers of the area, each a step wider across the unknown boundary: together they give the full tint inside and fade outside. */
function softTint(area: string, soft: string, { tint, tintOpacity }: ZonePaint, fade: number): string {
  const steps = [1, 0.66, 0.33, 0]
  const each = 1 - (1 - tintOpacity) ** (1 / steps.length)
  return steps
    .map((step) => {
      const content =
        path(area, { fill: tint, 'fill-rule': 'evenodd' }) +
        (step > 0
          ? path(soft, { fill: 'none', stroke: tint, 'stroke-width': fade * step, 'stroke-linejoin': 'round' })
          : '')
      return `<g opacity="${Math.round(each * 1e4) / 1e4}">${content}</g>`
    })
    .join('')
}

/** The hatch runs on past the unknown boundary and fades. */
function softHatch(soft: string, id: string, { patternOpacity }: ZonePaint, fade: number): string {
  return [1, 0.6, 0.3]
    .map((step) =>
      path(soft, {
        fill: 'none',
        stroke: `url(#${id})`,
        'stroke-width': 1.4 * fade * step,
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
        opacity: 0.28 * patternOpacity,
      }),
    )
    .join('')
}

/** The documented part of the boundary, in the line of the zone's status. */
function edge({ zone, ending }: ZoneNow, look: ZonePaint, firm: string, palette: Palette, scale: number): string {
  const own = zoneLook(zone.status, ending).edge
  if (!own || look.edge === 'none' || zone.schematic) return ''
  const cased = nationInk(palette, zone.holder).cased && zone.status !== 'territory' && !own.ink
  return path(firm, {
    fill: 'none',
    stroke: cased ? mix(palette.edge, look.color, 0.45) : look.color,
    'stroke-width': own.width * scale,
    'stroke-linejoin': 'round',
    'stroke-dasharray': own.dash && own.dash.map((dash) => n(dash * scale)).join(' '),
    opacity: look.opacity,
  })
}

/** A railway zone: a band with bars across it along the line; null where the base map has no railway inside it. */
function beadsOf({ zone, ending }: ZoneNow, look: ZonePaint, options: PaperOptions, palette: Palette): string | null {
  const { hatch } = zoneLook(zone.status, ending)
  const { frame, base } = options
  if (hatch.kind !== 'beads' || !base.railways) return null
  const d = pathText(frame, railwaysInside(zone, base.railways))
  if (!d) return null
  const scale = scaleOf(options)
  const { hue, cased } = nationInk(palette, zone.holder)
  const line = (stroke: string, more: Readonly<Record<string, string | number>>): string =>
    path(d, { fill: 'none', stroke, 'stroke-width': hatch.long * scale, 'stroke-linejoin': 'round', ...more })
  const dash = `${n(hatch.width * scale)} ${n((hatch.each - hatch.width) * scale)}`
  return (
    line(hue, { opacity: look.tintOpacity }) +
    line(cased ? mix(palette.edge, hue, 0.35) : hue, { 'stroke-dasharray': dash, opacity: look.patternOpacity })
  )
}
