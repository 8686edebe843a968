/** Share of the time that the ground may take from the ink while the clock plays. */
const share = 0.2
/** Where a change of the ground takes less than this (ms, four frames), nobody sees a difference. */
const quick = 120

export interface GroundPace {
  /** Milliseconds to wait before the ground may change again. */
  wait(now: number): number
  /** The ground was told to change at `now`. */
  sent(now: number): void
  /** Drawing it has taken `ms`. */
  took(ms: number): void
}

/**
 * How often the ground may change while the clock plays. A machine without a real graphics card takes most of a second to draw
 * it, and everything that moves would wait: there the ground follows some seconds late, on all others at once.
 */
export function groundPace(): GroundPace {
  let last = -Infinity
  let cost = 0
  return {
    wait: (now) => (cost < quick ? 0 : Math.max(0, last + cost / share - now)),
    sent: (now) => (last = now),
    // The newest time counts most: a busy moment must not slow the whole lesson down.
    took: (ms) => (cost = cost === 0 ? ms : cost * 0.5 + ms * 0.5),
  }
}
