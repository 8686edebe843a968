import { groundOf } from './ground'
import type { PaperOptions } from './types'

export { borderOf } from './border'
export { eyeFrame, paperFrame, sheetOf } from './frame'
export { paperMap } from './map'
export { scaleBar, scaleBarKm } from './scale-bar'
export type { BaseLayers, Bounds, Padding, PaperFrame, PaperMap, PaperOptions, ShownIds } from './types'
export { zonesOf } from './zones'

/** The ground alone, without zones: what rests while nobody moves the view. `year` decides which railways are there. */
export function paperGround(options: PaperOptions, year = Infinity): string {
  const { below, above } = groundOf(options, year)
  return `${below}\n${above}`
}
