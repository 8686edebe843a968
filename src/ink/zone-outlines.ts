import type { Lesson, Zone, ZoneStatus } from '../model/types'
import type { Moment } from '../time/types'
import { pulse } from '../themes/events'
import { palettes } from '../themes/palette'
import type { Layout } from './layout'
import type { InkMemory, InkOptions } from './options'
import { round } from './polyline'
import type { Point, Project, Shape } from './types'
import { lastZoneChange, zoneChangeKey } from './zone-changes'

/** px beyond the screen that an edge still runs. */
const margin = 12
/** Corners nearer to each other than this, in px, are one. */
const near = 1.6

/** The areas that changed last, and their edge on the screen as path text; null where nothing of it is seen. */
export function zoneChangeOn(
  lesson: Lesson,
  moment: Moment,
  project: Project,
  size: readonly [number, number],
  memory: InkMemory,
): Layout['zoneChange'] {
  const change = lastZoneChange(lesson, moment)
  if (!change) return null
  const key = zoneChangeKey(change)
  if (memory.edge?.key === key) return memory.edge.change
  const edgeOf = (zones: readonly Zone[]) =>
    zones
      .flatMap(({ geometry, schematic }) =>
        geometry.coordinates.flat().map((ring) => edgePath(ringOn(ring, project, size, schematic), size)),
      )
      .join('')
  const held = edgeOf(change.zones.filter(({ status }) => !vast.has(status)))
  const d = held + edgeOf(change.zones.filter(({ status }) => vast.has(status)))
  const found = d ? { key, d, held } : null
  memory.edge = { key, change: found }
  return found
}

/** A border of half a continent flashes, but does not stand for weeks. */
const vast: ReadonlySet<ZoneStatus> = new Set<ZoneStatus>(['territory', 'claimed'])

/** A ring's corners on the screen; null where it cannot be seen. An edge that nobody drew has no corners: it is rounded. */
function ringOn(
  ring: readonly (readonly number[])[],
  project: Project,
  size: readonly [number, number],
  schematic: boolean,
): readonly (Point | null)[] {
  const points: (Point | null)[] = []
  let last: Point | null = null
  for (const [lng, lat] of ring) {
    const point = project(lng!, lat!)
    if (point && last && Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) < near) continue
    points.push(point)
    last = point
  }
  return schematic ? rounded(rounded(points, size), size) : points
}

/** Every corner cut at a quarter of both its sides; sides that are out of sight or torn stay as they are. */
function rounded(points: readonly (Point | null)[], size: readonly [number, number]): (Point | null)[] {
  const cut: (Point | null)[] = [points[0] ?? null]
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!]
    if (!a || !b || isTorn(a, b, size) || !(isSeen(a, size) || isSeen(b, size))) cut.push(b)
    else cut.push(between(a, b, 0.25), between(a, b, 0.75), ...(i === points.length - 1 ? [b] : []))
  }
  return cut
}

const between = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
const isTorn = (a: Point, b: Point, [w, h]: readonly [number, number]): boolean =>
  Math.hypot(b[0] - a[0], b[1] - a[1]) > Math.max(w, h) / 2
const isSeen = ([x, y]: Point, [w, h]: readonly [number, number]): boolean =>
  x > -margin && y > -margin && x < w + margin && y < h + margin

function edgePath(points: readonly (Point | null)[], size: readonly [number, number]): string {
  let d = ''
  let open = false
  points.forEach((point, i) => {
    const last = points[i - 1]
    if (point && last && !isTorn(last, point, size) && (isSeen(point, size) || isSeen(last, size))) {
      if (!open) d += `M${round(last[0])},${round(last[1])}`
      d += `L${round(point[0])},${round(point[1])}`
      open = true
    } else open = false
  })
  return d
}

/**
 * The edge of areas that have just begun or ended, in vermilion: it fades within 900 ms; where nothing may move, that of
 * places held stands until the next change.
 */
export function zoneOutlines({ zoneChange }: Layout, { look, ages, reducedMotion, scale = 1 }: InkOptions): Shape[] {
  if (!zoneChange) return []
  const edge = (d: string, width: number, opacity: number): Shape[] =>
    d ? [{ kind: 'path', id: '', d, paint: { stroke: palettes[look].now, width: width * scale, opacity } }] : []
  if (reducedMotion) return edge(zoneChange.held, 1.4, 0.75)
  const age = ages?.get(zoneChange.key)
  if (age === undefined || age < 0 || age >= pulse.ms) return []
  const t = age / pulse.ms
  return edge(zoneChange.d, 1.6 + 2.4 * (1 - t), 1 - t * t)
}
