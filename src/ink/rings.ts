import { pulse } from '../themes/events'
import type { Palette } from '../themes/palette'
import { circle } from './marks'
import type { Point, Shape } from './types'

/**
 * The ring round what has just changed. For 900 ms after it happened one ring opens from 6 to 22 px, over a second one that
 * stays at 11. `age` is in ms; null when it is not known or nothing may move, and then a double ring stands still.
 */
export function changedRings(at: Point, age: number | null, palette: Palette, scale: number): Shape[] {
  const ring = (r: number, width: number, opacity = 1): Shape => ({
    kind: 'path',
    id: '',
    d: circle(at, r * scale),
    paint: { stroke: palette.now, width: width * scale, opacity },
  })
  if (age === null || age < 0) return [ring(pulse.ring, 2), ring(pulse.outer, 0.9, 0.8)]
  const still = ring(pulse.ring, 2)
  if (age >= pulse.ms) return [still]
  const t = age / pulse.ms
  const eased = 1 - (1 - t) ** 3
  return [still, ring(pulse.from + (pulse.to - pulse.from) * eased, 1.6, 1 - t * t)]
}
