import type { Scene } from '../scene/types'
import { eventMark, pulse } from '../themes/events'
import { strengthOf } from '../themes/forces'
import { codeOf } from '../themes/codes'
import { nationInk, palettes, type Palette } from '../themes/palette'
import { seal } from '../themes/treaties'
import { arcBetween } from './arcs'
import { drawLeg, type Drawn, type Gone } from './draw-leg'
import { emphasisOf, ringsOf } from './emphasis'
import { faded } from './flows'
import { garrisonShapes } from './garrison'
import { isHalted, onScreen, paling, type Layout } from './layout'
import { eventShapes, sealShapes } from './marks'
import { copyOf, takeBox, Taken, type Occupancy } from './occupancy'
import type { InkOptions } from './options'
import { changedRings } from './rings'
import type { Label, Point, Shape, Target } from './types'

/** What is drawn the same in every frame until the scene, the camera or the choice changes. */
export interface Still {
  readonly arcs: readonly Shape[]
  /** Codes on the arcs. */
  readonly codes: readonly Label[]
  /** Legs travelled earlier. */
  readonly flows: readonly Drawn[]
  /** Garrisons, seals and events. */
  readonly marks: readonly Shape[]
  readonly targets: readonly Target[]
  readonly taken: Occupancy
}

/** Milliseconds since a fact began to hold; null where nothing may move or nobody knows. */
export const ageOf = (id: string, { ages, reducedMotion }: InkOptions): number | null =>
  reducedMotion ? null : (ages?.get(id) ?? null)

/** Pulses change with every frame; here only whether they are over. */
export const pulsing = (age: number | null): boolean => age !== null && age >= 0 && age < pulse.ms

export function drawStill(scene: Scene, layout: Layout, moving: ReadonlySet<string>, options: InkOptions): Still {
  const palette = palettes[options.look]
  const taken = copyOf(layout.base)
  const gone = goneOf(scene, layout)
  const flows = scene.standing.traces.flatMap(({ leg, arrived }) => {
    const paled = paling(arrived, scene.moment)
    const standing = paled > 0 ? null : (scene.standing.stationed.find((now) => now.leg.id === leg.id) ?? null)
    if (moving.has(leg.id) || (paled > 0 && options.filters?.traces === false)) return []
    const men = layout.men.get(leg.id) ?? null
    const drawn = drawLeg(leg.id, layout, men, { paled, standing }, gone, options, taken)
    return drawn ? [drawn] : []
  })
  const marks: Shape[] = []
  const targets: Target[] = []
  drawGarrisons(layout, options, palette, marks, targets)
  drawSeals(layout, options, palette, marks, targets)
  drawEvents(layout, options, palette, marks, targets)
  const { arcs, codes } = drawArcs(layout, options, palette)
  for (const code of codes) takeBox(taken, code, Taken.solid)
  return { arcs, codes, flows, marks, targets, taken }
}

/** How far each leg has gone: those under way as far as their force, all others to their end. */
export function goneOf(scene: Scene, layout: Layout): Gone {
  const all = [...scene.moving, ...scene.standing.stationed.filter(isHalted)]
  const part = new Map(all.map((now) => [now.leg.id, now.fraction]))
  return (id) => (part.get(id) ?? 1) * (layout.courses.get(id)?.total ?? 0)
}

function drawGarrisons(
  { garrisons }: Layout,
  options: InkOptions,
  palette: Palette,
  marks: Shape[],
  targets: Target[],
): void {
  const { scale = 1, size } = options
  for (const { now, at, r } of garrisons) {
    const { leg } = now
    const emphasis = emphasisOf(leg, options)
    const shapes = garrisonShapes(leg.id, at, strengthOf(now.men), nationInk(palette, leg.nation), palette, scale)
    marks.push(...ringsOf(at, r, emphasis, palette, scale), ...dim(shapes, emphasis.opacity))
    if (onScreen(at, size))
      targets.push({ id: leg.id, kind: 'force', x: at[0], y: at[1], r, importance: leg.importance })
  }
}

function drawSeals({ seals }: Layout, options: InkOptions, palette: Palette, marks: Shape[], targets: Target[]): void {
  const { scale = 1, size } = options
  const r = (seal.size * scale) / 2
  for (const { now, at } of seals) {
    const { id } = now.treaty
    const emphasis = emphasisOf(now.treaty, options)
    marks.push(
      ...ringsOf(at, r, emphasis, palette, scale),
      ...dim(sealShapes(id, now.state, at, palette, scale), emphasis.opacity),
    )
    if (onScreen(at, size)) targets.push({ id, kind: 'treaty', x: at[0], y: at[1], r, importance: 1 })
  }
}

function drawEvents(
  { events }: Layout,
  options: InkOptions,
  palette: Palette,
  marks: Shape[],
  targets: Target[],
): void {
  const { scale = 1, size } = options
  for (const { event, at, place, latest } of events) {
    const emphasis = emphasisOf(event, options)
    const [spot, r] = latest ? [place, 11 * scale] : [at, 5 * scale]
    const age = ageOf(event.id, options)
    if (!latest) marks.push(...dim(eventShapes(event.id, eventMark(event.kind), at, palette, scale), emphasis.opacity))
    else if (!pulsing(age)) marks.push(...changedRings(place, age, palette, scale))
    marks.push(...ringsOf(spot, r + 2 * scale, emphasis, palette, scale))
    if (onScreen(spot, size))
      targets.push({ id: event.id, kind: 'event', x: spot[0], y: spot[1], r, importance: event.importance })
  }
}

const dim = (shapes: Shape[], opacity: number): Shape[] => (opacity < 1 ? shapes.map((s) => faded(s, opacity)) : shapes)

/** On the day of a signing a great circle runs from its place to the capital of each party, with the code on the way. */
function drawArcs({ seals }: Layout, options: InkOptions, palette: Palette): { arcs: Shape[]; codes: Label[] } {
  const { capitals, project, size, scale = 1 } = options
  const shapes: Shape[] = []
  const codes: Label[] = []
  for (const { now } of seals) {
    const { treaty, state } = now
    if (state !== 'signing') continue
    for (const { nation } of treaty.signatories) {
      const capital = capitals?.get(nation)
      const arc = capital && arcBetween([treaty.lng, treaty.lat], capital, project, size)
      if (!arc) continue
      const ink = nationInk(palette, nation)
      const stroke = (id: string, colour: string, width: number): Shape => ({
        kind: 'path',
        id,
        d: arc.d,
        paint: { stroke: colour, width: width * scale },
      })
      shapes.push(stroke('', palette.paper, seal.arc + 2.6))
      if (ink.cased) shapes.push(stroke('', palette.edge, seal.arc + 2))
      shapes.push(stroke(treaty.id, ink.hue, seal.arc))
      if (arc.at && onScreen(arc.at, size, -14 * scale))
        codes.push(codeLabel(treaty.id, nation, arc.at, treaty.signed.from, options, palette))
    }
  }
  return { arcs: shapes, codes }
}

/** A code alone, without a sheet, its middle at a point. */
function codeLabel(
  id: string,
  nation: string,
  at: Point,
  moment: number,
  options: InkOptions,
  palette: Palette,
): Label {
  const { lesson, lang, measure, scale = 1 } = options
  const ink = nationInk(palette, nation)
  const text = codeOf(lesson, nation, lang, moment)
  const size = 12 * scale
  const h = 17 * scale
  const w = Math.max(h, Math.ceil(measure(text, 'code', size) + 5 * scale))
  return {
    kind: 'label',
    id,
    x: at[0] - w / 2,
    y: at[1] - h / 2,
    w,
    h,
    parts: [
      {
        text,
        style: 'code',
        fill: ink.hue,
        color: ink.on,
        edge: ink.cased ? palette.edge : palette.paper,
        x: 0,
        w,
        y: 0,
        size,
        h,
      },
    ],
    look: 'plain',
    sheet: {},
    radius: 0,
    leaderColor: palette.ink2,
    leaderWidth: scale,
    leaderDot: false,
  }
}
