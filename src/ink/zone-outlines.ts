import type { Lesson } from '../model/types'
import type { Moment } from '../time/types'
import { pulse } from '../themes/events'
import { palettes } from '../themes/palette'
import type { Layout } from './layout'
import type { InkOptions } from './options'
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
): Layout['zoneChange'] {
  const change = lastZoneChange(lesson, moment)
  if (!change) return null
  const rings = change.zones.flatMap(({ geometry }) => geometry.coordinates.flat())
  const d = rings.map((ring) => edgePath(ring, project, size)).join('')
  return d ? { key: zoneChangeKey(change), d } : null
}

function edgePath(ring: readonly (readonly number[])[], project: Project, [w, h]: readonly [number, number]): string {
  const seen = ([x, y]: Point) => x > -margin && y > -margin && x < w + margin && y < h + margin
  let d = ''
  let last: Point | null = null
  let open = false
  for (const [lng, lat] of ring) {
    const point = project(lng!, lat!)
    if (point && last && Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) < near) continue
    const torn = point && last && Math.hypot(point[0] - last[0], point[1] - last[1]) > Math.max(w, h) / 2
    if (point && last && !torn && (seen(point) || seen(last))) {
      if (!open) d += `M${round(last[0])},${round(last[1])}`
      d += `L${round(point[0])},${round(point[1])}`
      open = true
    } else open = false
    last = point
  }
  return d
}

/**
 * The edge of areas that have just begun or ended, in vermilion: it fades within 900 ms; where nothing may move it stands until
 * the next change.
 */
export function zoneOutlines({ zoneChange }: Layout, { look, ages, reducedMotion, scale = 1 }: InkOptions): Shape[] {
  if (!zoneChange) return []
  const edge = (width: number, opacity: number): Shape => ({
    kind: 'path',
    id: '',
    d: zoneChange.d,
    paint: { stroke: palettes[look].now, width: width * scale, opacity },
  })
  if (reducedMotion) return [edge(1.6, 0.75)]
  const age = ages?.get(zoneChange.key)
  if (age === undefined || age < 0 || age >= pulse.ms) return []
  const t = age / pulse.ms
  return [edge(1.6 + 2.4 * (1 - t), 1 - t * t)]
}
