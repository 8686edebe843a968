import type { Position } from 'geojson'
import type { Project } from '../ink/types'
import { carry } from './sphere'

/** px between two points of the outline that are still drawn. */
const step = 0.7

/**
 * Path text of rings carried from one place of the sphere to another, as large as the land there would be. What lies behind the
 * horizon of a globe is left out.
 */
export function ghostPath(rings: readonly Position[][], from: Position, to: Position, project: Project): string {
  const carried = carry(from, to)
  return rings
    .map((ring) => {
      let d = ''
      let [x0, y0] = [Infinity, Infinity]
      for (const position of ring) {
        const [lng = 0, lat = 0] = carried(position)
        const at = project(lng, lat)
        if (!at || Math.hypot(at[0] - x0, at[1] - y0) < step) continue
        ;[x0, y0] = at
        d += `${d ? 'L' : 'M'}${x0.toFixed(1)},${y0.toFixed(1)}`
      }
      return d && `${d}Z`
    })
    .join('')
}
