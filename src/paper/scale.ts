import type { PaperOptions } from './types'

/** Factor for lines and words: what the caller wants, else half as much again on the projector. */
export const scaleOf = ({ scale, look }: PaperOptions): number => scale ?? (look === 'projector' ? 1.5 : 1)
