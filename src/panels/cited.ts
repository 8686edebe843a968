import type { Lesson } from '../model/types'
import type { SourceRow } from './card-model'

/** Numbers sources in the order in which a card cites them first. */
export class Cited {
  readonly #order: string[] = []
  constructor(readonly lesson: Lesson) {}

  /** The numbers of these sources on this card, counted from 1. */
  numbers(ids: readonly string[]): number[] {
    return ids.map((id) => {
      if (!this.#order.includes(id)) this.#order.push(id)
      return this.#order.indexOf(id) + 1
    })
  }

  /** The list at the foot of the card. A source that the lesson does not know is shown by its id. */
  rows(): SourceRow[] {
    return this.#order.map((id, i) => {
      const source = this.lesson.sources.get(id)
      const by = [source?.author, source?.year].filter(Boolean).join(', ')
      return {
        n: i + 1,
        title: source?.title ?? id,
        by: by || null,
        url: source?.url ?? null,
        seen: source?.seen === 'excerpt',
      }
    })
  }
}
