import type { Palette } from '../themes/palette'

/** The ground's colours by role, from the palette of a look. */
export interface GroundColours {
  readonly sea: string
  readonly depths: readonly [string, string, string, string, string, string]
  readonly land: string
  readonly landFar: string
  readonly coast: string
  readonly coastGlow: string
  readonly lake: string
  readonly river: string
  readonly rail: string
  readonly railCasing: string
  readonly graticule: string
  readonly reliefOpacity: number
}
