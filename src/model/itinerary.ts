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
  const parts = text.split(';').map((part) => part.trim())
  parts.forEach((part, i) => {
    const read = parseStop(part)
    if (!('place' in read)) {
      wrong.push(read)
      return
    }
    // After a stop that cannot be read nothing is known of the way from it.
    const before = i === 0 ? null : i === stops.length ? stops.at(-1) : undefined
    const way = before === undefined ? null : wayWrong(part, read, before)
    if (way) wrong.push(way)
    stops.push(i === 0 ? { ...read, by: null } : read)
  })
  return { stops, wrong }
}

function parseStop(part: string): WrittenStop | Wrong {
  const [place, dateText, way = '', ...more] = part.split(/\s+/)
  if (!place || !dateText || more.length > 0) {
    const message = `The stop "${part}" is not a place, a date and a way of travel.`
    return { field: 'stops', code: 'bad-stop', message, fix: `Write the stops like this: ${SAMPLE}.` }
  }
  const when = parseDate(dateText)
  if (!when.ok) {
    const message = `The date of the stop "${part}" cannot be read: ${when.message}.`
    return { field: 'stops', code: 'bad-date', message, fix: 'Mend the date of this stop.' }
  }
  const mode = way.replace(/~$/, '')
  if (mode !== '' && !isMode(mode)) {
    const message = `"${mode}" in the stop "${part}" is no way of travel.`
    return { field: 'stops', code: 'bad-stop', message, fix: `Write one of ${MODES.join(', ')}.` }
  }
  return { place, when: when.value, by: mode === '' ? null : mode, schematic: way.endsWith('~') }
}

/** What is wrong with the way of travel to a stop, given the stop before (null at the first). */
function wayWrong(part: string, stop: WrittenStop, before: WrittenStop | null): Wrong | null {
  if (!before && stop.by) {
    const message = `The first stop "${part}" tells how the force came there.`
    return { field: 'stops', code: 'bad-stop', message, fix: `Take "${stop.by}" away: the leg begins here.` }
  }
  if (!before || before.place === stop.place || stop.by) return null
  const message = `The stop "${part}" does not tell how the force came from ${before.place}.`
  return { field: 'stops', code: 'bad-stop', message, fix: `Add one of ${MODES.join(', ')}.` }
}

const isMode = (text: string): text is Mode => (MODES as readonly string[]).includes(text)
