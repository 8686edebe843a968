import type { TreatyNow } from '../scene/types'
import type { DateRange } from '../time/types'
import { seal } from '../themes/treaties'
import { taken, takeBox, Taken, type Occupancy } from './occupancy'
import { onScreen } from './on-screen'
import type { Point, Project } from './types'

/** One seal at its place on the screen. */
export interface SealSpot {
  /** A single treaty, or all the old ones of a place, the latest last. */
  readonly members: readonly TreatyNow[]
  /** The latest of them. */
  readonly now: TreatyNow
  readonly at: Point
  readonly place: Point
  /** Old ones shrink to one small seal with their number. */
  readonly small: boolean
}

/** A treaty is news for so many days after it was signed, or came into force or ended. */
const signedDays = 730
const changedDays = 120
const mostLarge = 4

/** Being signed, talked about, waiting to come into force, signed in the last two years, or begun or ended lately. */
export function isNews({ treaty, state }: TreatyNow, moment: number): boolean {
  if (state === 'talks' || state === 'signing' || state === 'signed') return true
  const since = (date: DateRange | null) => (date ? moment - date.from : Infinity)
  if (state === 'ended') return since(treaty.ended) < changedDays
  return since(treaty.signed) < signedDays || since(treaty.inForce) < changedDays
}

/**
 * Seals stand in a row beside their place, where there is room, the latest on the right; all that were signed long ago stand for
 * themselves as one small seal with their number, unless one is `open` (chosen, or under the keyboard's focus).
 */
export function laySeals(
  treaties: readonly TreatyNow[],
  moment: number,
  open: (now: TreatyNow) => boolean,
  base: Occupancy,
  {
    project,
    size,
    scale,
  }: { readonly project: Project; readonly size: readonly [number, number]; readonly scale: number },
): SealSpot[] {
  return placesOf(treaties, project, size, scale).flatMap(({ place, members }) => {
    const byDate = [...members].sort(
      (a, b) => a.treaty.signed.from - b.treaty.signed.from || (a.treaty.id < b.treaty.id ? -1 : 1),
    )
    const wanted = byDate.filter((now) => isNews(now, moment) || open(now))
    const large = wanted.filter((now, i) => i >= wanted.length - mostLarge || open(now))
    const old = byDate.filter((now) => !large.includes(now))
    const pitch = (seal.size + seal.gap) * scale
    // The number of the old ones stands to the right of their small seal.
    const smallPitch = (seal.small + seal.gap + (old.length > 9 ? 14 : old.length > 1 ? 8 : 0)) * scale
    const w = large.length * pitch + (old.length ? smallPitch : 0)
    const h = (large.length ? seal.size + 4 : seal.small + 4) * scale
    const [x, y] = roomFor(place, w, h, large.length > 0, base, size, scale)
    takeBox(base, { x, y: y - h / 2, w, h }, Taken.solid)
    const start = x + (old.length ? smallPitch : 0)
    const spots: SealSpot[] = large.map((now, i) => ({
      members: [now],
      now,
      at: [start + (i + 0.5) * pitch, y],
      place,
      small: false,
    }))
    const latest = old.at(-1)
    if (latest)
      spots.unshift({ members: old, now: latest, at: [x + (seal.small / 2 + 1) * scale, y], place, small: true })
    return spots
  })
}

function placesOf(treaties: readonly TreatyNow[], project: Project, size: readonly [number, number], scale: number) {
  const places: { place: Point; members: TreatyNow[] }[] = []
  for (const now of treaties) {
    const place = project(now.treaty.lng, now.treaty.lat)
    if (!place || !onScreen(place, size)) continue
    const near = places.find((other) => Math.hypot(other.place[0] - place[0], other.place[1] - place[1]) < 8 * scale)
    if (near) near.members.push(now)
    else places.push({ place, members: [now] })
  }
  return places
}

/** Left end and middle line of a row of seals: the first of some places round the dot where least lies already, all of it on the screen. */
function roomFor(
  place: Point,
  w: number,
  h: number,
  large: boolean,
  base: Occupancy,
  [width, height]: readonly [number, number],
  scale: number,
): Point {
  const far = (large ? seal.above : 13) * scale
  const aside = far * 0.7
  const steps = [0, 1.2, 2.6, 4.4]
  const starts: Point[] = steps.flatMap((step): Point[] => {
    const [up, out] = [far * (1 + 0.7 * step), aside + step * 16 * scale]
    return [
      [place[0] - w / 2, place[1] - up],
      [place[0] - w / 2, place[1] + up],
      [place[0] - out - w, place[1]],
      [place[0] + out, place[1]],
      [place[0] + aside * 0.6, place[1] - up],
      [place[0] - aside * 0.6 - w, place[1] - up],
      [place[0] + aside * 0.6, place[1] + up],
      [place[0] - aside * 0.6 - w, place[1] + up],
      [place[0] + out + up, place[1] - far],
      [place[0] + out + up, place[1] + far],
    ]
  })
  const edge = 4
  const inside = ([x, y]: Point): Point => [
    Math.min(Math.max(x, edge), width - edge - w),
    Math.min(Math.max(y, edge + h / 2), height - edge - h / 2),
  ]
  const cost = ([x, y]: Point, i: number): number => {
    const box = { x, y: y - h / 2, w, h }
    const moved = starts[i]!
    const onDot = place[0] > x - 5 && place[0] < x + w + 5 && Math.abs(place[1] - y) < h / 2 + 4 ? 60 : 0
    return (
      taken(base, box, Taken.solid) * 3 +
      taken(base, box, Taken.flow) * 0.6 +
      onDot +
      (Math.abs(moved[0] - x) + Math.abs(moved[1] - y)) * 0.2 +
      Math.floor(i / 10) * 7 +
      (i % 10) * 0.1
    )
  }
  return starts
    .map(inside)
    .reduce((best, spot, i, all) => (cost(spot, i) < cost(best, all.indexOf(best)) ? spot : best))
}
