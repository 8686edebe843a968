import { hueIds, type Palette } from './palette'

/** The nations' colours as variables of the page, --jp and --on-jp: the palette is their one source. */
export function nationVariables(palette: Palette): [name: string, value: string][] {
  return hueIds.flatMap((id) => {
    const { hue, on } = palette.nations[id]
    const name = id.toLowerCase()
    return [[`--${name}`, hue], [`--on-${name}`, on]] as [string, string][] // prettier-ignore
  })
}
