/** Farthest in, nothing gets finer: the files have no more. */
const finest = 9

/** The level of detail for a zoom of a web map with tiles of 512 px: the whole zoom below it. */
export const levelOf = (zoom: number): number => Math.max(0, Math.min(finest, Math.floor(zoom)))

/** Greatest error in shares of the world: 0.4 px at the level's own zoom, as in MapLibre's tiles. */
export const toleranceOf = (level: number): number => 0.4 / (512 * 2 ** level)

/** On a globe a border bends between its points: none is longer than this share of the world, as in MapLibre's tiles. */
export const stretchOf = (level: number): number => 1 / Math.max(128, 2 * 2 ** level)

/** Side of the cells into which areas are cut, in shares of the world: so small that a globe's rim stays round. */
export const cell = 1 / 64
