/** A pattern's picture. */
export function patternImage(name: string): { width: number; height: number; data: Uint8ClampedArray } | null {
  return name ? { width: 1, height: 1, data: new Uint8ClampedArray(4) } : null
}
