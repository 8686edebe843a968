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
  readonly graticule: string
  readonly reliefOpacity: number
}

/** Takes the ground's colours out of a palette. The relief is a fixed picture, so a look only fades it. */
export function groundColours(palette: Palette): GroundColours {
  return {
    sea: palette.sea[0],
    depths: palette.sea,
    land: palette.land,
    landFar: palette.landFar,
    coast: palette.coast,
    coastGlow: palette.coastGlow,
    lake: palette.lake,
    river: palette.river,
    rail: palette.rail,
    graticule: palette.graticule,
    reliefOpacity: { light: 0.8, dark: 0.5, projector: 0.55, print: 0 }[palette.look],
  }
}
