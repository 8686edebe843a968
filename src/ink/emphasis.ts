import type { Palette } from '../themes/palette'
import type { Emphasis } from './flows'
import { circle } from './marks'
import type { InkOptions } from './options'
import type { Point, Shape } from './types'

/** What the story does not tell of just now stays readable. */
export const unlit = 0.42

/** A leg is meant by its own id or by that of its force. */
export function emphasisOf(fact: { readonly id: string; readonly force?: string }, options: InkOptions): Emphasis {
  const { selected, hovered, focused, lit } = options
  const is = (id: string | null | undefined) => !!id && (id === fact.id || id === fact.force)
  const isLit = !lit || lit.has(fact.id) || (fact.force !== undefined && lit.has(fact.force))
  const opacity = selected ? (is(selected) ? 1 : 0.35) : isLit ? 1 : unlit
  return { selected: is(selected), hovered: is(hovered), focused: is(focused), opacity }
}

/** A ring round something round: ink for the keyboard's focus, vermilion for what is chosen, a hairline under the pointer. */
export function ringsOf(at: Point, r: number, emphasis: Emphasis, palette: Palette, scale: number): Shape[] {
  const ring = (beyond: number, stroke: string, width: number): Shape[] => [
    { kind: 'path', id: '', d: circle(at, r + beyond * scale), paint: { stroke, width: width * scale } },
  ]
  if (emphasis.focused) return ring(3.5, palette.ink, 3)
  if (emphasis.selected) return ring(2.6, palette.now, 2)
  return emphasis.hovered ? ring(2.2, palette.ink, 1.5) : []
}
