type Point = [x: number, y: number]

/** The lines of a path text made of M, l, L, v, h, H, V and z; arcs and curves are not read. */
export function linesOf(d: string): Point[][] {
  const lines: Point[][] = []
  let line: Point[] = []
  let [x, y] = [0, 0]
  for (const [, command, rest] of d.matchAll(/([MLlHhVvZz])([^MLlHhVvZz]*)/g)) {
    const values = (rest!.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number)
    const relative = command === command!.toLowerCase()
    const axis = command!.toLowerCase()
    if (axis === 'z') continue
    if (command === 'M') lines.push((line = []))
    const step = axis === 'h' || axis === 'v' ? 1 : 2
    for (let i = 0; i + step <= values.length; i += step) {
      const dx = axis === 'v' ? (relative ? 0 : x) : values[i]!
      const dy = axis === 'h' ? (relative ? 0 : y) : values[i + step - 1]!
      ;[x, y] = relative ? [x + dx, y + dy] : [dx, dy]
      line.push([x, y])
    }
  }
  return lines
}

export const pointsOf = (d: string): Point[] => linesOf(d).flat()

/** Area in square px by the even-odd rule, for rings of which holes lie inside. */
export function areaOf(d: string): number {
  const areas = linesOf(d).map((ring) =>
    Math.abs(
      ring.reduce(
        (sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length]![1] - ring[(i + 1) % ring.length]![0] * y,
        0,
      ) / 2,
    ),
  )
  return areas.reduce((sum, area, i) => (i === 0 ? area : sum - area), 0)
}
