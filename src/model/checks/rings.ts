import { kinks, polygon } from '@turf/turf'
import type { Position } from 'geojson'
import { polygonsOf, signedArea } from '../geo'
import { problem } from '../problem'
import type { Wrong } from '../problem'
import { isArea } from '../read-zones'
import type { Check } from './input'

/** Areas with more vertices than this are not searched for crossings: every edge would be held against every other. */
const SMALL = 300
/** Square degrees under which a ring is a line, not an area: some tens of square metres. */
const NOTHING = 1e-9
/** Degrees within which a crossing at a vertex is owed to rounding: some 50 m. */
const ROUNDING = 5e-4

type Finding = Pick<Wrong, 'code' | 'message' | 'fix'>

/** Rings that are open, wound the wrong way, empty or crossing themselves. One finding for each area. */
export const checkRings: Check = ({ features }, report) => {
  for (const { here, kind, geometry } of features) {
    if (kind !== 'zones' || !isArea(geometry)) continue
    const wrong = polygonsOf(geometry)
      .map(wrongRing)
      .find((finding) => finding !== null)
    if (wrong) report(problem(here, { field: 'geometry', ...wrong }))
  }
}

function wrongRing(rings: readonly Position[][]): Finding | null {
  for (const ring of rings) {
    const [first, last] = [ring[0], ring.at(-1)]
    if (first?.[0] === last?.[0] && first?.[1] === last?.[1]) continue
    const message = `A ring is open: it begins at ${String(first)} and ends at ${String(last)}.`
    return { code: 'open-ring', message, fix: 'Repeat the first position as the last.' }
  }
  return crossing(rings) ?? rings.map(wrongTurn).find((finding) => finding !== null) ?? null
}

function wrongTurn(ring: readonly Position[], i: number): Finding | null {
  const area = signedArea(ring)
  if (ring.length < 4 || Math.abs(area) < NOTHING) {
    return {
      code: 'no-area',
      message: `A ring at ${String(ring[0])} encloses nothing.`,
      fix: 'Redraw the ring, or take it away.',
    }
  }
  if (area > 0 === (i === 0)) return null
  const [is, be] = i === 0 ? ['An outer ring', 'counter-clockwise'] : ['A hole', 'clockwise']
  return { code: 'winding', message: `${is} runs the wrong way round.`, fix: `Reverse it: it runs ${be} (RFC 7946).` }
}

function crossing(rings: readonly Position[][]): Finding | null {
  if (rings.reduce((sum, ring) => sum + ring.length, 0) > SMALL) return null
  // Rings may touch at a vertex, and rounding may push one a few metres over an edge.
  const at = kinks(polygon([...rings])).features.find(({ geometry }) => !isVertex(rings, geometry.coordinates))
  if (!at) return null
  const message = `The edge crosses itself at ${at.geometry.coordinates.map((n) => n.toFixed(3)).join(', ')}.`
  return { code: 'self-crossing', message, fix: 'Move or take away the positions that make the loop.' }
}

function isVertex(rings: readonly Position[][], [lng = 0, lat = 0]: Position): boolean {
  return rings.some((ring) =>
    ring.some(([x = 0, y = 0]) => Math.abs(x - lng) < ROUNDING && Math.abs(y - lat) < ROUNDING),
  )
}
