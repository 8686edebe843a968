import type { Palette } from '../themes/palette'
import { nationInk } from '../themes/palette'
import { legible } from '../themes/colour'
import { isTown, isWater, type NameStyle, type Piece, type PlacedName } from './names'

type Lang = 'ja' | 'en'

/** The face of a piece: land stands upright, water slants, lands and waters are set in a book face. */
export interface NameFace {
  readonly family: string
  readonly weight: number
  readonly italic: boolean
  /** Japanese faces have no italic: water is sheared, as Japanese atlases do. */
  readonly sheared: boolean
}

const gothic = {
  ja: "'Source Sans Num', 'BIZ UDPGothic', sans-serif",
  en: "'Source Sans 3 Variable', 'BIZ UDPGothic', sans-serif",
}
const book = { ja: "'Shippori Mincho', serif", en: "'Source Serif 4 Variable', 'Shippori Mincho', serif" }

/** Share of the height by which sheared letters lean. */
export const shear = 0.21

export function nameFace(style: NameStyle, role: Piece['role'], lang: Lang): NameFace {
  const water = isWater(style)
  if (role === 'reading' || role === 'aside')
    return { family: gothic[lang], weight: 400, italic: false, sheared: water && lang === 'ja' }
  if (isTown(style) || style === 'hold')
    return {
      family: gothic[lang],
      weight: style === 'seat' || style === 'hold' ? 700 : 400,
      italic: false,
      sheared: false,
    }
  if (!water) return { family: book[lang], weight: style === 'zone' ? 700 : 600, italic: false, sheared: false }
  return { family: book[lang], weight: 500, italic: lang === 'en', sheared: lang === 'ja' }
}

export function nameColour({ style, holder }: PlacedName, role: Piece['role'], palette: Palette): string {
  if (isWater(style)) return palette.labelSea
  if (holder) return legible(nationInk(palette, holder).hue, palette.land, palette.ink)
  if (isTown(style)) return role === 'name' && style !== 'village' ? palette.ink : palette.ink2
  return palette.labelArea
}

export interface Halo {
  readonly color: string
  /** Width of the stroke in px at scale 1; half of it is seen. */
  readonly width: number
  readonly opacity: number
}

/** The rim of ground colour that keeps a name legible over lines; water has none. */
export function nameHalo({ style, dot }: PlacedName, palette: Palette, scale: number): Halo | null {
  if (isWater(style)) return null
  return {
    color: palette.landHalo,
    width: (scale > 1 ? 5 / scale : 3) * scale,
    opacity: dot || style === 'hold' ? 1 : 0.6,
  }
}
