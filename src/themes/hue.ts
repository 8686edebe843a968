import type { NationId } from '../model/types'
import { hueIdOf, nationInk, palettes } from './palette'

/** Name of a nation's colour variables on the page: `jp` for --jp and --on-jp. */
export const hueName = (nation: NationId): string => hueIdOf(nation).toLowerCase()

export const hue = (nation: NationId): string => `var(--${hueName(nation)})`
export const onHue = (nation: NationId): string => `var(--on-${hueName(nation)})`

/** True for the hues that are too light to stand without an edge of ink. */
export const isCased = (nation: NationId): boolean => nationInk(palettes.light, nation).cased
