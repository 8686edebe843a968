/** First and last day that a stop may have. */
export interface Window {
  readonly lo: number
  readonly hi: number
}

/** Earliest and latest day of each stop that leave the others their gaps; null when there is no order. */
export function tighten(ranges: readonly Window[], gaps: readonly number[]): Window[] | null {
  const lo = ranges.map((range) => range.lo)
  const hi = ranges.map((range) => range.hi)
  for (let i = 1; i < lo.length; i++) lo[i] = Math.max(lo[i] ?? 0, (lo[i - 1] ?? 0) + (gaps[i] ?? 0))
  for (let i = hi.length - 2; i >= 0; i--) hi[i] = Math.min(hi[i] ?? 0, (hi[i + 1] ?? 0) - (gaps[i + 1] ?? 0))
  const windows = lo.map((low, i) => ({ lo: low, hi: hi[i] ?? low }))
  return windows.every((window) => window.lo <= window.hi) ? windows : null
}

/** Days being chosen one by one; each choice narrows the windows of the rest, so that no choice can spoil a later one. */
export class DayPlan {
  readonly #gaps: readonly number[]
  readonly #chosen = new Map<number, number>()
  #windows: Window[]

  private constructor(windows: Window[], gaps: readonly number[]) {
    this.#windows = windows
    this.#gaps = gaps
  }

  /** A plan for these ranges with at least these gaps before each stop, or null when there is no order. */
  static start(ranges: readonly Window[], gaps: readonly number[]): DayPlan | null {
    const windows = tighten(ranges, gaps)
    return windows && new DayPlan(windows, gaps)
  }

  window(i: number): Window {
    return this.#windows[i] ?? { lo: -Infinity, hi: Infinity }
  }

  /** The day chosen for a stop, if it is. */
  chosen(i: number): number | undefined {
    return this.#chosen.get(i)
  }

  /** Chooses the day, or the nearest that the window allows. */
  choose(i: number, day: number): void {
    const { lo, hi } = this.window(i)
    const within = Math.min(hi, Math.max(lo, day))
    this.#chosen.set(i, within)
    const narrowed = this.#windows.with(i, { lo: within, hi: within })
    this.#windows = tighten(narrowed, this.#gaps) ?? narrowed
  }

  days(): number[] {
    return this.#windows.map(({ lo }) => lo)
  }
}
