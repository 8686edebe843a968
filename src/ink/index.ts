import type { Scene } from '../scene/types'
import { pulse } from '../themes/events'
import { flow } from '../themes/forces'
import { palettes } from '../themes/palette'
import { drawLeg, flowTarget, type Drawn } from './draw-leg'
import type { DrawnFlow } from './flows'
import { goalsOf } from './goals'
import type { Garrison } from './hubs'
import { inkLabels, type Named } from './labels'
import { buildLayout, isHalted, layLanes, paling, type Layout } from './layout'
import { circle } from './marks'
import { copyOf } from './occupancy'
import { inkMemory, keptFor, type InkMemory, type InkOptions, type Kept } from './options'
import { changedRings } from './rings'
import { ageOf, drawStill, goneOf, pulsing, type Still } from './still'
import { zoneOutlines } from './zone-outlines'
import type { DisplayList, Ink, Point, Shape, Target } from './types'

export { hit, inkKeyboardOrder } from './hit'
export { inkMemory, type InkFilters, type InkMemory, type InkOptions } from './options'

/**
 * All ink of a scene on a screen, in drawing order: changed edges, arcs, traces, withdrawals, advances from wide to narrow, heads, garrisons,
 * seals, events, labels; with a target for everything that can be touched. The ids are those of legs, treaties and events.
 */
export function inkOf(scene: Scene, options: InkOptions): DisplayList {
  const memory = options.memory ?? inkMemory()
  const onTheWay = [...scene.moving, ...scene.standing.stationed.filter(isHalted)]
  const layout = layoutOf(scene, options, memory)
  const still = stillOf(scene, layout, options, memory)
  const taken = copyOf(still.taken)
  const gone = goneOf(scene, layout)
  const movers = onTheWay.flatMap((now) => drawLeg(now.leg.id, layout, now.men, { now }, gone, options, taken) ?? [])
  const flows = [...still.flows, ...movers]
  const ordered = (['trace', 'withdraw', 'advance'] as const).flatMap((kind) =>
    flows.filter((drawn) => drawn.kind === kind).sort((a, b) => b.width - a.width || (a.leg.id < b.leg.id ? -1 : 1)),
  )
  const items: Ink[] = [...zoneOutlines(layout, options), ...still.arcs, ...still.causes.lines]
  for (const drawn of ordered) items.push(...drawn.flow.band)
  for (const drawn of ordered) items.push(...drawn.flow.head)
  items.push(...still.marks, ...pulses(layout, options), ...still.codes, ...still.causes.words)
  const targets: Target[] = [...ordered.flatMap((drawn) => flowTarget(drawn, options.size) ?? []), ...still.targets]
  if (options.filters?.labels === false) return { items, targets }
  const goals = goalsOf(movers, layout.courses, scene.moment, options)
  const { labels, boxes } = inkLabels(
    namedOf(flows, layout, options.scale ?? 1),
    goals,
    scene.moment,
    scene.standing.recalled,
    taken,
    options,
    memory,
  )
  const placed = new Set(labels.flatMap(({ look, id }) => (look === 'plain' ? [id] : [])))
  items.push(...goals.flatMap(({ legId, arrow }) => (placed.has(legId) ? [arrow] : [])), ...labels)
  return { items, targets: targets.map((target) => withTag(target, boxes)) }
}

const withTag = (target: Target, boxes: ReadonlyMap<string, NonNullable<Target['box']>>): Target => {
  const box = target.kind === 'force' ? boxes.get(target.id) : undefined
  return box ? { ...target, box } : target
}

/** Some changes may come within one look ahead. */
const mostAhead = 10

/**
 * Makes ready what the ink of a coming scene stands on, so that the frame in which it comes is not a long one: one part with each call,
 * false when nothing is left to do. The options are those of the frame to come.
 */
export function prepareInk(scene: Scene, options: InkOptions & { readonly memory: InkMemory }): boolean {
  const { memory } = options
  const { layouts, stills } = memory.ahead
  const key = layoutKeyOf(scene, options)
  const layout = keptFor([memory.layout, ...layouts], key)
  if (!layout) {
    const fresh = freshLegs(scene)
    if (layLanes(scene.standing, fresh, options, memory)) return true
    keep(layouts, { key, made: buildLayout(scene.standing, fresh, options, memory) })
    return true
  }
  const stillKey = stillKeyOf(scene, layout.made, options)
  if (keptFor([memory.still, ...stills], stillKey)) return false
  keep(stills, { key: stillKey, made: drawStill(scene, layout.made, movingLegs(scene), options) })
  return true
}

function keep<T>(list: Kept<T>[], one: Kept<T>): void {
  list.push(one)
  if (list.length > mostAhead) list.shift()
}

function layoutOf(scene: Scene, options: InkOptions, memory: InkMemory): Layout {
  const key = layoutKeyOf(scene, options)
  memory.layout = keptFor([memory.layout, ...memory.ahead.layouts], key) ?? {
    key,
    made: buildLayout(scene.standing, freshLegs(scene), options, memory),
  }
  return memory.layout.made
}

function layoutKeyOf(scene: Scene, options: InkOptions): readonly unknown[] {
  const { lesson, project, size, scale, obstacles, filters, selected, focused } = options
  // A treaty of long ago gets a seal of its own while it is chosen.
  const opened = scene.standing.treaties.find(({ treaty: { id } }) => id === selected || id === focused)?.treaty.id
  return [scene.standing, lesson, project, String(size), scale, obstacles, filters, [...freshLegs(scene)].join(' '), opened] // prettier-ignore
}

function stillOf(scene: Scene, layout: Layout, options: InkOptions, memory: InkMemory): Still {
  const key = stillKeyOf(scene, layout, options)
  const last = memory.still
  memory.still = keptFor([last, ...memory.ahead.stills], key) ?? {
    key,
    made: drawStill(scene, layout, movingLegs(scene), options),
  }
  // Tags that found no room before may find some now.
  if (memory.still !== last) for (const [id, { spot }] of memory.labels) if (spot < 0) memory.labels.delete(id)
  return memory.still.made
}

function stillKeyOf(scene: Scene, layout: Layout, options: InkOptions): readonly unknown[] {
  const { look, lang, measure, selected, lit, hovered, focused, capitals, chain, ruby } = options
  const { traces, latest, treaties } = scene.standing
  const palings = traces.map(({ arrived }) => paling(arrived, scene.moment)).join()
  const pulse = latest ? pulseState(latest.id, options) : ''
  const signing = treaties
    .map(({ treaty, state }) => (state === 'signing' ? pulseState(treaty.id, options) : ''))
    .join('')
  return [layout, look, lang, measure, selected, lit, hovered, focused, capitals, chain, ruby, palings, pulse, signing]
}

const movingLegs = (scene: Scene): Set<string> =>
  new Set([...scene.moving, ...scene.standing.stationed.filter(isHalted)].map((now) => now.leg.id))

function pulseState(id: string, options: InkOptions): string {
  const age = ageOf(id, options)
  return age === null ? 'unknown ' : pulsing(age) ? 'pulsing ' : 'over '
}

/** Legs that arrived so lately that they keep their full ink and their head. */
function freshLegs(scene: Scene): Set<string> {
  const { traces } = scene.standing
  const fresh = traces.filter(({ leg, arrived }) => leg.line.length > 1 && scene.moment - arrived <= flow.freshDays)
  return new Set(fresh.map(({ leg }) => leg.id))
}

/** Rings that open just now, round the latest event and round a treaty being signed. */
function pulses(layout: Layout, options: InkOptions): Shape[] {
  const { scale = 1 } = options
  const palette = palettes[options.look]
  const events = layout.events.flatMap(({ event, place, latest }) => {
    const age = ageOf(event.id, options)
    return latest && pulsing(age) ? changedRings(place, age, palette, scale) : []
  })
  const seals = layout.seals.flatMap(({ now: { treaty, state }, at }): Shape[] => {
    const age = ageOf(treaty.id, options)
    if (state !== 'signing' || !pulsing(age)) return []
    const t = age! / pulse.ms
    const r = (pulse.from + (pulse.to - pulse.from) * (1 - (1 - t) ** 3)) * scale
    return [
      {
        kind: 'path',
        id: '',
        d: circle(at, r),
        paint: { stroke: palette.now, width: 1.6 * scale, opacity: 1 - t * t },
      },
    ]
  })
  return [...events, ...seals]
}

/** Units of one nation whose heads are as near as this, in px, share a tag. */
const together = 34

/** What gets a tag: what moves, what arrived lately with men of its own, and all garrisons of a town together. */
function namedOf(flows: readonly Drawn[], layout: Layout, scale: number): Named[] {
  const named: (Named & { readonly bundle: string; readonly head: Point | null })[] = []
  const byWeight = [...flows].sort((a, b) => a.leg.importance - b.leg.importance || (a.leg.id < b.leg.id ? -1 : 1))
  for (const { leg, men, flow: shown, now, kind, bundle } of byWeight) {
    if (shown.anchors.length === 0 || (!now && (kind === 'trace' || !leg.men))) continue
    const head = shown.at?.centre ?? null
    const near = named.findIndex(
      (other) =>
        other.bundle === bundle &&
        head &&
        other.head &&
        Math.hypot(other.head[0] - head[0], other.head[1] - head[1]) < together * scale,
    )
    const row = { leg, men }
    if (near >= 0) {
      const other = named[near]!
      named[near] = { ...other, rows: [...other.rows, row] }
      continue
    }
    const rank = leg.importance + (now ? 0 : 1)
    named.push({
      id: leg.id,
      anchors: shown.anchors,
      clear: clearOf(shown),
      disc: false,
      rows: [row],
      rank,
      bundle,
      head,
    })
  }
  return [...named, ...townsOf(layout)]
}

/** All garrisons of a town share one tag, whose leader ends at any of their signs. */
function townsOf({ garrisons }: Layout): Named[] {
  const towns = new Map<string, Garrison[]>()
  for (const garrison of garrisons) {
    const key = garrison.town.join()
    towns.set(key, [...(towns.get(key) ?? []), garrison])
  }
  return [...towns.values()].map((signs) => {
    const members = signs.flatMap((sign) => sign.members)
    return {
      id: `at ${members[0]!.leg.id}`,
      anchors: signs.map(({ at }) => at),
      clear: Math.max(...signs.map(({ r }) => r)),
      disc: true,
      rows: members.map(({ leg, men }) => ({ leg, men })),
      rank: Math.min(...members.map(({ leg }) => leg.importance)) + 0.5,
    }
  })
}

/** A flow that has only just set out is all head: its own head must not keep its tag away. */
function clearOf({ half, at, anchors }: DrawnFlow): number {
  const [first] = anchors
  if (!at || !first) return half
  const gap = Math.hypot(at.centre[0] - first[0], at.centre[1] - first[1])
  return gap < at.radius + half ? Math.max(half, at.radius + gap) : half
}
