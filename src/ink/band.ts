import { flow, flowWidth, plannedDots, withdrawDash, type Strength } from '../themes/forces'
import { mix } from '../themes/colour'
import { strengths, type NationInk, type Palette } from '../themes/palette'
import type { FlowStyle } from '../themes/types'
import type { Paint } from './types'

/** How a flow looks: everything but its course. */
export interface FlowLook {
  readonly style: FlowStyle
  /** Men known at least, or null where none are reported. */
  readonly men: number | null
  /** Width of the band in px. */
  readonly width: number
  /** Width of the paler band of the highest report, or the same where it is no range. */
  readonly widest: number
  readonly hue: string
  readonly edge: string | null
  readonly paper: string
  readonly land: string
  readonly scale: number
}

export function flowLook(
  style: FlowStyle,
  strength: Strength,
  nation: NationInk,
  palette: Palette,
  scale: number,
  /** 0 full ink … 1 a line travelled earlier. */
  faded = 0,
): FlowLook {
  const paled = style === 'withdraw' ? mix(nation.hue, palette.paper, strengths.withdraw) : nation.hue
  const fade = (colour: string) => (faded > 0 ? mix(colour, palette.land, strengths.trace * faded) : colour)
  return {
    style,
    men: strength.low,
    width: flowWidth(strength.low, scale),
    widest: strength.high === null ? flowWidth(strength.low, scale) : flowWidth(strength.high, scale),
    hue: fade(paled),
    edge: nation.cased ? fade(palette.edge) : null,
    paper: palette.paper,
    land: palette.land,
    scale,
  }
}

/** The strokes that make a band, from the lowest up, all along the same path. */
export function bandPaints(look: FlowLook): Paint[] {
  const { width, scale, hue, edge, paper } = look
  const casing: Paint = { stroke: paper, width: outerWidth(look) + 2 * flow.casing * scale }
  if (look.style === 'planned') {
    const [d, pitch] = plannedDots(width, scale)
    const dots: Paint = { stroke: hue, width: d, dash: [0, pitch], cap: 'round' }
    return edge ? [{ ...dots, stroke: edge, width: d + 2 * scale }, dots] : [dots]
  }
  const dash = look.style === 'withdraw' ? withdrawDash(width, scale) : undefined
  if (look.men === null) {
    const inside = mix(hue, paper, edge ? 0.45 : 1 - strengths.unknown)
    return [
      casing,
      { stroke: edge ?? hue, width, dash },
      // A homeward band is open paper between its dashed edges; an advance holds a breath of its hue.
      { stroke: look.style === 'withdraw' ? paper : inside, width: width - 2 * flow.unknownEdge * scale },
    ]
  }
  const paints: Paint[] = [casing]
  if (look.widest > width) paints.push({ stroke: mix(hue, paper, 1 - strengths.range - 0.1), width: look.widest })
  if (edge) paints.push({ stroke: edge, width: width + 2 * scale, dash: dash && longer(dash, scale) })
  paints.push({ stroke: hue, width, dash })
  return paints
}

/** px that the band takes with its edge, without its casing. */
export function outerWidth(look: FlowLook): number {
  const edge = look.edge && look.men !== null ? 2 * look.scale : 0
  return Math.max(look.width + edge, look.widest)
}

/** The dash under a cased dash: 1 px longer at both ends. It begins one px late on purpose; the eye does not see it. */
const longer = ([dash, gap]: readonly [number, number], scale: number): readonly number[] => [
  dash + scale,
  Math.max(1, gap - scale),
]
