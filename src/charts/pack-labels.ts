/** A band on a line and the px that its name needs. */
export interface Wanted {
  readonly x: number
  readonly w: number
  readonly label: number
}

export interface Packed {
  /** 0: inside the band; 1, 2 … : the lane under it. */
  readonly lane: number
  /** Left end of the name, px. */
  readonly x: number
}

/**
 * Where the names of bands stand: inside where they fit, else in the first lane under the bands that has room, as near
 * to the middle of the band as `width` px allow.
 */
export function packLabels(bands: readonly Wanted[], width: number, gap = 6): Packed[] {
  const ends: number[] = []
  return bands.map(({ x, w, label }): Packed => {
    const middle = x + w / 2
    if (label + 6 <= w) return { lane: 0, x: middle - label / 2 }
    const left = Math.max(0, Math.min(middle - label / 2, width - label))
    const free = ends.findIndex((end) => end + gap <= left)
    const lane = free < 0 ? ends.length : free
    ends[lane] = left + label
    return { lane: lane + 1, x: left }
  })
}

/** Px that a text takes at a size: a full-width character its size, a Latin one about half. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e80' ? size : size * 0.53), 0)
}
