import { insideOf } from './frame'
import { n } from './svg'
import type { PaperFrame } from './types'

/** The edge of the globe as a path; null on flat sheets, which are sea up to their edge. */
export function globeLimb(frame: PaperFrame): string | null {
  if (frame.kind !== 'globe') return null
  const { projection } = insideOf(frame)
  const r = projection.scale()
  const [x, y] = projection.translate()
  return `M${n(x - r)},${n(y)}a${n(r)},${n(r)} 0 1 0 ${n(2 * r)},0a${n(r)},${n(r)} 0 1 0 ${n(-2 * r)},0z`
}
