import type { ZoneNow } from '../scene/types'
import { nationInk, palettes, type Palette } from '../themes/palette'
import { patternOf, patternSvg } from '../themes/pattern'
import { zonePaint, type ZonePaint } from '../themes/zone-paint'
import { zoneLook } from '../themes/zones'
import { mix } from '../themes/colour'
import { zoneEdges } from './known-edges'
import { pathText } from './path-text'
import { railwaysInside } from './railway-zone'
import { scaleOf } from './scale'
import { softMask } from './soft-mask'
import { attributes, escaped, idOf, n, path } from './svg'
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
  const { frame, idPrefix = '', lesson } = options
  const scale = scaleOf(options)
  const look = zonePaint(now, palette)
  const group = (content: string): string => `<g data-id="${escaped(zone.stage)}">${content}</g>`
  const beads = zone.status === 'railway' ? beadsOf(now, look, options, palette) : null
  if (beads) return { svg: group(beads), pattern: null }
  const edges = zoneEdges(zone, lesson)
  const soft = pathText(frame, edges.soft)
  const own = `${idPrefix}${idOf(zone.stage)}`
  const area = shape(`${own}-a`, pathText(frame, zone.geometry))
  const id = look.pattern && idPrefix + idOf(look.pattern)
  const hue = { fill: look.tint, 'fill-opacity': look.tintOpacity }
  const hatch = id && { fill: `url(#${id})`, opacity: look.patternOpacity }
  const pattern: PaintedZone['pattern'] = id
    ? [id, patternSvg(id, patternOf(zone.status, ending, zone.holder, zone.holder2, palette), scale)]
    : null
  if (!soft) {
    const fill = area.use(hue) + (hatch ? area.use(hatch) : '')
    return { svg: group(`<defs>${area.svg}</defs>${fill}${edge(now, look, area, options, palette)}`), pattern }
  }
  const unknown = shape(`${own}-s`, soft)
  const fade = Math.min(18, Math.max(8, zone.precisionKm * frame.pxPerKm)) * scale
  const mask = softMask(`${own}-m`, { area: `${own}-a`, soft: `${own}-s`, fade, inside: !hatch }, frame.size)
  // What is masked must reach as far as the mask.
  const wide = (paint: Readonly<Record<string, string | number>>): string =>
    `<g${attributes(paint)}>${area.use({})}${unknown.use({ fill: 'none', stroke: paint.fill!, 'stroke-width': 2 * fade })}</g>`
  const fill = wide({ fill: look.tint, opacity: look.tintOpacity }) + (hatch ? wide(hatch) : '')
  return {
    svg: group(`<defs>${area.svg}${unknown.svg}${mask}</defs><g mask="url(#${own}-m)">${fill}</g>`),
    pattern,
  }
}

/** A path that is written once and used several times. */
interface Shape {
  readonly svg: string
  readonly use: (values: Readonly<Record<string, string | number | null>>) => string
}

const shape = (id: string, d: string): Shape => ({
  svg: path(d, { id, 'fill-rule': 'evenodd', 'clip-rule': 'evenodd', 'stroke-linejoin': 'round' }),
  use: (values) => `<use href="#${id}"${attributes(values)}/>`,
})

/** The line of the zone's status round an area whose boundary is documented; not along the cut at the date line. */
function edge(
  { zone, ending }: ZoneNow,
  look: ZonePaint,
  area: Shape,
  options: PaperOptions,
  palette: Palette,
): string {
  const own = zoneLook(zone.status, ending).edge
  if (!own || look.edge === 'none' || zone.schematic) return ''
  const scale = scaleOf(options)
  const cased = nationInk(palette, zone.holder).cased && zone.status !== 'territory' && !own.ink
  const paint = {
    fill: 'none',
    stroke: cased ? mix(palette.edge, look.color, 0.45) : look.color,
    'stroke-width': own.width * scale,
    'stroke-dasharray': own.dash && own.dash.map((dash) => n(dash * scale)).join(' '),
    opacity: look.opacity,
  }
  const { firm } = zoneEdges(zone, options.lesson)
  const isWhole = firm.coordinates.length === zone.geometry.coordinates.flat().length
  return isWhole ? area.use(paint) : path(pathText(options.frame, firm), { ...paint, 'stroke-linejoin': 'round' })
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
