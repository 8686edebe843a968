import type { Scene } from '../scene/types'
import { eventMark, pulse } from '../themes/events'
import { nationInk, palettes, type Palette } from '../themes/palette'
import { seal } from '../themes/treaties'
import { drawCauses, type DrawnCauses } from './causes'
import { drawLeg, type Drawn, type Gone } from './draw-leg'
import { emphasisOf, ringsOf } from './emphasis'
import { faded } from './flows'
import { garrisonShapes } from './garrison'
import { isHalted, paling, type Layout } from './layout'
import { eventShapes, sealShapes, smallSeal } from './marks'
import { both, copyOf, type Occupancy } from './occupancy'
import { onScreen } from './on-screen'
import type { InkOptions } from './options'
import { plainWords } from './plain-words'
import { changedRings } from './rings'
import { signingArcs } from './signing-arcs'
import type { Label, Shape, Target } from './types'

/** What is drawn the same in every frame until the scene, the camera or the choice changes. */
export interface Still {
  readonly arcs: readonly Shape[]
  /** Codes on the arcs. */
  readonly codes: readonly Label[]
  /** What led to what. */
  readonly causes: DrawnCauses
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
  const counts = drawSeals(layout, options, palette, marks, targets)
  drawEvents(layout, options, palette, marks, targets)
  const { arcs, codes } = signingArcs(layout, options, taken)
  const causes = causesShown(scene, layout, options, taken)
  return { arcs, causes, codes: [...codes, ...counts], flows, marks, targets, taken }
}

/**
 * The chain that is asked for, or else what works just now; clear of the whole ways of those that are moving, so that no head runs
 * into the words.
 */
function causesShown({ standing }: Scene, { ways }: Layout, options: InkOptions, taken: Occupancy): DrawnCauses {
  const { chain, filters } = options
  const causes = chain ?? (filters?.causes === false ? [] : standing.causes)
  if (causes.length === 0) return { lines: [], words: [], shown: [] }
  const before = both(taken, ways)
  const on = copyOf(before)
  const drawn = drawCauses(causes, options, on, Boolean(chain))
  // What moves marks its own way in every frame.
  for (let i = 0; i < on.cells.length; i++) taken.cells[i]! |= on.cells[i]! & ~before.cells[i]!
  return drawn
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
  const { scale = 1 } = options
  for (const { nation, members, strength, at, r } of garrisons) {
    const all = members.map(({ leg }) => ({ leg, emphasis: emphasisOf(leg, options) }))
    const { emphasis } = all.find(({ emphasis: e }) => e.focused || e.selected || e.hovered) ?? all[0]!
    const shapes = garrisonShapes(members[0]!.leg.id, at, strength, nationInk(palette, nation), palette, scale)
    marks.push(...ringsOf(at, r, emphasis, palette, scale), ...dim(shapes, emphasis.opacity))
    for (const { leg } of [...all].reverse())
      targets.push({ id: leg.id, kind: 'force', x: at[0], y: at[1], r, importance: leg.importance })
  }
}

/** Seals as shapes; the numbers beside small ones are words. */
function drawSeals(
  { seals }: Layout,
  options: InkOptions,
  palette: Palette,
  marks: Shape[],
  targets: Target[],
): Label[] {
  const { scale = 1 } = options
  return seals.flatMap(({ members, at, small }) => {
    const all = members.map(({ treaty, state }) => ({ treaty, state, emphasis: emphasisOf(treaty, options) }))
    const last = all.at(-1)!
    const { emphasis } = all.find(({ emphasis: e }) => e.focused || e.selected || e.hovered) ?? last
    const r = ((small ? seal.small : seal.size) * scale) / 2
    const { id } = last.treaty
    const shapes = small ? smallSeal(id, at, palette, scale) : sealShapes(id, last.state, at, palette, scale)
    marks.push(...ringsOf(at, r, emphasis, palette, scale), ...dim(shapes, emphasis.opacity))
    for (const { treaty } of all)
      targets.push({ id: treaty.id, kind: 'treaty', x: at[0], y: at[1], r, importance: small ? 3 : 1 })
    if (!small || members.length < 2) return []
    return [plainWords(id, String(members.length), [at[0] + r + 2.5 * scale, at[1]], 'note', 11, palette.ink2, options)]
  })
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
