import type { Project } from './types'

/**
 * Degrees to add to the longitudes of a thing so that a flat map shows it on the side of the date line where the screen is: 0, 360 or
 * −360. On a globe it makes no difference.
 */
export function turnOf(
  project: Project,
  [width]: readonly [number, number],
  [lng, lat]: readonly number[] = [],
): number {
  if (lng === undefined || lat === undefined) return 0
  let [best, nearest] = [0, Infinity]
  for (const turn of [0, 360, -360]) {
    const at = project(lng + turn, lat)
    const far = at ? Math.abs(at[0] - width / 2) : Infinity
    if (far < nearest - 1) [best, nearest] = [turn, far]
  }
  return best
}
