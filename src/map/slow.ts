/** A machine that needs longer than this (ms) for a frame of a flight shows no flight but a stutter. */
const limit = 250
/** As many frames are looked at. */
const looked = 3

/**
 * Whether a machine draws too slowly for flights, from the milliseconds that its first camera frames took; null while too few
 * are known. The median decides: one frame that had to wait for something else does not.
 */
export function tooSlow(frames: readonly number[]): boolean | null {
  if (frames.length < looked) return null
  const first = frames.slice(0, looked).toSorted((a, b) => a - b)
  return first[Math.floor(looked / 2)]! > limit
}
