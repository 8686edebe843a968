/** Small invented worlds for the tests of ink: one px is a tenth of a degree, north is up. */
import { inkMemory, inkOf, type InkOptions } from '../../src/ink'
import { estimate } from '../../src/ink/measure'
import type { DisplayList, Project } from '../../src/ink/types'
import { kmBetween } from './km'
import type { Cause, Force, HistoricalEvent, Leg, LegKind, Lesson, Men, Treaty } from '../../src/model/types'
import type { ForceNow, Scene, Standing, Trace, TreatyNow } from '../../src/scene/types'
import type { DateRange } from '../../src/time/types'

export const size = [400, 240] as const
/** [0, 0] is the middle of the screen. */
export const project: Project = (lng, lat) => [200 + lng * 10, 120 - lat * 10]

export const day = (from: number): DateRange => ({
  edtf: '1918-09-01',
  from,
  to: from + 1,
  precision: 'day',
  approximate: false,
  uncertain: false,
})

export const men = (value: number | null, low = value, high = value): Men => ({
  value,
  low,
  high,
  reported: null,
  note: null,
})

interface LegSpec {
  readonly id: string
  readonly nation?: string
  readonly kind?: LegKind
  readonly importance?: 1 | 2 | 3
  readonly unit?: string
  readonly line: readonly (readonly [number, number])[]
  readonly by?: 'rail' | 'sea'
  readonly schematic?: boolean
  readonly men?: Men | null
}

const fact = { region: 'invented', sources: [], confidence: 'high', note: null } as const

export function leg(spec: LegSpec): Leg {
  const line = spec.line.map((p) => [...p])
  const km = [0]
  for (let i = 1; i < line.length; i++) km.push(km[i - 1]! + kmBetween(line[i - 1]!, line[i]!))
  const stop = (place: string, vertex: number, at: number, first: boolean) => ({
    place,
    when: day(at),
    by: first ? null : (spec.by ?? 'rail'),
    schematic: !first && (spec.schematic ?? false),
    vertex,
    at,
  })
  const unit = spec.unit ?? '第1師団'
  return {
    ...fact,
    id: spec.id,
    force: spec.id,
    nation: spec.nation ?? 'JP',
    kind: spec.kind ?? 'advance',
    importance: spec.importance ?? 1,
    unit: { ja: unit, en: spec.unit ?? '1st Division' },
    stops: line.length > 1 ? [stop('a', 0, 0, true), stop('b', line.length - 1, 10, false)] : [stop('a', 0, 0, true)],
    line,
    km,
    men: spec.men ?? null,
    next: null,
    ends: null,
    from: 0,
    until: 20,
  }
}

export const forceOf = (own: Leg): Force => ({
  id: own.id,
  nation: own.nation,
  importance: own.importance,
  legs: [own],
})

/** A force that has gone a share of its leg. */
export function moving(own: Leg, fraction: number): ForceNow {
  const at = own.line[Math.min(own.line.length - 1, Math.round(fraction * (own.line.length - 1)))]!
  return {
    force: forceOf(own),
    leg: own,
    state: 'moving',
    lng: at[0]!,
    lat: at[1]!,
    bearing: 0,
    fraction,
    place: 'a',
    stop: 0,
    men: own.men,
    certain: true,
  }
}

export function stationed(own: Leg): ForceNow {
  const at = own.line[own.line.length - 1]!
  return { ...moving(own, 1), state: 'stationed', lng: at[0]!, lat: at[1]!, fraction: 1 }
}

export interface World {
  readonly moving?: readonly ForceNow[]
  readonly stationed?: readonly ForceNow[]
  readonly recalled?: ReadonlySet<string>
  readonly traces?: readonly Trace[]
  readonly treaties?: readonly TreatyNow[]
  readonly events?: readonly HistoricalEvent[]
  readonly causes?: readonly Cause[]
  readonly latest?: HistoricalEvent | Treaty | null
}

export function sceneOf(world: World, moment = 5): Scene {
  const standing: Standing = {
    from: 0,
    until: 10,
    zones: [],
    stationed: world.stationed ?? [],
    recalled: world.recalled ?? new Set(),
    underWay: (world.moving ?? []).map(({ force, leg: own }) => ({ force, leg: own })),
    traces: world.traces ?? [],
    treaties: world.treaties ?? [],
    events: world.events ?? [],
    causes: world.causes ?? [],
    latest: world.latest ?? null,
  }
  return { moment, standing, moving: world.moving ?? [] }
}

const text = (ja: string, en: string) => ({ ja, en })

export const lesson: Lesson = {
  id: 'invented',
  version: 1,
  title: text('', ''),
  shortTitle: text('', ''),
  from: 0,
  to: 100,
  opening: 0,
  regions: [],
  nations: new Map(
    [
      ['JP', '日'],
      ['US', '米'],
      ['GB', '英'],
      ['FR', '仏'],
      ['CN', '中'],
      ['CS', 'チェ'],
      ['WH', '白'],
    ].map(([id, ja]) => [id!, { id: id!, name: text(ja!, id!), code: text(ja!, id!) }]),
  ),
  sources: new Map(),
  places: new Map(),
  forces: [],
  legs: new Map(),
  zones: [],
  treaties: [],
  events: [],
  series: [],
  conflicts: [],
  causes: [],
  chapters: [],
  claims: [],
  glossary: [],
  people: [],
  recognitions: [],
  perspectives: [],
  capitalShips: null,
  credits: [],
}

export const options = (more: Partial<InkOptions> = {}): InkOptions => ({
  lesson,
  project,
  size,
  look: 'light',
  lang: 'ja',
  zoom: 5,
  measure: estimate,
  memory: inkMemory(),
  ...more,
})

/** A screen of 400 px is a phone's, where tags are short; a scale below one makes it wide. */
export const draw = (world: World, more: Partial<InkOptions> = {}, moment = 5): DisplayList =>
  inkOf(sceneOf(world, moment), options(more))
