import type { Position } from 'geojson'

/** Steps of a degree: 11 m, a tenth of what any line of a lesson is known to. */
const STEPS = 10_000

/** Positions as whole steps, each from the one before: [lng, lat, lng, lat, …]. None is left out, so that their numbers hold. */
export function packLine(line: readonly Position[]): number[] {
  let [x, y] = [0, 0]
  return line.flatMap(([lng = 0, lat = 0]) => {
    const [toX, toY] = [Math.round(lng * STEPS), Math.round(lat * STEPS)]
    const step = [toX - x, toY - y]
    ;[x, y] = [toX, toY]
    return step
  })
}

/** The positions [lng, lat] in degrees, moved by less than a step. */
export function unpackLine(steps: readonly number[]): Position[] {
  const line: Position[] = []
  let [x, y] = [0, 0]
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i]!
    y += steps[i + 1]!
    line.push([x / STEPS, y / STEPS])
  }
  return line
}
