import { addMonths, addYears } from '../../time/moment'
import type { Moment } from '../../time/types'

export type KeyAction = { readonly do: 'seek'; readonly to: Moment } | { readonly do: 'play' | 'next' | 'previous' }

export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * What a key does on the timeline: arrows a day, with Shift a month, with Ctrl (or Page keys) a year; Home and End;
 * Space plays; n and b go to the next event and back. Null: the key is not ours.
 */
export function keyAction(press: KeyPress, moment: Moment, from: Moment, to: Moment): KeyAction | null {
  if (press.altKey || press.metaKey) return null
  const day = Math.floor(moment)
  const seek = (at: Moment): KeyAction => ({ do: 'seek', to: Math.min(Math.max(at, from), to - 1) })
  const step = (sign: 1 | -1): KeyAction => {
    if (press.ctrlKey) return seek(addYears(day, sign))
    if (press.shiftKey) return seek(addMonths(day, sign))
    return seek(day + sign)
  }
  switch (press.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return step(1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return step(-1)
    case 'PageDown':
      return seek(addYears(day, -1))
    case 'PageUp':
      return seek(addYears(day, 1))
    case 'Home':
      return seek(from)
    case 'End':
      return seek(to - 1)
  }
  if (press.ctrlKey) return null
  if (press.key === ' ') return { do: 'play' }
  if (press.key === 'n') return { do: 'next' }
  if (press.key === 'b') return { do: 'previous' }
  return null
}
