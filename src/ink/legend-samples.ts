import { mix } from '../themes/colour'
import { headSize, type Strength } from '../themes/forces'
import { nationInk, type NationInk, type Palette } from '../themes/palette'
import { patternOf, patternSvg } from '../themes/pattern'
import type { FlowStyle } from '../themes/types'
import { zonePaint } from '../themes/zone-paint'
import { zoneLook } from '../themes/zones'
import { bandPaints, flowLook, outerWidth, type FlowLook } from './band'
import { causeShapes } from './causes'
import { discRadius, garrisonShapes } from './garrison'
import { headAt } from './head'
import type { LegendItem } from './legend'
import { eventShapes, sealShapes, tilde } from './marks'
import { lineOf, pathBetween } from './polyline'
import { changedRings } from './rings'
import type { Paint, Shape } from './types'

/** An example of the legend, drawn by the ink itself at the size that it has on the map. */
export interface LegendSample {
  /** In a box with its origin at the upper left. */
  readonly shapes: readonly Shape[]
  /** px. */
  readonly size: readonly [width: number, height: number]
  /** SVG `<pattern>` elements that fills of the shapes name as `url(#…)`; empty for most. */
  readonly defs: string
}

/** px of a row, at scale 1. */
const wide = 54
const high = 18

/**
 * The shapes of a legend's example: band, head, disc, seal and hatch by the same functions that draw the map, so that map
 * and legend cannot part. An item without a picture (`differs` is a sign in words) has no shapes.
 * @param scale 1, or 1.5 on the projector
 * @param prefix for ids of patterns, where several legends stand on one page
 */
export function legendSample(item: LegendItem, palette: Palette, scale = 1, prefix = 'legend'): LegendSample {
  const of = (nation: string): NationInk => nationInk(palette, nation)
  switch (item.kind) {
    case 'flow':
    case 'schematic':
      return flowSample('advance', item, of(item.nation), palette, scale, item.kind)
    case 'unknown':
      return flowSample('advance', { low: null, high: null }, of(item.nation), palette, scale)
    case 'withdraw':
    case 'planned':
      return flowSample(item.kind, item, of(item.nation), palette, scale)
    case 'trace':
      return flowSample('advance', item, of(item.nation), palette, scale, 'trace')
    case 'garrison':
      return discSample(item, of(item.nation), palette, scale)
    case 'ring':
      return discSample({ low: null, high: null }, of(item.nation), palette, scale)
    case 'zone':
      return zoneSample(item, item.second, '', palette, scale, prefix)
    case 'ending':
    case 'vague':
      return zoneSample(item, null, item.kind, palette, scale, prefix)
    case 'cause':
      return causeSample(palette, scale)
    case 'seal':
      return marked(item.state === 'signing' ? 32 : 22, scale, (at) => sealShapes('', item.state, at, palette, scale))
    case 'event':
      return marked(high, scale, (at) => eventShapes('', item.mark, at, palette, scale))
    case 'changed':
      return marked(38, scale, (at) => changedRings(at, null, palette, scale))
    case 'differs':
      return { shapes: [], size: [wide * scale, high * scale], defs: '' }
  }
}

const shape = (d: string, paint: Paint): Shape => ({ kind: 'path', id: '', d, paint })

function flowSample(
  style: FlowStyle,
  strength: Strength,
  nation: NationInk,
  palette: Palette,
  scale: number,
  special: 'flow' | 'schematic' | 'trace' = 'flow',
): LegendSample {
  const look = flowLook(style, strength, nation, palette, scale, special === 'trace' ? 1 : 0)
  const width = wide * scale
  const height = Math.max(high * scale, Math.ceil(tallOf(look, special !== 'trace')))
  const y = height / 2
  const line = lineOf([1, width - 2], [y, y], [0, 1])
  if (special === 'trace') {
    const d = pathBetween(line, 0, line.length)
    return { shapes: bandPaints(look).map((paint) => shape(d, paint)), size: [width, height], defs: '' }
  }
  const head = headAt(line, line.length, look)
  const d = pathBetween(line, 0, line.length - head.bandEnds)
  const shapes = bandPaints(look).map((paint) => shape(d, paint))
  if (special === 'schematic') shapes.push(...tilde('', [width * 0.36, y], nation, look.hue, palette, scale))
  shapes.push(...head.paints.map((paint) => shape(head.d, paint)))
  return { shapes, size: [width, height], defs: '' }
}

/** px that a flow takes across, head and casing included. */
const tallOf = (look: FlowLook, withHead: boolean): number =>
  Math.max(outerWidth(look), withHead ? headSize(look.width, look.scale)[1] : 0) + 5 * look.scale

function discSample(strength: Strength, nation: NationInk, palette: Palette, scale: number): LegendSample {
  const side = Math.max(high * scale, Math.ceil(2 * discRadius(strength, scale) + 4 * scale))
  const at = [(wide * scale) / 2, side / 2] as const
  return { shapes: garrisonShapes('', at, strength, nation, palette, scale), size: [wide * scale, side], defs: '' }
}

/** The dotted line and its arrow, as between two places. */
function causeSample(palette: Palette, scale: number): LegendSample {
  const size = [wide * scale, high * scale] as const
  const line = [3 * scale, (wide - 2) * scale].map((x) => [x, size[1] / 2] as const)
  return { shapes: causeShapes('', line, 'because', palette, scale), size, defs: '' }
}

function marked(side: number, scale: number, draw: (at: readonly [number, number]) => Shape[]): LegendSample {
  const size = [wide * scale, side * scale] as const
  return { shapes: draw([size[0] / 2, size[1] / 2]), size, defs: '' }
}

/** Rings of falling opacity stand for a soft edge: they survive print. */
const soft = [
  { by: 0, share: 0.3 },
  { by: 2, share: 0.35 },
  { by: 4, share: 0.45 },
] as const

function zoneSample(
  { status, nation, owner }: Pick<LegendItem & { readonly kind: 'zone' }, 'status' | 'nation' | 'owner'>,
  second: string | null,
  special: '' | 'ending' | 'vague',
  palette: Palette,
  scale: number,
  prefix: string,
): LegendSample {
  const ending = special === 'ending'
  const look = zoneLook(status, ending)
  const zone = { status, holder: nation, holder2: second, owner: owner ?? null, schematic: false }
  const paint = zonePaint({ zone, certainty: 'sure', ending }, palette)
  const pattern = patternOf(status, ending, nation, second, palette)
  const id = [prefix, status, nation, second ?? '', special, palette.look].filter(Boolean).join('-')
  // A railway zone is a band along its line, the others are land.
  const tall = look.hatch.kind === 'beads' ? look.hatch.long : 18
  const left = look.hatch.kind === 'beads' ? 1 : (wide - 37) / 2
  const box = (by: number): string => {
    const [x, y, w, h] = [left + by, 10 - tall / 2 + by, wide - 2 * (left + by), tall - 2 * by]
    return `M${x * scale},${y * scale}h${w * scale}v${h * scale}h${-w * scale}Z`
  }
  const size = [wide * scale, 20 * scale] as const
  const shapes: Shape[] = []
  for (const { by, share } of special === 'vague' ? soft : [{ by: 0, share: 1 }]) {
    shapes.push(shape(box(by), { fill: mix(paint.tint, palette.land, 1 - paint.tintOpacity), opacity: share }))
    if (paint.pattern) shapes.push(shape(box(by), { fill: `url(#${id})`, opacity: share * paint.patternOpacity }))
  }
  if (look.edge && special !== 'vague') {
    const dash = look.edge.dash?.map((value) => value * scale)
    const edge = { stroke: paint.color, width: look.edge.width * scale, opacity: paint.opacity }
    shapes.push(shape(box(0.5), { ...edge, ...(dash ? { dash } : {}) }))
  }
  return { shapes, size, defs: paint.pattern ? patternSvg(id, pattern, scale) : '' }
}
