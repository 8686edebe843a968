import type { Chapter } from '../model/types'
import type { Moment } from '../time/types'

/** The last day of a chapter ends in its evening: noon, when things happen, has passed, and the date still reads that day. */
const evening = 0.25

/** The moments between which the map plays for a chapter: from its first midnight to the evening of its last day. */
export const stretchOf = ({ date }: Chapter): { readonly from: Moment; readonly to: Moment } => ({
  from: date.from,
  to: date.to - evening,
})

/** The facts and places that keep their full strength while a chapter is told. */
export const litOf = ({ lit }: Chapter): ReadonlySet<string> => new Set(lit)
