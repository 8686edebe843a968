/**
 * How much of the picture is left out for a machine that draws slowly: 0 nothing; 1 fewer pixels; 2 the ground without relief,
 * depths, rim of the coast, graticule and sleepers; 3 fewer names, no shadows. Facts and their uncertainty are never left out.
 */
export type Lightness = 0 | 1 | 2 | 3

export const lightest = 3

/** Pixels of the ground for one CSS px, on a screen that has `device` of them; words are sharper (see `inkRatio`). */
export function groundRatio(lightness: Lightness, device: number): number {
  if (lightness === 0) return device
  return lightness > 1 || device <= 1 ? Math.min(device, 0.75) : 1
}

/** The same of words and forces: a blurred word is not read. */
export const inkRatio = (lightness: Lightness, device: number): number => Math.min(device, lightness > 0 ? 1.5 : 2)

/** Names are given as on a map of a smaller scale, by so many zooms; what is in use now is named all the same. */
export const namesFarther = (lightness: Lightness): number => (lightness > 2 ? 0.8 : 0)

/** Layers of the ground that a light picture does without: each costs a pass over all tiles. */
export const spared: readonly string[] = ['depth', 'graticule', 'coast-glow', 'rail-ties']
