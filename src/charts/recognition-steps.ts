import type { Lesson, Recognition } from '../model/types'
import type { Timescale } from '../time/timescale'
import type { Moment } from '../time/types'
import { pointOf } from './point-of'
import { spreadOf } from './scales'

export interface Step {
  readonly recognition: Recognition
  /** How many there are with this one. */
  readonly count: number
  readonly at: Moment
  readonly x: number
  readonly y: number
  readonly spread: readonly [number, number] | null
}

export interface RecognitionSteps {
  /** One px row each, the first lowest: the name stands left of its step, where the stairs leave room. */
  readonly steps: readonly Step[]
  /** The stairs from the left end to the right. */
  readonly path: string
  readonly height: number
  /** Those that were never carried out or soon broken off: they make no step. */
  readonly broken: readonly Recognition[]
  /** After the lesson's last day. */
  readonly later: readonly Recognition[]
}

/** Recognitions as stairs, `row` px a step. */
export function recognitionSteps(
  lesson: Pick<Lesson, 'recognitions' | 'to'>,
  scale: Timescale,
  row: number,
): RecognitionSteps {
  const all = [...lesson.recognitions].sort((a, b) => pointOf(a.date) - pointOf(b.date))
  const inside = all.filter(({ date, lasting }) => lasting && pointOf(date) < lesson.to)
  const height = (inside.length + 0.5) * row
  const steps = inside.map((recognition, i): Step => {
    const at = pointOf(recognition.date)
    const y = height - (i + 1) * row
    return { recognition, count: i + 1, at, x: scale.x(at), y, spread: spreadOf(recognition.date, scale) }
  })
  const stairs = steps.map(({ x, y }) => `H${x.toFixed(1)}V${y.toFixed(1)}`).join('')
  return {
    steps,
    path: steps.length > 0 ? `M0 ${height.toFixed(1)}${stairs}H${scale.width.toFixed(1)}` : '',
    height,
    broken: all.filter(({ lasting, date }) => !lasting && pointOf(date) < lesson.to),
    later: all.filter(({ lasting, date }) => lasting && pointOf(date) >= lesson.to),
  }
}
