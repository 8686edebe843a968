import type { Cause, Lesson } from '../model/types'
import { buildIntervalIndex } from '../time/intervals'
import { nominalDay } from './nominal'
import { makeSlices } from './slices'
import type { Slices } from './slices'

/** The causes at work, the newest first; those of one day in the order of the lesson. */
export function causeSlices({ causes }: Pick<Lesson, 'causes'>): Slices<readonly Cause[]> {
  const sorted = [...causes].sort((a, b) => nominalDay(b.date) - nominalDay(a.date))
  const begins = sorted.map(({ date }) => nominalDay(date))
  const index = buildIntervalIndex(
    begins,
    sorted.map(({ days }, i) => begins[i]! + days),
  )
  return makeSlices(index.breakpoints, (from) =>
    index
      .stab(from)
      .toSorted((a, b) => a - b)
      .map((id) => sorted[id]!),
  )
}

/** The lesson's main thread, from its first cause to its last. */
export function chainOf({ causes }: Pick<Lesson, 'causes'>): Cause[] {
  return causes.filter(({ chain }) => chain !== null).sort((a, b) => a.chain! - b.chain!)
}

/** What led to a fact, and what it led to; `id` may be that of a zone or of one of its stages. */
export function causesOf({ causes }: Pick<Lesson, 'causes'>, id: string): { led: Cause[]; leads: Cause[] } {
  const zone = id.split('@')[0]
  const meets = (end: string): boolean => end === id || (id === zone ? end.split('@')[0] === id : end === zone)
  return { led: causes.filter(({ to }) => meets(to.id)), leads: causes.filter(({ from }) => meets(from.id)) }
}
