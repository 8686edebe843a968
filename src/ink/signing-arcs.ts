import { codeOf } from '../themes/codes'
import { nationInk, palettes, type Palette } from '../themes/palette'
import { seal } from '../themes/treaties'
import type { Treaty } from '../model/types'
import { arcBetween } from './arcs'
import { boxBeside } from './beside'
import type { Layout } from './layout'
import { takeBox, taken, Taken, takeLine, type Occupancy } from './occupancy'
import type { InkOptions } from './options'
import { bare } from './text'
import type { Label, LabelPart, Point, Shape } from './types'
import { inside } from './way'

/**
 * While a treaty is signed a great circle runs from its place to the capital of each party, with the code on the way. A capital that
 * cannot be seen is named where its arc is lost. Takes the room that codes and names need.
 */
export function signingArcs({ seals }: Layout, options: InkOptions, on: Occupancy): { arcs: Shape[]; codes: Label[] } {
  const { capitals, project, size, lesson, scale = 1 } = options
  const palette = palettes[options.look]
  const arcs: Shape[] = []
  const codes: Label[] = []
  const lost: Lost[] = []
  const drawn = new Set<string>()
  const nowhere = new Set<string>()
  const signing = seals.flatMap(({ members, place }) =>
    members.flatMap(({ treaty, state }) => (state === 'signing' ? [{ treaty, place }] : [])),
  )
  for (const { treaty, place } of signing) {
    for (const { nation } of treaty.signatories) {
      // Two treaties signed in one town on one day share their arcs.
      const key = `${nation} ${Math.round(place[0] / 6)},${Math.round(place[1] / 6)}`
      const capital = capitals?.get(nation)
      if (!capital) nowhere.add(nation)
      const arc = capital && !drawn.has(key) && arcBetween([treaty.lng, treaty.lat], capital, project, size)
      if (!arc) continue
      drawn.add(key)
      const ink = nationInk(palette, nation)
      const stroke = (id: string, colour: string, width: number): Shape => ({
        kind: 'path',
        id,
        d: arc.d,
        paint: { stroke: colour, width: width * scale },
      })
      arcs.push(stroke('', palette.paper, seal.arc + 2.6))
      if (ink.cased) arcs.push(stroke('', palette.edge, seal.arc + 2))
      arcs.push(stroke(treaty.id, ink.hue, seal.arc))
      takeArc(on, arc.d)
      const id = lesson.nations.get(nation)?.capital
      const name = id === undefined ? undefined : lesson.places.get(id)?.name[options.lang]
      if (arc.lost && name !== undefined) lost.push({ treaty, nation, at: arc.lost, name: bare(name) })
      else {
        const code = codeOn(arc.spots, (at) => codeLabel(treaty, nation, at, options, palette), size, on, scale)
        if (!code) continue
        codes.push(code)
        takeBox(on, code, Taken.solid)
      }
    }
  }
  codes.push(...atTheLimb(lost, nowhere.size, options, palette, on))
  return { arcs, codes }
}

/** The code at the first of the spots where it hides no town, sign or other code; at the one where it hides least where there is no such. */
function codeOn(
  spots: readonly Point[],
  codeAt: (at: Point) => Label,
  size: readonly [number, number],
  on: Occupancy,
  scale: number,
): Label | null {
  const codes = spots.filter((at) => inside(at, size, 14 * scale)).map(codeAt)
  let best: Label | null = null
  let least = Infinity
  for (const code of codes) {
    const hidden = taken(on, code, Taken.solid)
    if (hidden < least) [best, least] = [code, hidden]
    if (least === 0) break
  }
  return best
}

interface Lost {
  readonly treaty: Treaty
  readonly nation: string
  readonly at: Point
  readonly name: string
}

/** Marks the cells under an arc, so that words keep off it where they can. */
function takeArc(on: Occupancy, d: string): void {
  const points = [...d.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]): Point => [Number(x), Number(y)])
  const dense = points.flatMap((point, i) => {
    const before = points[i - 1] ?? point
    const parts = Math.ceil(Math.hypot(point[0] - before[0], point[1] - before[1]) / 6)
    if (parts > 20) return [point]
    return Array.from({ length: Math.max(1, parts) }, (_, k): Point => {
      const t = (k + 1) / Math.max(1, parts)
      return [before[0] + (point[0] - before[0]) * t, before[1] + (point[1] - before[1]) * t]
    })
  })
  takeLine(on, dense, 2, Taken.flow)
}

/**
 * The names of capitals behind the horizon, in a list beside the arcs that go there; at its foot how many parties have no arc. Where the
 * list finds no room the names stand one by one.
 */
function atTheLimb(
  lost: readonly Lost[],
  others: number,
  options: InkOptions,
  palette: Palette,
  on: Occupancy,
): Label[] {
  const { scale = 1, size, lang } = options
  const gap = 3 * scale
  return groupsOf(lost, 90 * scale).flatMap((group, i) => {
    const rows = group.map(({ treaty, nation, at, name }) => codeLabel(treaty, nation, at, options, palette, name))
    const { treaty, at: last } = group.at(-1)!
    if (i === 0 && others > 0) {
      const words = lang === 'ja' ? `ほか${others}か国` : `and ${others} more`
      rows.push(codeLabel(treaty, null, last, options, palette, words))
    }
    const pitch = rows[0]!.h + gap
    const block = { w: Math.max(...rows.map(({ w }) => w)), h: rows.length * pitch - gap }
    const ends = [last, group[0]!.at]
    const room = ends
      .flatMap((end) => [1, 4, 8].map((far) => boxBeside(end, block, far * gap, on, size, pitch / 2)))
      .find((box) => box !== null)
    return rows.flatMap((row, k): Label[] => {
      const box = room ? { ...row, x: room.x, y: room.y + k * pitch } : boxBeside(last, row, gap, on, size)
      if (!box) return []
      takeBox(on, box, Taken.solid)
      return [{ ...row, x: box.x, y: box.y }]
    })
  })
}

/** Ends that lie within some px of each other, each group from left to right; the largest group first. */
function groupsOf(lost: readonly Lost[], reach: number): Lost[][] {
  const groups: Lost[][] = []
  for (const one of [...lost].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])) {
    const near = groups.find((group) =>
      group.some(({ at }) => Math.hypot(at[0] - one.at[0], at[1] - one.at[1]) < reach),
    )
    if (near) near.push(one)
    else groups.push([one])
  }
  return groups.sort((a, b) => b.length - a.length)
}

/** A code alone, its middle at a point, or a code and a name after it; without a nation the name alone. */
function codeLabel(
  treaty: Treaty,
  nation: string | null,
  at: Point,
  options: InkOptions,
  palette: Palette,
  name?: string,
): Label {
  const { lesson, lang, measure, scale = 1 } = options
  const h = 17 * scale
  const parts: LabelPart[] = []
  let w = 0
  if (nation !== null) {
    const ink = nationInk(palette, nation)
    const text = codeOf(lesson, nation, lang, treaty.signed.from)
    const size = 12 * scale
    w = Math.max(h, Math.ceil(measure(text, 'code', size) + 5 * scale))
    const edge = ink.cased ? palette.edge : palette.paper
    parts.push({ text, style: 'code', fill: ink.hue, color: ink.on, edge, x: 0, w, y: 0, size, h })
  }
  if (name !== undefined) {
    const size = 12.5 * scale
    const x = w > 0 ? w + 5 * scale : 0
    const wide = Math.ceil(measure(name, 'unit', size))
    parts.push({
      text: name,
      style: 'unit',
      color: palette.ink,
      halo: palette.landHalo,
      x,
      w: wide,
      y: h / 2 + 4.5 * scale,
      size,
    })
    w = x + wide
  }
  return {
    kind: 'label',
    id: treaty.id,
    x: at[0] - w / 2,
    y: at[1] - h / 2,
    w,
    h,
    parts,
    look: 'plain',
    sheet: {},
    radius: 0,
    leaderColor: palette.ink2,
    leaderWidth: scale,
    leaderDot: false,
  }
}
