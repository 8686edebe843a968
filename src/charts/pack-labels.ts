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
  /** Px at which a leader goes down from the band. */
  readonly leader: number
}

/**
 * Where the names of bands stand, the bands rising in x: inside where they fit, else like a flag on a leader under the
 * band. Of flags that would meet, the earlier hangs lower, so that no leader goes through a name.
 */
export function packLabels(bands: readonly Wanted[], width: number, gap = 5): Packed[] {
  const placed: (Packed & { readonly end: number })[] = []
  for (let i = bands.length - 1; i >= 0; i--) {
    const { x, w, label } = bands[i]!
    const leader = x + Math.min(w / 2, 4)
    if (label + 6 <= w) {
      placed.unshift({ lane: 0, x: x + (w - label) / 2, leader, end: 0 })
      continue
    }
    const left = Math.max(0, Math.min(leader, width - label))
    const end = left + label + gap
    const met = placed.filter((flag) => flag.lane > 0 && flag.x < end && left < flag.end)
    placed.unshift({ lane: 1 + Math.max(0, ...met.map(({ lane }) => lane)), x: left, leader, end })
  }
  return placed.map(({ lane, x, leader }) => ({ lane, x, leader }))
}

/** Px that a text takes at a size: a full-width character its size, a Latin one about half. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e80' ? size : size * 0.53), 0)
}
