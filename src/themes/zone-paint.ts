import type { Zone } from '../model/types'
import type { ZoneNow } from '../scene/types'
import { hasOwnHue, nationInk, strengths, type Look, type Palette } from './palette'
import { zoneLook, zoneLooks } from './zones'

/** How a zone is painted on any ground, the map's and paper's alike: flat values that a layer can read. */
export interface ZonePaint {
  readonly tint: string
  readonly tintOpacity: number
  /** Name of the pattern image, or null for a flat area. */
  readonly pattern: string | null
  readonly patternOpacity: number
  readonly edge: 'soft' | 'solid' | 'dashed' | 'dotted' | 'none'
  readonly color: string
  readonly opacity: number
}

/** Opacity of a zone that holds only possibly: its dates or its end are not known to the day. */
const possible = 0.55

/** As much of a zone as its look depends on. */
export interface PaintedZone extends Pick<ZoneNow, 'certainty' | 'ending'> {
  readonly zone: Pick<Zone, 'status' | 'holder' | 'holder2' | 'schematic' | 'owner'>
}

/** The theme's look of a zone that holds now, with its certainty. */
export function zonePaint({ zone, certainty, ending }: PaintedZone, palette: Palette): ZonePaint {
  const look = zoneLook(zone.status, ending)
  const hue = nationInk(palette, zone.holder).hue
  const sure = certainty === 'sure' ? 1 : possible
  const flat = look.hatch.kind === 'flat'
  const land = landUnder(zone)
  return {
    tint: nationInk(palette, land.holder).hue,
    tintOpacity: tintOf(land, land === zone ? look.tint : strengths.territory, palette.look) * sure,
    pattern: flat ? null : patternName(zone.status, zone.holder, zone.holder2, ending, palette.look),
    patternOpacity: look.strength * sure,
    edge: edgeKind(zone.schematic, flat, look.edge),
    color: look.edge?.ink ? palette.ink2 : zone.status === 'territory' ? palette.border : hue,
    opacity: (flat ? 0.6 : 0.9) * sure,
  }
}

/**
 * What the flat tint says: whose land it is. A place that is occupied or leased is cut out of its owner's land, so that both claims
 * show only where the owner's tint lies under the holder's hatch.
 */
function landUnder(zone: PaintedZone['zone']): PaintedZone['zone'] {
  const { status, owner, holder } = zone
  if (!owner || owner === holder || (status !== 'occupied' && status !== 'leased')) return zone
  return { ...zone, status: 'territory', holder: owner, schematic: false }
}

/** For `softRings`: how soft an area's edge is, in km, from how well its border is known; never so little that it looks sharp. */
export const softKm = ({ precisionKm }: Pick<Zone, 'precisionKm'>): number =>
  Math.min(26, Math.max(9, precisionKm * 1.3))

/** How much of its holder's hue an area has. */
function tintOf({ status, holder, schematic }: PaintedZone['zone'], usual: number, look: Look): number {
  const flat = zoneLooks[status].hatch.kind === 'flat'
  const night = look === 'dark'
  // China is pale by nature: its own land needs more of its hue than others to be seen at all, and less where the land is dark.
  if (status === 'territory' && holder === 'CN') return night ? strengths.landOfOthersNight : strengths.landOfOthers
  // A light hue on dark land is seen at once: what is a tint by day would be a coat of paint by night.
  if (night && flat && hasOwnHue(holder)) return usual * 0.7
  // A state that no force of the lesson comes from is only a shade of grey: its border and its name say enough.
  if (flat && !hasOwnHue(holder)) return strengths.bystander
  return flat && schematic ? usual * 0.8 : usual
}

/** A government's land whose border nobody drew has no edge at all: its tint simply ends. Corridors and garrisons fade out. */
function edgeKind(
  schematic: boolean,
  flat: boolean,
  edge: { dash: readonly number[] | null } | null,
): ZonePaint['edge'] {
  if (!edge || (schematic && flat)) return 'none'
  if (schematic) return 'soft'
  if (!edge.dash) return 'solid'
  return edge.dash[0]! <= 2 ? 'dotted' : 'dashed'
}

/** A pattern's name says all that its picture depends on; `parsePattern` reads it back when the map asks for the picture. */
export function patternName(
  status: string,
  holder: string,
  holder2: string | null,
  ending: boolean,
  look: string,
): string {
  return ['zone', status, holder, holder2 ?? '', ending ? 'ending' : '', look].join('|')
}

export function parsePattern(
  name: string,
): { status: string; holder: string; holder2: string | null; ending: boolean; look: string } | null {
  const [kind, status, holder, holder2, ending, look] = name.split('|')
  if (kind !== 'zone' || !status || !holder || !look) return null
  return { status, holder, holder2: holder2 || null, ending: ending === 'ending', look }
}
