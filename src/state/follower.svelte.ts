/**
 * Follows a value that changes with every frame: at once while `hurried` says no, else at most every `everyMs` milliseconds.
 * It must be made while a component is set up.
 */
export class Follower<T> {
  value: T
  #last = 0

  constructor(of: () => T, hurried: () => boolean, everyMs: number) {
    this.value = $state.raw(of())
    $effect(() => {
      const [next, wait] = [of(), hurried() ? this.#last + everyMs - performance.now() : 0]
      if (wait <= 0) return this.#take(next)
      const timer = setTimeout(() => this.#take(next), wait)
      return () => clearTimeout(timer)
    })
  }

  #take(next: T): void {
    this.value = next
    this.#last = performance.now()
  }
}
