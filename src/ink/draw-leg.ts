import type { Leg, Men } from '../model/types'
import type { ForceNow } from '../scene/types'
import { nationInk, palettes } from '../themes/palette'
import { flowStyle, strengthOf } from '../themes/forces'
import { flowLook } from './band'
import { emphasisOf } from './emphasis'
import { drawFlow, type DrawnFlow, type FlowCourse } from './flows'
import { onScreen } from './layout'
import { takeCircle, Taken, takeLine, type Occupancy } from './occupancy'
import type { InkOptions } from './options'
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
}

/** How far the leg has gone: all of it, paled 0 … 1, or as far as its force. */
export type Progress = { readonly paled: number; readonly standing: ForceNow | null } | { readonly now: ForceNow }

/** Draws a leg in its lane and takes its room; null where nothing of it is on the screen. */
export function drawLeg(
  course: FlowCourse | undefined,
  men: Men | null,
  progress: Progress,
  options: InkOptions,
  taken: Occupancy,
): Drawn | null {
  if (!course || course.lines.length === 0) return null
  const { leg } = course
  const { scale = 1, size, look } = options
  const palette = palettes[look]
  const ink = nationInk(palette, leg.nation)
  const style = flowStyle(leg)
  const moving = 'now' in progress
  const now = moving ? progress.now : progress.standing
  const paled = moving ? 0 : progress.paled
  const flowOf = flowLook(style, strengthOf(men), ink, palette, scale, paled)
  const km = (moving ? progress.now.fraction : 1) * course.total
  const flow = drawFlow(course, km, flowOf, paled === 0, ink, palette, emphasisOf(leg, options))
  if (!flow.points.some((p) => onScreen(p, size, 40))) return null
  takeLine(taken, flow.points, flow.half + scale, Taken.flow)
  if (flow.at) takeCircle(taken, flow.at.centre, flow.at.radius, Taken.solid)
  const kind = paled > 0 ? 'trace' : style === 'withdraw' ? 'withdraw' : 'advance'
  return { leg, men, flow, width: flowOf.width, kind, now }
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
