import { kmBetween } from '../model/geo'
import type { Project } from '../ink/types'
import type { Camera } from './projector'

/** A round distance and its length on the screen. */
export interface ScaleBar {
  readonly km: number
  readonly px: number
}

/** Farther out than this a globe is so bent that no one length holds for it. */
const leastGlobeZoom = 2.2

/** Km that a bar may stand for: 1, 2, 3 or 5 with noughts behind. */
const steps = [1, 2, 3, 5]

/**
 * The longest round distance that is no longer than `most` px at the middle of the map; null where a globe is too far away, or
 * the middle is off the map.
 */
export function scaleBar(camera: Camera, project: Project, most = 110): ScaleBar | null {
  if (camera.globe && camera.zoom < leastGlobeZoom) return null
  const { lng, lat } = camera
  // A short way east and west of the middle, measured on the sphere and on the screen.
  const half = 20 / 2 ** camera.zoom
  const [west, east] = [project(lng - half, lat), project(lng + half, lat)]
  if (!west || !east) return null
  const pxPerKm = Math.hypot(east[0] - west[0], east[1] - west[1]) / kmBetween([lng - half, lat], [lng + half, lat])
  if (!Number.isFinite(pxPerKm) || pxPerKm <= 0) return null
  const longest = most / pxPerKm
  const power = 10 ** Math.floor(Math.log10(longest))
  const km = Math.max(...steps.map((step) => step * power).filter((one) => one <= longest * 1.0001))
  return { km, px: km * pxPerKm }
}
