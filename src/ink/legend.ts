import type { Lesson, NationId, ZoneStatus } from '../model/types'
import type { ForceNow, Scene, TreatyNow, ZoneNow } from '../scene/types'
import { isDoubtful } from '../themes/causes'
import { eventMark } from '../themes/events'
import { flow, flowStyle, strengthOf, type Strength } from '../themes/forces'
import { nationInk, palettes } from '../themes/palette'
import type { EventMark } from '../themes/types'
import { STATUSES } from '../themes/zone-order'
import { isHalted } from './layout'

/** A true-size example of something that is on the map now. Men are those of the example, low to high; null is not known. */
export type LegendItem =
  | { readonly kind: 'flow' | 'garrison'; readonly nation: NationId; readonly low: number; readonly high: number }
  | {
      readonly kind: 'withdraw' | 'planned' | 'schematic' | 'trace'
      readonly nation: NationId
      readonly low: number | null
      readonly high: number | null
    }
  | { readonly kind: 'unknown' | 'ring'; readonly nation: NationId }
  | {
      readonly kind: 'zone'
      readonly status: ZoneStatus
      readonly nation: NationId
      readonly second: NationId | null
      /** Whose land it is, if not the holder's: its tint lies under the hatch. */
      readonly owner?: NationId | null
    }
  | {
      readonly kind: 'vague' | 'ending'
      readonly nation: NationId
      readonly status: ZoneStatus
      readonly owner?: NationId | null
    }
  /** `doubt`: one of them is marked as not certain. */
  | { readonly kind: 'cause'; readonly doubt?: boolean }
  | { readonly kind: 'seal'; readonly state: TreatyNow['state'] }
  | { readonly kind: 'event'; readonly mark: EventMark }
  | { readonly kind: 'changed' }
  | { readonly kind: 'differs' }

/** Over so many men an example would be higher than its row: a round number below stands for it, on the same scale. */
const tallest = { men: 30_000, example: 20_000 }

/**
 * Only what is on the map at this moment, in the order in which it is read: what moves, what stands, whose land, treaties.
 * @param shown ids of legs, zone stages, treaties, events and causes that are in view (see `inView`); all of the scene without it
 */
export function legendOf(scene: Scene, lesson: Lesson, shown: ReadonlySet<string> | null = null): LegendItem[] {
  const seen = (id: string): boolean => !shown || shown.has(id)
  const { standing } = scene
  const stays = standing.stationed.filter(({ leg }) => seen(leg.id))
  // Who rests on the way is drawn on the way, and no garrison.
  const moving = [...scene.moving.filter(({ leg }) => seen(leg.id)), ...stays.filter(isHalted)]
  const stationed = stays.filter((force) => !isHalted(force))
  const zones = standing.zones.filter(({ zone }) => seen(zone.stage))
  const items: LegendItem[] = [...movements(moving)]
  const trace = standing.traces.find(
    ({ leg, arrived }) => seen(leg.id) && leg.line.length > 1 && scene.moment - arrived > flow.freshDays,
  )
  if (trace) items.push({ kind: 'trace', nation: trace.leg.nation, ...example(strengthOf(trace.leg.men)) })
  const unknown = items.some(({ kind }) => kind === 'unknown')
  items.push(...garrisons(stationed, unknown), ...areas(zones), ...marks(scene, seen))
  const causes = standing.causes.filter(({ id }) => seen(id))
  if (causes.length > 0) items.push({ kind: 'cause', ...(causes.some(isDoubtful) ? { doubt: true } : {}) })
  if ([...moving, ...stationed].some((force) => sourcesPart(lesson, force))) items.push({ kind: 'differs' })
  return items
}

/** The widest and the narrowest advance that have a figure, two points of the scale of widths; then one of each other kind. */
function movements(moving: readonly ForceNow[]): LegendItem[] {
  const items: LegendItem[] = []
  const of = (force: ForceNow) => ({ nation: force.leg.nation, ...example(strengthOf(force.men)) })
  const advances = moving.filter((force) => flowStyle(force.leg) === 'advance')
  const known = advances.filter(isKnown).sort((a, b) => mostOf(b) - mostOf(a))
  const [first, last] = [known[0], known.at(-1)]
  for (const force of first && last && mostOf(first) !== mostOf(last) ? [first, last] : first ? [first] : []) {
    const { nation, low, high } = of(force)
    items.push({ kind: 'flow', nation, low: low ?? 0, high: high ?? 0 })
  }
  const unknown = advances.find((force) => !isKnown(force))
  if (unknown) items.push({ kind: 'unknown', nation: unknown.leg.nation })
  for (const style of ['withdraw', 'planned'] as const) {
    const found = moving.find((force) => flowStyle(force.leg) === style)
    if (found) items.push({ kind: style, ...of(found) })
  }
  const schematic = moving.find((force) => force.leg.stops.some((stop) => stop.schematic))
  if (schematic) items.push({ kind: 'schematic', ...of(schematic) })
  return items
}

/** The largest garrison; an empty ring where no open band says already that a number is not known. */
function garrisons(stationed: readonly ForceNow[], unknown: boolean): LegendItem[] {
  const items: LegendItem[] = []
  const known = stationed.filter(isKnown)
  const largest = known.reduce<ForceNow | null>((a, b) => (a && mostOf(a) >= mostOf(b) ? a : b), null)
  if (largest) {
    const { low, high } = strengthOf(largest.men)
    items.push({ kind: 'garrison', nation: largest.leg.nation, low: low ?? 0, high: high ?? 0 })
  }
  const ring = stationed.find((force) => !isKnown(force))
  if (ring && !unknown) items.push({ kind: 'ring', nation: ring.leg.nation })
  return items
}

function areas(zones: readonly ZoneNow[]): LegendItem[] {
  const items: LegendItem[] = []
  for (const status of STATUSES) {
    // A plain tint needs an example only where it is all there is: the table of forces says whose hue it is.
    if (status === 'territory' && items.length > 0) continue
    const found = clearest(zones.filter(({ zone, ending }) => zone.status === status && !ending))
    if (!found) continue
    const { holder, holder2, owner } = found.zone
    items.push({ kind: 'zone', status, nation: holder, second: holder2, owner })
  }
  const ending = zones.find((zone) => zone.ending)
  if (ending) items.push(heldBy('ending', ending))
  const vague = clearest(
    zones.filter(({ zone }) => zone.schematic && zone.status !== 'territory' && zone.status !== 'claimed'),
  )
  if (vague) items.push(heldBy('vague', vague))
  return items
}

const heldBy = (kind: 'ending' | 'vague', { zone: { holder, status, owner } }: ZoneNow): LegendItem => ({
  kind,
  nation: holder,
  status,
  owner,
})

/** A zone whose hue shows in a small sample; a pale one only where there is no other. */
function clearest(zones: readonly ZoneNow[]): ZoneNow | undefined {
  return zones.findLast(({ zone }) => !nationInk(palettes.light, zone.holder).cased) ?? zones.at(-1)
}

const STATES: readonly TreatyNow['state'][] = ['signing', 'talks', 'signed', 'in-force']

function marks({ standing }: Scene, seen: (id: string) => boolean): LegendItem[] {
  const { treaties, events, latest } = standing
  const items: LegendItem[] = []
  const state = STATES.find((one) => treaties.some((now) => now.state === one && seen(now.treaty.id)))
  if (state) items.push({ kind: 'seal', state })
  const others = events.filter((event) => event.id !== latest?.id && seen(event.id))
  for (const mark of ['clash', 'decision'] as const)
    if (others.some((event) => eventMark(event.kind) === mark)) items.push({ kind: 'event', mark })
  if (latest && 'when' in latest && seen(latest.id)) items.push({ kind: 'changed' })
  return items
}

const isKnown = (force: ForceNow): boolean => strengthOf(force.men).low !== null
const mostOf = (force: ForceNow): number => strengthOf(force.men).high ?? 0

const example = ({ low, high }: Strength): Strength =>
  (high ?? low ?? 0) > tallest.men ? { low: tallest.example, high: tallest.example } : { low, high }

function sourcesPart(lesson: Lesson, { leg, force, men }: ForceNow): boolean {
  if (men !== null && men.low !== men.high) return true
  return lesson.conflicts.some(({ facts }) => facts.includes(leg.id) || facts.includes(force.id))
}

/** What a reader needs first where not all has room: how many, who goes and stays, whose land; the smaller signs come last. */
const needed: Readonly<Record<LegendItem['kind'], number>> = {
  flow: 0,
  unknown: 1,
  withdraw: 1,
  planned: 1,
  zone: 2,
  differs: 2,
  ending: 3,
  garrison: 3,
  schematic: 4,
  trace: 4,
  seal: 5,
  cause: 5,
  vague: 5,
  ring: 6,
  event: 6,
  changed: 6,
}

/** Statuses that every reader must know first; the others come with the smaller signs. */
const plainHold: ReadonlySet<ZoneStatus> = new Set(['occupied', 'leased', 'railway'])

/** The `most` items that are needed first, still in the order in which they are read. */
export function shortLegend(items: readonly LegendItem[], most: number): LegendItem[] {
  const rank = (item: LegendItem): number =>
    item.kind === 'zone' && !plainHold.has(item.status) ? 5 : needed[item.kind]
  const first = [...items].sort((a, b) => rank(a) - rank(b)).slice(0, most)
  return items.filter((item) => first.includes(item))
}
