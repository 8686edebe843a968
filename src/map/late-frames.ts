/** Frames later than this (ms) at the median make a picture that stutters: under 20 a second. */
const late = 50
/** So many frames and so many ms of motion are looked at before anything is decided. */
const window = { frames: 12, ms: 2500 } as const
/** Where frames take this long (ms), fewer tell as much. */
const veryLate = { ms: 400, frames: 5 } as const
/** The beginning of a motion does not count (ms): buttons change and panels are laid out anew. */
const start = 600
/** A gap longer than this (ms) is no frame: the page was in the background, or the machine asleep. */
const gap = 6000

export interface LateFrames {
  /**
   * A frame came while something moves.
   * @param now ms, rising
   * @returns true when the picture should become one step lighter
   */
  frame(now: number): boolean
  /** The motion is over, or the page went into the background: the next frame begins a new one. */
  rest(): void
}

/**
 * Judges whether frames run late, by the median of those of the last motions. After each verdict it looks at as many new frames
 * before the next, so that each step can show what it is worth; it never asks for more than before, so nothing flickers.
 */
export function lateFrames(): LateFrames {
  let began: number | null = null
  let before = 0
  let took: number[] = []
  return {
    frame(now) {
      if (began === null) began = now
      const ms = now - before
      const counts = before >= began && before - began >= start && ms < gap
      before = now
      if (!counts) return false
      took.push(ms)
      const verdict = judge(took)
      if (verdict !== null) took = []
      return verdict === true
    },
    rest: () => (began = null),
  }
}

/** Whether the frames are late; null while there are too few. */
function judge(took: readonly number[]): boolean | null {
  const sum = took.reduce((all, ms) => all + ms, 0)
  const median = took.toSorted((a, b) => a - b)[took.length >> 1]!
  const enough = median >= veryLate.ms ? took.length >= veryLate.frames : took.length >= window.frames
  return enough && sum >= window.ms ? median > late : null
}
