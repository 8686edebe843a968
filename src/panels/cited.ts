import type { Lesson } from '../model/types'
import type { SourceRow } from './card-model'

/** Numbers sources in the order in which a card cites them first. */
export class Cited {
  readonly #order: string[] = []
  readonly #supports = new Map<string, Set<string>>()
  constructor(readonly lesson: Lesson) {}

  /**
   * The numbers of these sources on this card, counted from 1.
   * @param supports what they are cited for, in a few words
   */
  numbers(ids: readonly string[], supports?: string): number[] {
    return ids.map((id) => {
      if (!this.#order.includes(id)) this.#order.push(id)
      if (supports) this.#supports.set(id, (this.#supports.get(id) ?? new Set()).add(supports))
      return this.#order.indexOf(id) + 1
    })
  }

  /**
   * The list at the foot of the card, empty while the sources are still on their way. A source that the lesson does not know is
   * shown by its id.
   */
  rows(): SourceRow[] {
    if (this.lesson.partial) return []
    return this.#order.map((id, i) => {
      const source = this.lesson.sources.get(id)
      const by = [source?.author, source?.year].filter(Boolean).join(', ')
      return {
        n: i + 1,
        title: source?.title ?? id,
        by: by || null,
        url: source?.url ?? null,
        seen: source?.seen === 'excerpt',
        supports: [...(this.#supports.get(id) ?? [])],
      }
    })
  }
}
