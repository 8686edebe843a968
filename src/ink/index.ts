import type { Leg, Men } from '../model/types'
import type { ForceNow, Scene } from '../scene/types'
import { nationInk, palettes, type Palette } from '../themes/palette'
import { eventMark, pulse } from '../themes/events'
import { flow, flowStyle, strengthOf } from '../themes/forces'
import { seal } from '../themes/treaties'
import { arcBetween } from './arcs'
import { flowLook } from './band'
import { drawFlow, faded, type DrawnFlow, type Emphasis } from './flows'
import { garrisonShapes } from './garrison'
import { inkLabels, type Named } from './labels'
import { buildLayout, isHalted, onScreen, paling, type Layout } from './layout'
import { circle, eventShapes, sealShapes } from './marks'
import { copyOf, takeCircle, Taken, takeLine, type Occupancy } from './occupancy'
import { inkMemory, type InkMemory, type InkOptions } from './options'
import { changedRings } from './rings'
import type { DisplayList, Ink, Shape, Target } from './types'

export { hit, inkKeyboardOrder } from './hit'
export { inkMemory, type InkFilters, type InkMemory, type InkOptions } from './options'

/** Everything that is drawn of one leg in one frame. */
interface Drawn {
  readonly leg: Leg
  readonly men: Men | null
  readonly flow: DrawnFlow
  readonly width: number
  readonly kind: 'trace' | 'withdraw' | 'advance'
  readonly now: ForceNow | null
  readonly fresh: boolean
}

/**
 * All ink of a scene on a screen, in drawing order: traces, withdrawals, advances from wide to narrow, heads, garrisons,
 * seals, events, labels; with a target for everything that can be touched. The ids are ids of legs, treaties and events.
 */
export function inkOf(scene: Scene, options: InkOptions): DisplayList {
  const { look, size, scale = 1, filters } = options
  const memory = options.memory ?? inkMemory()
  const palette = palettes[look]
  const layout = layoutOf(scene, options, memory)
  const taken = copyOf(layout.base)
  const flows = drawFlows(scene, layout, options, palette, taken)
  const targets: Target[] = []
  const items: Ink[] = [...arcs(layout, options, palette)]
  const band = (kind: Drawn['kind']) => flows.filter((f) => f.kind === kind).sort((a, b) => b.width - a.width)
  const ordered = [...band('trace'), ...band('withdraw'), ...band('advance')]
  for (const drawn of ordered) items.push(...drawn.flow.band)
  for (const drawn of ordered) items.push(...drawn.flow.head)
  for (const { leg, flow: drawn } of ordered) {
    const visible = drawn.points.some((p) => onScreen(p, size))
    if (!visible) continue
    const at = drawn.at && onScreen(drawn.at.centre, size) ? drawn.at.centre : drawn.points.find((p) => onScreen(p, size))!
    const r = drawn.at ? drawn.at.radius : drawn.half
    targets.push({ id: leg.id, kind: 'force', x: at[0], y: at[1], r, importance: leg.importance, line: drawn.points, half: drawn.half })
  }
  for (const { now, at, r } of layout.garrisons) {
    const { leg } = now
    const emphasis = emphasisOf(leg, options)
    const shapes = garrisonShapes(leg.id, at, strengthOf(now.men), nationInk(palette, leg.nation), palette, scale)
    items.push(...ringsOf(at, r, emphasis, palette, scale), ...shapes.map((s) => faded(s, emphasis.opacity)))
    if (onScreen(at, size)) targets.push({ id: leg.id, kind: 'force', x: at[0], y: at[1], r, importance: leg.importance })
  }
  for (const { now, at } of layout.seals) {
    const { treaty, state } = now
    const emphasis = emphasisOf(treaty, options)
    const age = options.reducedMotion ? null : (options.ages?.get(treaty.id) ?? null)
    const ring = age !== null && age >= 0 && age < pulse.ms ? (6 + 16 * (1 - (1 - age / pulse.ms) ** 3)) * scale : null
    const shapes = sealShapes(treaty.id, state, at, palette, scale, ring)
    items.push(...ringsOf(at, 9 * scale, emphasis, palette, scale), ...shapes.map((s) => faded(s, emphasis.opacity)))
    if (onScreen(at, size)) targets.push({ id: treaty.id, kind: 'treaty', x: at[0], y: at[1], r: (seal.size * scale) / 2, importance: 1 })
  }
  for (const { event, at, place, latest } of layout.events) {
    const spot = latest ? place : at
    if (latest) items.push(...changedRings(place, options.reducedMotion ? null : (options.ages?.get(event.id) ?? null), palette, scale))
    else items.push(...eventShapes(event.id, eventMark(event.kind), at, palette, scale).map((s) => faded(s, emphasisOf(event, options).opacity)))
    items.push(...ringsOf(spot, (latest ? 13 : 5) * scale, emphasisOf(event, options), palette, scale))
    if (onScreen(spot, size)) {
      targets.push({ id: event.id, kind: 'event', x: spot[0], y: spot[1], r: (latest ? 11 : 5) * scale, importance: event.importance })
    }
  }
  if (filters?.labels === false) return { items, targets }
  const { labels, boxes } = inkLabels(namedOf(flows, layout), scene.moment, taken, options, memory)
  return { items: [...items, ...labels], targets: targets.map((t) => (boxes.has(t.id) && t.kind === 'force' ? { ...t, box: boxes.get(t.id)! } : t)) }
}

function layoutOf(scene: Scene, options: InkOptions, memory: InkMemory): Layout {
  const fresh = freshLegs(scene)
  const key = [
    scene.standing, options.lesson, options.project, String(options.size), options.scale, options.obstacles,
    options.filters, [...fresh].join(' '),
  ] // prettier-ignore
  if (!memory.layout || key.some((part, i) => part !== memory.layoutKey[i])) {
    memory.layout = buildLayout(scene.standing, fresh, options, memory)
    memory.layoutKey = key
  }
  return memory.layout
}

/** Legs that arrived so lately that they keep their full ink and their head. */
function freshLegs(scene: Scene): Set<string> {
  const fresh = scene.standing.traces.filter(({ leg, arrived }) => leg.line.length > 1 && scene.moment - arrived <= flow.freshDays)
  return new Set(fresh.map(({ leg }) => leg.id))
}

function drawFlows(scene: Scene, layout: Layout, options: InkOptions, palette: Palette, taken: Occupancy): Drawn[] {
  const { scale = 1, size, filters } = options
  const drawn: Drawn[] = []
  const draw = (leg: Leg, men: Men | null, fraction: number, paled: number, withHead: boolean, now: ForceNow | null) => {
    const course = layout.courses.get(leg.id)
    if (!course || course.lines.length === 0) return
    const ink = nationInk(palette, leg.nation)
    const style = flowStyle(leg)
    const lookOf = flowLook(style, strengthOf(men), ink, palette, scale, paled)
    const result = drawFlow(course, fraction * course.total, lookOf, withHead, ink, palette, emphasisOf(leg, options))
    if (!result.points.some((p) => onScreen(p, size, 40))) return
    takeLine(taken, result.points, result.half + scale, Taken.flow)
    if (result.at) takeCircle(taken, result.at.centre, result.at.radius, Taken.solid)
    const kind = paled > 0 ? 'trace' : style === 'withdraw' ? 'withdraw' : 'advance'
    drawn.push({ leg, men, flow: result, width: lookOf.width, kind, now, fresh: now === null && paled === 0 })
  }
  const onTheWay = [...scene.moving, ...scene.standing.stationed.filter(isHalted)]
  const moving = new Set(onTheWay.map((now) => now.leg.id))
  for (const { leg, arrived } of scene.standing.traces) {
    if (moving.has(leg.id)) continue
    const paled = paling(arrived, scene.moment)
    if (paled > 0 && filters?.traces === false) continue
    draw(leg, layout.men.get(leg.id) ?? null, 1, paled, paled === 0, null)
  }
  for (const now of onTheWay) draw(now.leg, now.men, now.fraction, 0, true, now)
  return drawn
}

function emphasisOf(fact: { readonly id: string; readonly force?: string }, { selected, hovered, focused }: InkOptions): Emphasis {
  const is = (id: string | null | undefined) => id === fact.id || (!!fact.force && id === fact.force)
  return { selected: is(selected), hovered: is(hovered), focused: is(focused), opacity: selected && !is(selected) ? 0.35 : 1 }
}

/** Rings round something round: ink for the keyboard's focus, vermilion for what is chosen, ink hairline under the pointer. */
function ringsOf(at: readonly [number, number], r: number, emphasis: Emphasis, palette: Palette, scale: number): Shape[] {
  const ring = (beyond: number, stroke: string, width: number): Shape => ({
    kind: 'path',
    id: '',
    d: circle(at, r + beyond * scale),
    paint: { stroke, width: width * scale },
  })
  if (emphasis.focused) return [ring(3.5, palette.ink, 3)]
  if (emphasis.selected) return [ring(2.6, palette.now, 2)]
  return emphasis.hovered ? [ring(2.2, palette.ink, 1.5)] : []
}

/** On the day of a signing a great circle runs from its place to the capital of each party, with the code on the way. */
function arcs(layout: Layout, options: InkOptions, palette: Palette): Shape[] {
  const { capitals, project, size, scale = 1 } = options
  if (!capitals) return []
  const shapes: Shape[] = []
  for (const { now } of layout.seals) {
    if (now.state !== 'signing') continue
    const { treaty } = now
    for (const { nation } of treaty.signatories) {
      const capital = capitals.get(nation)
      const arc = capital && arcBetween([treaty.lng, treaty.lat], capital, project, size)
      if (!arc) continue
      const ink = nationInk(palette, nation)
      shapes.push({ kind: 'path', id: '', d: arc.d, paint: { stroke: palette.paper, width: (seal.arc + 2.6) * scale } })
      if (ink.cased) shapes.push({ kind: 'path', id: '', d: arc.d, paint: { stroke: palette.edge, width: (seal.arc + 2) * scale } })
      shapes.push({ kind: 'path', id: treaty.id, d: arc.d, paint: { stroke: ink.hue, width: seal.arc * scale } })
    }
  }
  return shapes
}

function namedOf(flows: readonly Drawn[], layout: Layout): Named[] {
  const named: Named[] = flows.flatMap((drawn): Named[] => {
    const { leg, men, flow: shown, now, fresh } = drawn
    if (!shown.anchor || (!now && !(fresh && leg.men))) return []
    return [{ id: leg.id, anchor: shown.anchor, clear: shown.half, rows: [{ leg, men }], rank: now ? leg.importance : leg.importance + 1 }]
  })
  const towns = new Map<string, Named & { rows: { leg: Leg; men: Men | null }[] }>()
  for (const { now, at, r, town } of layout.garrisons) {
    const key = town.join()
    const known = towns.get(key)
    const row = { leg: now.leg, men: now.men }
    if (known) {
      known.rows.push(row)
      towns.set(key, { ...known, rank: Math.min(known.rank, now.leg.importance + 0.5) })
    } else {
      towns.set(key, { id: `at ${now.place} ${now.leg.id}`, anchor: at, clear: r, rows: [row], rank: now.leg.importance + 0.5 })
    }
  }
  return [...named, ...towns.values()]
}
