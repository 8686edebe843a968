import { insideOf } from './frame'
import { n } from './svg'
import type { PaperFrame } from './types'

/** The edge of the globe as a path; null on flat sheets, which are sea up to their edge. */
export function globeLimb(frame: PaperFrame): string | null {
  if (frame.kind !== 'globe') return null
  const { projection } = insideOf(frame)
  const [x, y] = projection.translate()
  // Straight towards the equator, so that the point lies on the same meridian.
  const [lng, lat] = frame.centre
  const edge = projection([lng, lat - Math.sign(lat || 1) * projection.clipAngle()!])!
  const r = Math.hypot(edge[0] - x, edge[1] - y)
  return `M${n(x - r)},${n(y)}a${n(r)},${n(r)} 0 1 0 ${n(2 * r)},0a${n(r)},${n(r)} 0 1 0 ${n(-2 * r)},0z`
}
