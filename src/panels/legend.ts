import type { Lesson, NationId, ZoneStatus } from '../model/types'
import type { ForceNow, Scene, ZoneNow } from '../scene/types'
import { isCased } from './hue'
import { hasConflict } from './twin'
import { STATUSES } from './zone-order'

/** A true-size example of something that is on the map now. */
export type LegendItem =
  | { readonly kind: 'flow'; readonly nation: NationId; readonly men: number }
  | {
      readonly kind: 'withdraw' | 'unknown' | 'schematic' | 'trace'
      readonly nation: NationId
      readonly men: number | null
    }
  | { readonly kind: 'garrison'; readonly nation: NationId; readonly men: number }
  | { readonly kind: 'zone'; readonly status: ZoneStatus; readonly nation: NationId; readonly second: NationId | null }
  | { readonly kind: 'vague' | 'ending'; readonly nation: NationId }
  | { readonly kind: 'seal' }
  | { readonly kind: 'differs' }

/** Only what is on the map at this moment, in the order in which it is read. */
export function legendOf(scene: Scene, lesson: Lesson): LegendItem[] {
  const { standing, moving } = scene
  const items: LegendItem[] = [...flows(moving), ...oneOfEach(moving)]
  const trace = standing.traces[0]
  if (trace) items.push({ kind: 'trace', nation: trace.leg.nation, men: trace.leg.men?.value ?? null })
  const garrison = widest(standing.stationed)
  if (garrison) items.push({ kind: 'garrison', nation: garrison.leg.nation, men: menOf(garrison) ?? 0 })
  for (const status of STATUSES) {
    const found = clearest(standing.zones.filter(({ zone }) => zone.status === status))
    if (found) items.push({ kind: 'zone', status, nation: found.zone.holder, second: found.zone.holder2 })
  }
  const ending = standing.zones.find((zone) => zone.ending)
  if (ending) items.push({ kind: 'ending', nation: ending.zone.holder })
  const vague = clearest(standing.zones.filter(({ zone }) => zone.schematic && zone.status !== 'territory'))
  if (vague) items.push({ kind: 'vague', nation: vague.zone.holder })
  if (standing.treaties.some(({ state }) => state !== 'ended')) items.push({ kind: 'seal' })
  const forces = [...moving, ...standing.stationed]
  if (forces.some((force) => hasConflict(lesson, [force.leg.id, force.force.id]) || menDiffer(force)))
    items.push({ kind: 'differs' })
  return items
}

/** A zone whose hue shows in a small sample; a pale one only where there is no other. */
function clearest(zones: readonly ZoneNow[]): ZoneNow | undefined {
  return zones.findLast(({ zone }) => !isCased(zone.holder)) ?? zones.at(-1)
}

const menOf = (force: ForceNow): number | null => force.men?.value ?? force.men?.high ?? null
const menDiffer = (force: ForceNow): boolean => force.men !== null && force.men.low !== force.men.high
const goesHome = (force: ForceNow): boolean => force.leg.kind === 'withdraw' || force.leg.kind === 'evacuate'

function widest(forces: readonly ForceNow[]): ForceNow | null {
  const known = forces.filter((force) => menOf(force) !== null)
  return known.reduce<ForceNow | null>(
    (best, force) => (best && (menOf(best) ?? 0) >= (menOf(force) ?? 0) ? best : force),
    null,
  )
}

/** The widest and the narrowest advance that have a figure: two points of the scale of widths. */
function flows(moving: readonly ForceNow[]): LegendItem[] {
  const advances = moving.filter((force) => !goesHome(force) && menOf(force) !== null)
  const sorted = advances.sort((a, b) => (menOf(b) ?? 0) - (menOf(a) ?? 0))
  const [first, last] = [sorted[0], sorted.at(-1)]
  const ends = first && last && menOf(first) !== menOf(last) ? [first, last] : first ? [first] : []
  return ends.map((force) => ({ kind: 'flow', nation: force.leg.nation, men: menOf(force) ?? 0 }))
}

function oneOfEach(moving: readonly ForceNow[]): LegendItem[] {
  const items: LegendItem[] = []
  const home = moving.find(goesHome)
  if (home) items.push({ kind: 'withdraw', nation: home.leg.nation, men: menOf(home) })
  const unknown = moving.find((force) => menOf(force) === null)
  if (unknown) items.push({ kind: 'unknown', nation: unknown.leg.nation, men: null })
  const schematic = moving.find((force) => force.leg.stops.some((stop) => stop.schematic))
  if (schematic) items.push({ kind: 'schematic', nation: schematic.leg.nation, men: menOf(schematic) })
  return items
}
