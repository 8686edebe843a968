import type { Moment } from '../time/types'

/** Moves a moment forward by some real milliseconds at a speed; the time room's playback, handed in. */
export type Advance = (moment: Moment, elapsedMs: number, speed: number) => Moment

/**
 * Calls back in a task of its own, soon after the coming frame has begun: what follows from a step of the clock is then computed in
 * one task and painted in another, neither of them long. Returns what calls it off.
 */
function afterFrame(work: (now: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const frame = requestAnimationFrame((now) => {
    timer = setTimeout(() => work(now))
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** The one clock. Everything that is seen follows `moment`. */
export class Clock {
  moment = $state(0)
  playing = $state(false)
  speed = $state(1)
  /** A part of the lesson that is played by itself: it waits at `to`, and played from there it starts again at `from`. Null: all. */
  stretch: { readonly from: Moment; readonly to: Moment } | null = null
  readonly #advance: Advance
  #stop = (): void => {}
  #last = 0

  constructor(
    readonly from: Moment,
    readonly to: Moment,
    opening: Moment,
    advance: Advance,
  ) {
    this.#advance = advance
    this.moment = this.#clamp(opening)
  }

  /** Whole day shown, for words and for the link. */
  readonly day = $derived(Math.floor(this.moment))

  /** Goes to a moment, clamped to the lesson's span; playing goes on from there. */
  seek(moment: Moment): void {
    this.moment = this.#clamp(moment)
  }

  /** A hand on the clock: goes there and stops. */
  goTo(moment: Moment): void {
    this.pause()
    this.seek(moment)
  }

  toggle(): void {
    if (this.playing) this.pause()
    else this.play()
  }

  /** Plays to the end; from the end it starts again at the beginning. */
  play(): void {
    if (this.playing) return
    if (this.moment >= this.#end) this.moment = this.#clamp(this.stretch?.from ?? this.from)
    this.playing = true
    this.#last = 0
    this.#stop = afterFrame(this.#step)
  }

  /** The moment that will be shown in so many real milliseconds, if it goes on playing. */
  in(ms: number): Moment {
    return Math.min(this.#clamp(this.#advance(this.moment, ms, this.speed)), this.#end)
  }

  pause(): void {
    this.playing = false
    this.#stop()
  }

  #step = (now: number): void => {
    // A tab that was hidden, or a slow frame, must not make the forces leap.
    const elapsed = this.#last === 0 ? 0 : Math.min(now - this.#last, 250)
    this.#last = now
    this.moment = this.in(elapsed)
    if (this.moment >= this.#end) this.pause()
    else this.#stop = afterFrame(this.#step)
  }

  get #end(): Moment {
    return Math.min(this.stretch?.to ?? Infinity, this.to - 1)
  }

  #clamp = (moment: Moment): Moment => Math.min(Math.max(moment, this.from), this.to - 1)
}
