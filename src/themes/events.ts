import type { EventMark } from './types'

/** px at scale 1; the pulse lasts 900 ms. */
export const pulse = { from: 6, to: 22, ms: 900, ring: 11, outer: 17 } as const
export const mark = { size: 3.6, below: 11 } as const

/** Fighting has two crossed strokes, everything else a small square: no flags, no explosions. */
export function eventMark(kind: string): EventMark {
  return kind === 'military' || kind === 'battle' || kind === 'atrocity' ? 'clash' : 'decision'
}
