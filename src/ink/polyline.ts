import type { Point } from './types'

/** A line on the screen: x and y in px, s the px from its start, km the kilometres of its leg at each point. */
export interface Line {
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly s: readonly number[]
  readonly km: readonly number[]
  /** ` Lx,y` for each point, ready to be joined into a path. */
  readonly path: readonly string[]
  readonly length: number
}

export const round = (value: number): number => Math.round(value * 10) / 10

/** Completes a line from its points: px lengths and path text. */
export function lineOf(x: readonly number[], y: readonly number[], km: readonly number[]): Line {
  const s = [0]
  for (let i = 1; i < x.length; i++) s.push(s[i - 1]! + Math.hypot(x[i]! - x[i - 1]!, y[i]! - y[i - 1]!))
  const path = x.map((px, i) => `L${round(px)},${round(y[i]!)}`)
  return { x, y, s, km, path, length: s[s.length - 1] ?? 0 }
}

/** First index whose value is greater than `value`, in a rising list. */
export function above(list: readonly number[], value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! > value) high = middle
    else low = middle + 1
  }
  return low
}

function between(list: readonly number[], values: readonly number[], value: number): number {
  const last = list.length - 1
  if (last < 1) return values[0]!
  const i = Math.min(Math.max(above(list, value), 1), last)
  const width = list[i]! - list[i - 1]!
  const t = width > 0 ? Math.min(1, Math.max(0, (value - list[i - 1]!) / width)) : 0
  return values[i - 1]! + (values[i]! - values[i - 1]!) * t
}

/** The point that lies `s` px from the start. */
export function pointAt(line: Line, s: number): Point {
  return [between(line.s, line.x, s), between(line.s, line.y, s)]
}

/** px from the start to the point at `km` of the leg. */
export const pxAtKm = (line: Line, km: number): number => between(line.km, line.s, km)

/** Path text of the part between two distances from the start, in px; empty where nothing lies between. */
export function pathBetween(line: Line, from: number, to: number): string {
  if (to - from < 0.05) return ''
  const first = above(line.s, from)
  const after = above(line.s, to - 0.05)
  const [x0, y0] = pointAt(line, from)
  const [x1, y1] = pointAt(line, to)
  return `M${round(x0)},${round(y0)}${line.path.slice(first, after).join('')}L${round(x1)},${round(y1)}`
}

/** Points each `step` px between two distances, ends included: what is touched, and where no label may stand. */
export function pointsBetween(line: Line, from: number, to: number, step: number): Point[] {
  if (to < from) return []
  const count = Math.max(1, Math.ceil((to - from) / step))
  return Array.from({ length: count + 1 }, (_, i) => pointAt(line, from + ((to - from) * i) / count))
}
