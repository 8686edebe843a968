import { problem } from '../problem'
import type { Check } from './input'
import { hereOf } from './input'

/** Forces that leave the map before they have arrived. */
export const checkEndings: Check = ({ lesson }, report) => {
  for (const leg of lesson.legs.values()) {
    const last = leg.stops.at(-1)
    if (!leg.ends || !last || leg.ends.when.to > last.when.from) continue
    const message = `The force leaves the map (${leg.ends.when.edtf}) before it reaches its last stop, ${last.place} (${last.when.edtf}).`
    report(
      problem(hereOf('legs', leg), {
        field: 'ends',
        code: 'reversed',
        message,
        fix: 'Mend ends, or the date of the last stop.',
      }),
    )
  }
}
