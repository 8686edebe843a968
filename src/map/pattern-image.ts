import type { ZoneStatus } from '../model/types'
import { palettes, type Look } from '../themes/palette'
import { patternOf, patternTile, type Tile } from '../themes/pattern'
import { parsePattern } from '../themes/zone-paint'

/**
 * MapLibre makes a pattern up to twice as large between two whole zooms: made a little smaller, it is on the average as large as
 * the theme says.
 */
const smaller = 0.72

const tiles = new Map<string, Tile>()

/** The picture of a pattern by its name (see zone-paint.ts), at two device px for a CSS px; null for a name that is none. */
export function patternImage(name: string): Tile | null {
  const known = tiles.get(name)
  if (known) return known
  const parts = parsePattern(name)
  if (!parts) return null
  const palette = palettes[parts.look as Look]
  const pattern = patternOf(parts.status as ZoneStatus, parts.ending, parts.holder, parts.holder2, palette)
  const tile = patternTile(pattern, smaller * (parts.look === 'projector' ? 1.5 : 1))
  tiles.set(name, tile)
  return tile
}
