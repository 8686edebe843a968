import type { Scene } from '../scene/types'
import { eventMark, pulse } from '../themes/events'
import { strengthOf } from '../themes/forces'
import { nationInk, palettes, type Palette } from '../themes/palette'
import { seal } from '../themes/treaties'
import { arcBetween } from './arcs'
import { drawLeg, type Drawn } from './draw-leg'
import { emphasisOf, ringsOf } from './emphasis'
import { faded } from './flows'
import { garrisonShapes } from './garrison'
import { onScreen, paling, type Layout } from './layout'
import { eventShapes, sealShapes } from './marks'
import { copyOf, type Occupancy } from './occupancy'
import type { InkOptions } from './options'
import { changedRings } from './rings'
import type { Shape, Target } from './types'

/** What is drawn the same in every frame until the scene, the camera or the choice changes. */
export interface Still {
  readonly arcs: readonly Shape[]
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
  const flows = scene.standing.traces.flatMap(({ leg, arrived }) => {
    const paled = paling(arrived, scene.moment)
    const standing = paled > 0 ? null : (scene.standing.stationed.find((now) => now.leg.id === leg.id) ?? null)
    if (moving.has(leg.id) || (paled > 0 && options.filters?.traces === false)) return []
    const drawn = drawLeg(
      layout.courses.get(leg.id),
      layout.men.get(leg.id) ?? null,
      { paled, standing },
      options,
      taken,
    )
    return drawn ? [drawn] : []
  })
  const marks: Shape[] = []
  const targets: Target[] = []
  drawGarrisons(layout, options, palette, marks, targets)
  drawSeals(layout, options, palette, marks, targets)
  drawEvents(layout, options, palette, marks, targets)
  return { arcs: arcs(layout, options, palette), flows, marks, targets, taken }
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

/** On the day of a signing a great circle runs from its place to the capital of each party. */
function arcs({ seals }: Layout, options: InkOptions, palette: Palette): Shape[] {
  const { capitals, project, size, scale = 1 } = options
  if (!capitals) return []
  return seals.flatMap(({ now: { treaty, state } }): Shape[] => {
    if (state !== 'signing') return []
    return treaty.signatories.flatMap(({ nation }): Shape[] => {
      const capital = capitals.get(nation)
      const arc = capital && arcBetween([treaty.lng, treaty.lat], capital, project, size)
      if (!arc) return []
      const ink = nationInk(palette, nation)
      const stroke = (id: string, colour: string, width: number): Shape => ({
        kind: 'path',
        id,
        d: arc.d,
        paint: { stroke: colour, width: width * scale },
      })
      const edge = ink.cased ? [stroke('', palette.edge, seal.arc + 2)] : []
      return [stroke('', palette.paper, seal.arc + 2.6), ...edge, stroke(treaty.id, ink.hue, seal.arc)]
    })
  })
}
