/**
 * How much of the picture is left out for a machine that draws slowly: 0 nothing; 1 depths, rim of the coast, graticule and
 * sleepers, and pixels finer than CSS's; 2 the relief too; 3 fewer names, no shadows. What is seen least goes first.
 * Facts and their uncertainty are never left out.
 */
export type Lightness = 0 | 1 | 2 | 3

export const lightest = 3

/** Pixels of the ground for one CSS px, on a screen that has `device` of them. Fewer than one would blur it and save nothing (ARCHITECTURE.md). */
export const groundRatio = (lightness: Lightness, device: number): number =>
  lightness > 0 ? Math.min(device, 1) : device

/** The same of words and forces: a blurred word is not read. */
export const inkRatio = (lightness: Lightness, device: number): number => Math.min(device, lightness > 0 ? 1.5 : 2)

/** Names are given as on a map of a smaller scale, by so many zooms; what is in use now is named all the same. */
export const namesFarther = (lightness: Lightness): number => (lightness > 2 ? 0.8 : 0)

/** Layers of the ground that a light picture does without: each costs a pass over all tiles. */
export const spared: readonly string[] = ['depth', 'graticule', 'coast-glow', 'rail-ties']
