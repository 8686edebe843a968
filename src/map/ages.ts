import type { Standing } from '../scene/types'

export interface AgeKeeper {
  /** Notes what has just come on the map, once for each standing scene; `now` in ms; `more` are further ids. */
  see(standing: Standing, now: number, more?: readonly string[]): void
  /** Milliseconds since each event or signing came. */
  at(now: number): ReadonlyMap<string, number>
  /** The same for a standing scene that will come: what it brings has come just now. */
  coming(standing: Standing, now: number): ReadonlyMap<string, number>
  /** Whether a ring is still growing. */
  growing(now: number): boolean
}

/** Remembers when, in real time, an event or signing came on the map, so that it pulses once, however fast the clock runs. */
export function ageKeeper(pulseMs: number): AgeKeeper {
  let last: Standing | null = null
  let since = new Map<string, number>()
  return {
    see(standing, now, more = []) {
      if (standing === last) return
      const next = new Map<string, number>()
      for (const id of [...present(standing), ...more]) next.set(id, since.get(id) ?? now)
      since = next
      last = standing
    },
    at: (now) => new Map([...since].map(([id, start]) => [id, now - start])),
    coming: (standing, now) => new Map(present(standing).map((id) => [id, now - (since.get(id) ?? now)])),
    growing: (now) => [...since.values()].some((start) => now - start < pulseMs),
  }
}

function present(standing: Standing): string[] {
  const signing = standing.treaties.filter(({ state }) => state === 'signing').map(({ treaty }) => treaty.id)
  const latest = standing.latest ? [standing.latest.id] : []
  return [...standing.events.map(({ id }) => id), ...signing, ...latest]
}
