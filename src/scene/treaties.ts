import type { Lesson, Treaty } from '../model/types'
import { distinct } from '../time/intervals'
import type { Moment } from '../time/types'
import { nominalDay } from './nominal'
import { makeSlices } from './slices'
import type { Slices } from './slices'
import type { TreatyNow } from './types'

/** Ended treaties and failed talks stay in the scene for so many days. */
const ENDED_DAYS = 365

export type TreatyState = TreatyNow['state']

/** The life of a treaty: each state with the moment at which it begins, in order. Nothing before the first. */
function treatyLife(treaty: Treaty): { readonly state: TreatyState; readonly from: Moment }[] {
  const { signed, inForce, ended, failed } = treaty
  const life: { state: TreatyState; from: Moment }[] = []
  // A later state never begins before an earlier one; of two that begin together the later holds.
  const enter = (state: TreatyState, from: Moment) =>
    life.push({ state, from: Math.max(from, life.at(-1)?.from ?? from) })
  if (failed) {
    enter('talks', signed.from)
    enter('failed', signed.to)
    return life
  }
  enter('signing', signed.from)
  enter('signed', signed.to)
  if (inForce) enter('in-force', Math.max(nominalDay(inForce), signed.to))
  if (ended) enter('ended', Math.max(nominalDay(ended), signed.to))
  return life
}

/** The state of a treaty at a moment; null before its signing or talks. */
export function treatyState(treaty: Treaty, moment: Moment): TreatyState | null {
  return treatyLife(treaty).findLast(({ from }) => moment >= from)?.state ?? null
}

/** The treaties in the scene, in the order of the lesson. */
export function treatySlices(lesson: Lesson): Slices<readonly TreatyNow[]> {
  const lives = lesson.treaties.map((treaty) => ({ treaty, life: treatyLife(treaty) }))
  const changes = lives.flatMap(({ life }) =>
    life.flatMap(({ state, from }) => (isOver(state) ? [from, from + ENDED_DAYS] : [from])),
  )
  return makeSlices(distinct(changes), (from) =>
    lives.flatMap(({ treaty, life }): TreatyNow[] => {
      const now = life.findLast((step) => from >= step.from)
      if (!now || (isOver(now.state) && from >= now.from + ENDED_DAYS)) return []
      return [{ treaty, state: now.state }]
    }),
  )
}

const isOver = (state: TreatyState): boolean => state === 'ended' || state === 'failed'
