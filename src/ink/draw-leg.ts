import type { Leg, Men } from '../model/types'
import type { ForceNow } from '../scene/types'
import { nationInk, palettes } from '../themes/palette'
import { flowStyle, strengthOf, type Strength } from '../themes/forces'
import { flowLook } from './band'
import { emphasisOf } from './emphasis'
import { drawFlow, type DrawnFlow, type FlowCourse } from './flows'
import type { Layout } from './layout'
import { takeCircle, Taken, takeLine, type Occupancy } from './occupancy'
import { onScreen } from './on-screen'
import type { InkOptions } from './options'
import { stretchesOf } from './stretches'
import type { Target } from './types'

/** Everything that is drawn of one leg. */
export interface Drawn {
  readonly leg: Leg
  readonly men: Men | null
  readonly flow: DrawnFlow
  readonly width: number
  readonly kind: 'trace' | 'withdraw' | 'advance'
  /** The force on the leg, or just arrived by it; null for a leg travelled earlier. */
  readonly now: ForceNow | null
  /** Key of those with whom it shares a lane. */
  readonly bundle: string
}

/** How far the leg has gone: all of it, paled 0 … 1, or as far as its force. */
export type Progress = { readonly paled: number; readonly standing: ForceNow | null } | { readonly now: ForceNow }

/** Kilometres that each leg under way or arrived has gone. */
export type Gone = (id: string) => number

/** Draws a leg in its lane and takes its room; null where nothing of it is on the screen. */
export function drawLeg(
  legId: string,
  layout: Layout,
  men: Men | null,
  progress: Progress,
  gone: Gone,
  options: InkOptions,
  taken: Occupancy,
): Drawn | null {
  const course = layout.courses.get(legId)
  if (!course || course.lines.length === 0) return null
  const { leg } = course
  const { scale = 1, size, look } = options
  const palette = palettes[look]
  const ink = nationInk(palette, leg.nation)
  const style = flowStyle(leg)
  const moving = 'now' in progress
  const now = moving ? progress.now : progress.standing
  const paled = moving ? 0 : progress.paled
  const lookOf = (strength: Strength) => flowLook(style, strength, ink, palette, scale, paled)
  const own = lookOf(strengthOf(men))
  const km = (moving ? progress.now.fraction : 1) * course.total
  const emphasis = emphasisOf(leg, options)
  // What is chosen or touched shows its whole way, also where another of its bundle draws the band.
  const whole = emphasis.selected || emphasis.hovered || emphasis.focused
  const stretches = whole
    ? [{ from: 0, to: km, men: strengthOf(men) }]
    : stretchesOf(leg.id, km, layout.lanes.get(leg.id), layout.members, gone, pxPerKm(course))
  const came = layout.came.get(leg.id) ?? null
  const flow = drawFlow(
    course,
    { km, look: own, lookOf, stretches, came, withHead: paled === 0 },
    ink,
    palette,
    emphasis,
  )
  if (!flow.points.some((p) => onScreen(p, size, 40))) return null
  takeLine(taken, flow.points, flow.half + scale, Taken.flow)
  if (flow.at) takeCircle(taken, flow.at.centre, flow.at.radius, Taken.solid)
  const kind = paled > 0 ? 'trace' : style === 'withdraw' ? 'withdraw' : 'advance'
  const bundle = layout.bundles.get(leg.id) ?? leg.id
  return { leg, men, flow, width: own.width, kind, now, bundle }
}

/** Scale of the map along a course, of what is seen of it. */
function pxPerKm({ lines }: FlowCourse): number {
  const px = lines.reduce((sum, line) => sum + line.length, 0)
  const km = lines.reduce((sum, line) => sum + line.km[line.km.length - 1]! - line.km[0]!, 0)
  return km > 0 ? px / km : 0
}

/** What is touched of a drawn leg: its head, its band; null where no point of it is on the screen itself. */
export function flowTarget({ leg, flow }: Drawn, size: readonly [number, number]): Target | null {
  const seen = flow.points.find((p) => onScreen(p, size))
  if (!seen) return null
  const at = flow.at && onScreen(flow.at.centre, size) ? flow.at.centre : seen
  const r = flow.at ? flow.at.radius : flow.half
  return {
    id: leg.id,
    kind: 'force',
    x: at[0],
    y: at[1],
    r,
    importance: leg.importance,
    line: flow.points,
    half: flow.half,
  }
}
