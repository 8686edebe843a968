/**
 * Leaves out the corners of a line of x, y, x, y … that lie nearer than `tolerance` to the line without them (Douglas and
 * Peucker), both ends kept.
 */
export function thinned(line: readonly number[], tolerance: number): number[] {
  const last = line.length / 2 - 1
  if (last < 2) return [...line]
  const keep = new Uint8Array(last + 1)
  keep[0] = keep[last] = 1
  const stack = [0, last]
  while (stack.length) {
    const to = stack.pop()!
    const from = stack.pop()!
    const far = farthest(line, from, to)
    if (far.distance <= tolerance * tolerance) continue
    keep[far.index] = 1
    stack.push(from, far.index, far.index, to)
  }
  const kept: number[] = []
  for (let i = 0; i <= last; i++) if (keep[i]) kept.push(line[2 * i]!, line[2 * i + 1]!)
  return kept
}

/** The corner farthest from the straight piece between two others, and the square of its distance. */
function farthest(line: readonly number[], from: number, to: number): { index: number; distance: number } {
  const [ax, ay] = [line[2 * from]!, line[2 * from + 1]!]
  const [bx, by] = [line[2 * to]! - ax, line[2 * to + 1]! - ay]
  const long = bx * bx + by * by
  let [index, distance] = [from, 0]
  for (let i = from + 1; i < to; i++) {
    const [px, py] = [line[2 * i]! - ax, line[2 * i + 1]! - ay]
    const t = long === 0 ? 0 : Math.max(0, Math.min(1, (px * bx + py * by) / long))
    const [dx, dy] = [px - t * bx, py - t * by]
    const d = dx * dx + dy * dy
    if (d > distance) [index, distance] = [i, d]
  }
  return { index, distance }
}
