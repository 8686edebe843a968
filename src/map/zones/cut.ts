/** Rings x, y, x, y … without the first point again at the end; the first is the outer one, the others are its holes. */
export type Rings = readonly (readonly number[])[]

/**
 * Cuts a polygon along a grid of square cells, so that no triangle made of the pieces reaches farther than a cell: on a globe, long
 * triangles would cut through the ground. Pieces share their corners along the grid, so that no light falls between them.
 */
export function cutByGrid(rings: Rings, cell: number, emit: (piece: Rings) => void): void {
  split(rings, cell, cellsOf(rings[0]!, cell), emit)
}

const { floor, ceil } = Math

type Cells = readonly [west: number, north: number, east: number, south: number]

function split(rings: Rings, cell: number, [west, north, east, south]: Cells, emit: (piece: Rings) => void): void {
  if (rings.length === 0) return
  if (east - west <= 1 && south - north <= 1) {
    emit(rings)
  } else if (east - west >= south - north) {
    const middle = (west + east) >> 1
    split(clipped(rings, 0, middle * cell, 1), cell, [west, north, middle, south], emit)
    split(clipped(rings, 0, middle * cell, -1), cell, [middle, north, east, south], emit)
  } else {
    const middle = (north + south) >> 1
    split(clipped(rings, 1, middle * cell, 1), cell, [west, north, east, middle], emit)
    split(clipped(rings, 1, middle * cell, -1), cell, [west, middle, east, south], emit)
  }
}

/** The part of a polygon on one side of a line along an axis; side 1 keeps what is smaller. */
function clipped(rings: Rings, axis: 0 | 1, at: number, side: 1 | -1): Rings {
  const [outer, ...holes] = rings.map((ring) => clippedRing(ring, axis, at, side))
  return !outer || outer.length < 6 ? [] : [outer, ...holes.filter((hole) => hole.length >= 6)]
}

function clippedRing(ring: readonly number[], axis: 0 | 1, at: number, side: 1 | -1): readonly number[] {
  const out: number[] = []
  let inside = 0
  for (let i = 0; i < ring.length; i += 2) {
    const before = i === 0 ? ring.length - 2 : i - 2
    const [a, b] = [(at - ring[before + axis]!) * side, (at - ring[i + axis]!) * side]
    if ((a < 0 && b > 0) || (a > 0 && b < 0)) {
      const share = a / (a - b)
      const other = ring[before + 1 - axis]! + (ring[i + 1 - axis]! - ring[before + 1 - axis]!) * share
      if (axis === 0) out.push(at, other)
      else out.push(other, at)
    }
    if (b >= 0) {
      out.push(ring[i]!, ring[i + 1]!)
      if (b > 0) inside++
    }
  }
  // A ring that only touches the line leaves nothing but a line.
  return inside === 0 ? [] : out
}

/** The box of whole cells round a ring. */
function cellsOf(ring: readonly number[], cell: number): Cells {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < ring.length; i += 2) {
    west = Math.min(west, ring[i]!)
    east = Math.max(east, ring[i]!)
    north = Math.min(north, ring[i + 1]!)
    south = Math.max(south, ring[i + 1]!)
  }
  return [floor(west / cell), floor(north / cell), ceil(east / cell), ceil(south / cell)]
}
