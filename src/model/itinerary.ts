import { parseDate } from '../time/edtf'
import type { DateRange } from '../time/types'
import type { Wrong } from './problem'
import { MODES } from './schema/legs'
import type { Mode } from './types'

/** A stop as the `stops` column writes it. */
export interface WrittenStop {
  readonly place: string
  readonly when: DateRange
  readonly by: Mode | null
  readonly schematic: boolean
}

const SAMPLE = 'kokura 1918-08-09~; moji 1918-08-09~ rail; vladivostok 1918-08-11/1918-08-19~ sea~'

/**
 * Reads an itinerary: `place date [by][~]` with `;` between the stops. `by` tells how the force came from the stop
 * before; the first stop has none, and neither has a stop at the place where the force already is.
 * Stops that cannot be read are left out; what is wrong with them comes back beside the rest.
 */
export function parseStops(text: string): { readonly stops: readonly WrittenStop[]; readonly wrong: readonly Wrong[] } {
  const stops: WrittenStop[] = []
  const wrong: Wrong[] = []
  const say = (message: string, fix: string, code = 'bad-stop') => wrong.push({ field: 'stops', code, message, fix })
  const parts = text.split(';').map((part) => part.trim())
  for (const part of parts) {
    const [place, dateText, way, ...more] = part.split(/\s+/)
    if (!place || !dateText || more.length > 0) {
      say(`The stop "${part}" is not a place, a date and a way of travel.`, `Write the stops like this: ${SAMPLE}.`)
      continue
    }
    const when = parseDate(dateText)
    if (!when.ok) {
      say(`The date of the stop "${part}" cannot be read: ${when.message}.`, 'Mend the date of this stop.', 'bad-date')
      continue
    }
    const mode = way?.replace(/~$/, '') ?? ''
    if (mode !== '' && !isMode(mode)) {
      say(`"${mode}" in the stop "${part}" is no way of travel.`, `Write one of ${MODES.join(', ')}.`)
      continue
    }
    const before = stops.at(-1)
    if (!before && mode !== '')
      say(`The first stop "${part}" tells how the force came there.`, `Take "${mode}" away: the leg begins here.`)
    if (before && before.place !== place && mode === '') {
      say(
        `The stop "${part}" does not tell how the force came from ${before.place}.`,
        `Add one of ${MODES.join(', ')}.`,
      )
    }
    stops.push({
      place,
      when: when.value,
      by: before && isMode(mode) ? mode : null,
      schematic: way?.endsWith('~') ?? false,
    })
  }
  return { stops, wrong }
}

const isMode = (text: string): text is Mode => (MODES as readonly string[]).includes(text)
