import type { Box } from './names'
import { takeLine, taken, Taken, type Occupancy } from './occupancy'
import type { Point } from './types'

/** A label that asks for room: its sizes from the fullest form to the barest. */
export interface Request {
  readonly id: string
  /** Smaller is placed first. */
  readonly priority: number
  /** Points that the label may belong to, the best first; they are the same points from frame to frame, moved along. */
  readonly anchors: readonly Point[]
  /** px round the anchor that belong to the thing itself. */
  readonly clear: number
  /** The thing is a disc: the leader ends at its edge, not in its middle. */
  readonly disc: boolean
  /** Stands close to its anchor, without a leader. */
  readonly plain?: boolean
  readonly sizes: readonly { readonly w: number; readonly h: number }[]
  /** Form to begin with. */
  readonly level: number
  /** Is shown even where no room is left (the chosen one). */
  readonly must: boolean
}

/** Where a label stood in the last frame: its form, its place round the anchor, and the anchor when that was decided. */
export interface Spot {
  readonly level: number
  readonly spot: number
  readonly anchor: Point
}

export interface PlacedLabel {
  readonly id: string
  readonly level: number
  readonly box: Box
  readonly leader: readonly [number, number, number, number] | null
}

const distances = [9, 26, 50, 82]
/** Right, left, and so round: the order in which places are liked. */
const directions: readonly Point[] = [[1, -0.35], [-1, -0.35], [1, 0.7], [-1, 0.7], [0.35, -1], [-0.35, -1], [0.35, 1], [-0.35, 1]] // prettier-ignore
/** A label that found no room asks again when its anchor has gone this far, in px. */
const retry = 24
const gap = 3
const edge = 4

/** Spots round one anchor. */
export const spotCount = distances.length * directions.length

/** The box at a spot: `spot` counts through the directions for the nearest distance, then for the next. */
export function boxAt(spot: number, [x, y]: Point, w: number, h: number, clear: number, scale: number): Box {
  const d = clear + distances[Math.floor(spot / directions.length)]! * scale
  const [dx, dy] = directions[spot % directions.length]!
  const cx = x + dx * d + (Math.sign(dx) * w * (Math.abs(dx) < 0.5 ? 0.55 : 1)) / 2
  const cy = y + dy * d + (Math.sign(dy) * h * (Math.abs(dy) < 0.5 ? 0.25 : 1)) / 2
  return { x: Math.round(cx - w / 2), y: Math.round(cy - h / 2), w, h }
}

/**
 * Places labels by priority, each at the first spot where it touches no other label, no flow, no dot and not the edge of
 * the screen; where there is none, in a shorter form; else not at all. A label stays where it stood in the last frame
 * while that is still a good place. Returns the labels and what to remember.
 */
export function placeLabels(
  requests: readonly Request[],
  on: Occupancy,
  size: readonly [number, number],
  scale: number,
  before: ReadonlyMap<string, Spot>,
): { labels: PlacedLabel[]; spots: Map<string, Spot> } {
  const labels: PlacedLabel[] = []
  const spots = new Map<string, Spot>()
  const crosses = (leader: readonly [number, number, number, number]) =>
    labels.some((label) => meets(leader, label.box) || (label.leader && cross(leader, label.leader)))
  const free = (box: Box, spot: number, request: Request, tolerance: number): boolean => {
    if (box.x < edge || box.y < edge || box.x + box.w > size[0] - edge || box.y + box.h > size[1] - edge) return false
    if (labels.some((label) => near(label.box, box) || (label.leader && meets(label.leader, box)))) return false
    if (taken(on, box, Taken.solid) > 0) return false
    if (taken(on, box, Taken.flow) > tolerance) return false
    const leader = leaderFor(request, spot, box)
    return !leader || (!crosses(leader) && isClear(leader, on, request.clear))
  }
  const settle = (request: Request, level: number, spot: number, anchor: Point, box: Box) => {
    const leader = leaderFor(request, spot, box)
    labels.push({ id: request.id, level, box, leader })
    spots.set(request.id, { level, spot, anchor })
    if (leader) takeLine(on, along(leader), 1, Taken.solid)
  }
  for (const request of [...requests].sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1))) {
    const anchor = request.anchors[0]
    if (!anchor || !request.anchors.some((point) => within(point, size))) continue
    const at = (level: number, spot: number): Box => {
      const { w, h } = request.sizes[level]!
      return boxAt(spot % spotCount, anchorOf(request, spot), w, h, request.clear, scale)
    }
    const last = before.get(request.id)
    const wanted = Math.min(request.level, request.sizes.length - 1)
    const gone = last ? Math.hypot(anchor[0] - last.anchor[0], anchor[1] - last.anchor[1]) : Infinity
    if (
      last &&
      last.spot >= 0 &&
      last.spot < request.anchors.length * spotCount &&
      last.level >= wanted &&
      last.level < request.sizes.length
    ) {
      const settled = last.level === wanted || gone < retry
      const box = at(last.level, last.spot)
      if (settled && free(box, last.spot, request, 6)) {
        settle(request, last.level, last.spot, last.anchor, box)
        continue
      }
    }
    if (last && last.spot < 0 && gone < retry && !request.must) {
      spots.set(request.id, last)
      continue
    }
    const found = search(request, wanted, at, free, on, size)
    if (found) settle(request, found.level, found.spot, anchor, found.box)
    else spots.set(request.id, { level: request.sizes.length, spot: -1, anchor })
  }
  return { labels, spots }
}

interface Found {
  readonly level: number
  readonly spot: number
  readonly box: Box
}

function search(
  request: Request,
  wanted: number,
  at: (level: number, spot: number) => Box,
  free: (box: Box, spot: number, request: Request, tolerance: number) => boolean,
  on: Occupancy,
  size: readonly [number, number],
): Found | null {
  for (let level = wanted; level < request.sizes.length; level++) {
    for (let spot = 0; spot < request.anchors.length * spotCount; spot++) {
      if (!within(anchorOf(request, spot), size)) continue
      if (request.plain && spot % spotCount >= 2 * directions.length) continue
      const box = at(level, spot)
      if (free(box, spot, request, 0)) return { level, spot, box }
    }
  }
  if (!request.must) return null
  // The chosen one comes first, so no other label is in its way: it takes the spot that hides least.
  let best: (Found & { cost: number }) | null = null
  for (let spot = 0; spot < spotCount; spot++) {
    const raw = at(wanted, spot)
    const x = Math.min(Math.max(raw.x, edge), size[0] - edge - raw.w)
    const y = Math.min(Math.max(raw.y, edge), size[1] - edge - raw.h)
    const box = { ...raw, x, y }
    const cost =
      taken(on, box, Taken.solid) * 3 + taken(on, box, Taken.flow) + Math.abs(x - raw.x) + Math.abs(y - raw.y)
    if (!best || cost < best.cost) best = { level: wanted, spot, box, cost }
  }
  return best
}

const anchorOf = (request: Request, spot: number): Point =>
  request.anchors[Math.floor(spot / spotCount)] ?? request.anchors[0]!

const within = ([x, y]: Point, [width, height]: readonly [number, number]): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height

function leaderFor(request: Request, spot: number, box: Box): readonly [number, number, number, number] | null {
  if (request.plain) return null
  const leader = leaderOf(box, anchorOf(request, spot))
  if (!leader || !request.disc) return leader
  const [x1, y1, x2, y2] = leader
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length - request.clear < 4) return null
  const t = (length - request.clear) / length
  return [x1, y1, x1 + (x2 - x1) * t, y1 + (y2 - y1) * t]
}

export const near = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap

/** From the side of the box that faces the anchor to the anchor; null where they all but touch. */
export function leaderOf(box: Box, [x, y]: Point): readonly [number, number, number, number] | null {
  const inset = Math.min(10, box.w / 4)
  const bx = Math.min(Math.max(x, box.x + inset), box.x + box.w - inset)
  const by = Math.min(Math.max(y, box.y + box.h * 0.3), box.y + box.h * 0.7)
  // Leaves by a side, not through the words.
  const beside = x < box.x || x > box.x + box.w
  const side: Point = beside ? [x < box.x ? box.x : box.x + box.w, by] : [bx, y < box.y ? box.y : box.y + box.h]
  return Math.hypot(side[0] - x, side[1] - y) > 6 ? [side[0], side[1], x, y] : null
}

function along([x1, y1, x2, y2]: readonly [number, number, number, number]): Point[] {
  const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 5))
  return Array.from({ length: count + 1 }, (_, i) => [x1 + ((x2 - x1) * i) / count, y1 + ((y2 - y1) * i) / count])
}

/** Whether a leader reaches its anchor over free ground: over no dot or head, and hardly over any band but its own. */
function isClear(leader: readonly [number, number, number, number], on: Occupancy, clear: number): boolean {
  const points = along(leader)
  const end = Math.ceil((clear + 9) / 5)
  let flows = 0
  for (const [x, y] of points.slice(0, Math.max(0, points.length - end))) {
    const spot = { x, y, w: 0, h: 0 }
    if (taken(on, spot, Taken.solid) > 0) return false
    if (taken(on, spot, Taken.flow) > 0 && ++flows > 3) return false
  }
  return true
}

/** Whether two leaders cross. */
function cross(a: readonly [number, number, number, number], b: readonly [number, number, number, number]): boolean {
  const side = ([x1, y1, x2, y2]: typeof a, x: number, y: number) => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
  return side(a, b[0], b[1]) * side(a, b[2], b[3]) < 0 && side(b, a[0], a[1]) * side(b, a[2], a[3]) < 0
}

/** Whether a leader runs through a box: asked so often that it must leave nothing for the garbage collector. */
function meets(leader: readonly [number, number, number, number], { x, y, w, h }: Box): boolean {
  const x1 = leader[0]
  const y1 = leader[1]
  const dx = leader[2] - x1
  const dy = leader[3] - y1
  // From which share of the leader on, and until which, it is on the inner side of all four sides.
  const from = Math.max(0, sideFrom(x - x1, x + w - x1, dx), sideFrom(y - y1, y + h - y1, dy))
  const to = Math.min(1, sideTo(x - x1, x + w - x1, dx), sideTo(y - y1, y + h - y1, dy))
  return from < to
}

/** Where a point that starts at 0 and goes by `d` comes between `low` and `high`, in shares of `d`; never is Infinity. */
function sideFrom(low: number, high: number, d: number): number {
  if (d === 0) return low <= 0 && high >= 0 ? -Infinity : Infinity
  return (d > 0 ? low : high) / d
}

/** Where it leaves again. */
function sideTo(low: number, high: number, d: number): number {
  if (d === 0) return Infinity
  return (d > 0 ? high : low) / d
}
