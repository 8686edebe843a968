import type { Position } from 'geojson'
import type { Leg, Zone } from '../model/types'
import type { Scene } from '../scene/types'
import type { Project } from './types'

/**
 * What of a scene is on a screen: ids of legs (gone or under way), stages of zones, ids of treaties, events and causes.
 * A line or area counts when one of its vertices is in view, or when it lies all round the screen.
 * @param size of the screen in px
 */
export function inView(scene: Scene, project: Project, size: readonly [number, number]): ReadonlySet<string> {
  const { standing, moving } = scene
  const ids = new Set<string>()
  const visible = (lng: number, lat: number): boolean => {
    const at = project(lng, lat)
    return at !== null && at[0] >= 0 && at[1] >= 0 && at[0] <= size[0] && at[1] <= size[1]
  }
  const legSeen = (leg: Leg, share: number): boolean => {
    const end = (leg.km.at(-1) ?? 0) * share
    return leg.line.some(([lng, lat], i) => (leg.km[i] ?? 0) <= end && visible(lng!, lat!))
  }
  const known = knownZones(project, size)
  const zoneIsIn = (zone: Zone): boolean => {
    let seen = known.get(zone)
    if (seen === undefined) known.set(zone, (seen = zoneSeen(zone, project, size, visible)))
    return seen
  }
  for (const { leg, lng, lat, fraction } of moving) if (visible(lng, lat) || legSeen(leg, fraction)) ids.add(leg.id)
  for (const { leg, lng, lat } of standing.stationed) if (visible(lng, lat)) ids.add(leg.id)
  for (const { leg } of standing.traces) if (legSeen(leg, 1)) ids.add(leg.id)
  for (const { zone } of standing.zones) if (zoneIsIn(zone)) ids.add(zone.stage)
  for (const { treaty } of standing.treaties) if (visible(treaty.lng, treaty.lat)) ids.add(treaty.id)
  for (const event of standing.events) if (visible(event.lng, event.lat)) ids.add(event.id)
  for (const { id, from, to } of standing.causes)
    if (visible(from.lng, from.lat) || visible(to.lng, to.lat)) ids.add(id)
  const { latest } = standing
  if (latest && visible(latest.lng, latest.lat)) ids.add(latest.id)
  return ids
}

const zonesSeen = new WeakMap<Project, { readonly size: string; readonly zones: WeakMap<Zone, boolean> }>()

/** Which zones are in view, as far as it is known: it costs all their vertices, and while the map rests it stays the same. */
function knownZones(project: Project, size: readonly [number, number]): WeakMap<Zone, boolean> {
  let known = zonesSeen.get(project)
  if (known?.size !== String(size)) zonesSeen.set(project, (known = { size: String(size), zones: new WeakMap() }))
  return known!.zones
}

function zoneSeen(
  zone: Zone,
  project: Project,
  [width, height]: readonly [number, number],
  visible: (lng: number, lat: number) => boolean,
): boolean {
  for (const [outer = []] of zone.geometry.coordinates) {
    if (outer.some(([lng, lat]) => visible(lng!, lat!))) return true
    if (encloses(outer, project, [width / 2, height / 2])) return true
  }
  return false
}

/** Whether a ring, on the screen, goes round a point. Vertices behind the horizon are left out. */
function encloses(ring: readonly Position[], project: Project, [x, y]: readonly [number, number]): boolean {
  let inside = false
  let before: readonly [number, number] | null = null
  for (const [lng, lat] of ring) {
    const at = project(lng!, lat!)
    if (!at) continue
    if (before && at[1] > y !== before[1] > y) {
      const cross = before[0] + ((y - before[1]) / (at[1] - before[1])) * (at[0] - before[0])
      if (cross > x) inside = !inside
    }
    before = at
  }
  return inside
}
