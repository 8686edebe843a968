import type { Moment } from '../../time/types'

const DAYS_IN_YEAR = 365.2425

/** Width of the whole track in px: as wide as its window, or wider so that the window shows `years` of it. */
export function trackWidth(view: number, from: Moment, to: Moment, years: number | null): number {
  if (years === null) return view
  return Math.max(view, (view * (to - from)) / (years * DAYS_IN_YEAR))
}

/**
 * How far the track is pushed to the left under its window, in px. It rests until the playhead comes near an edge,
 * then goes along with it: nearer to the right edge a quarter of the window stays free for what is still to come.
 */
export function pan(before: number, head: number, view: number, width: number): number {
  const most = Math.max(width - view, 0)
  const left = head - view * 0.12
  const right = head - view * 0.75
  return Math.min(Math.max(Math.min(Math.max(before, right), left), 0), most)
}
