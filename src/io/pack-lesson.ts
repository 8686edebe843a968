import type { Position } from 'geojson'
import type { GeometryCollection, MultiPolygon } from 'topojson-specification'
import { feature } from 'topojson-client'
import { forcesOf } from '../model/forces'
import { kmAlong, signedArea } from '../model/geo'
import type { Leg, Lesson, Nation, Place, Source, Text, Treaty, Zone } from '../model/types'
import { packLine, unpackLine } from './lines'
import { looksOf, packShapes, type Shapes } from './shapes'

type BareZone = Omit<Zone, 'geometry'>
type BareLeg = Omit<Leg, 'line' | 'km'> & { readonly steps: readonly number[] }

/** What only cards, search and charts ask for. */
type Later = 'sources' | 'claims' | 'glossary' | 'people' | 'recognitions' | 'perspectives' | 'capitalShips'
/** What is shipped in another form than it has in a lesson. */
type Reshaped = 'nations' | 'places' | 'zones' | 'legs' | 'forces'

/** All that the first picture, the time axis and the words beside the map need; areas are coarse, notes are missing. */
export interface FirstPart extends Omit<Lesson, Later | Reshaped> {
  readonly nations: readonly Nation[]
  readonly places: readonly Place[]
  readonly zones: readonly BareZone[]
  readonly shapes: Shapes
  readonly legs: readonly BareLeg[]
}

/** What is missing in the first part; lists of facts run in the order of its own. */
export interface Rest extends Pick<Lesson, Exclude<Later, 'sources'> | 'conflicts'> {
  readonly sources: readonly Source[]
  readonly shapes: Shapes
  readonly notes: Readonly<Record<'zones' | 'treaties' | 'events', readonly (Text | null)[]>>
  readonly terms: readonly (readonly Text[])[]
}

/** A lesson in two files, as JSON texts: what the first picture needs, and what comes after it. */
export function packLesson(lesson: Lesson): { readonly first: string; readonly rest: string } {
  const { sources, claims, glossary, people, recognitions, perspectives, capitalShips, forces: _, ...head } = lesson
  const { zones, treaties, events, conflicts } = lesson
  const legs = [...lesson.legs.values()]
  const notesOf = (facts: readonly { readonly note: Text | null }[]) => facts.map(({ note }) => note)
  const first: FirstPart = {
    ...head,
    nations: [...lesson.nations.values()],
    places: [...lesson.places.values()],
    zones: zones.map(({ geometry: _, ...zone }) => ({ ...zone, note: null })),
    shapes: shapesOf(lesson, 'coarse'),
    // With their notes: what is worked out for a leg, such as its lane, hangs on the object and would be lost with it.
    legs: legs.map(({ line, km: _, ...leg }) => ({ ...leg, steps: packLine(line) })),
    treaties: treaties.map((treaty) => ({ ...treaty, note: null, terms: treaty.terms.slice(0, 1) })),
    events: events.map((event) => ({ ...event, note: null })),
    // Tags say that sources part; on what, and why, the cards tell.
    conflicts: conflicts.map((conflict) => ({ ...conflict, variants: [], advice: { ja: '', en: '' }, why: null })),
  }
  const rest: Rest = {
    sources: [...sources.values()],
    ...{ claims, glossary, people, recognitions, perspectives, capitalShips, conflicts },
    shapes: shapesOf(lesson, 'fine'),
    notes: { zones: notesOf(zones), treaties: notesOf(treaties), events: notesOf(events) },
    terms: treaties.map(({ terms }) => terms),
  }
  return { first: write(first), rest: write(rest) }
}

/** A lesson as it can be shown at once: its sources, people and other long texts are empty, its areas coarse. */
export function unpackFirst(text: string): Lesson {
  const first = read(text) as FirstPart
  const { shapes, ...head } = first
  return {
    ...head,
    ...legsOf(
      first.legs.map(({ steps, ...leg }) => {
        const line = unpackLine(steps)
        return { ...leg, line, km: kmAlong(line) }
      }),
    ),
    nations: byId(first.nations),
    places: byId(first.places),
    zones: withShapes(first.zones, shapes),
    partial: true,
    sources: new Map(),
    claims: [],
    glossary: [],
    people: [],
    recognitions: [],
    perspectives: [],
    capitalShips: null,
  }
}

/** The whole lesson, from its first part and the text of the rest. */
export function unpackRest({ partial: _, ...first }: Lesson, text: string): Lesson {
  const { sources, shapes, notes, terms, ...rest } = read(text) as Rest
  const noted = <T>(facts: readonly T[], of: readonly (Text | null)[]) =>
    facts.map((fact, i) => ({ ...fact, note: of[i] ?? null }))
  return {
    ...first,
    ...rest,
    sources: byId(sources),
    zones: withShapes(noted(first.zones, notes.zones), shapes),
    treaties: noted(first.treaties, notes.treaties).map((treaty, i): Treaty => ({ ...treaty, terms: terms[i] ?? [] })),
    events: noted(first.events, notes.events),
  }
}

function legsOf(legs: readonly Leg[]): Pick<Lesson, 'legs' | 'forces'> {
  return { legs: byId(legs), forces: forcesOf(legs) }
}

function shapesOf(lesson: Lesson, detail: 'coarse' | 'fine'): Shapes {
  const features = lesson.zones.map(({ geometry }) => ({ type: 'Feature' as const, properties: {}, geometry }))
  return withoutSpecks(packShapes({ zones: { type: 'FeatureCollection', features } as never }, detail, looksOf(lesson)))
}

/** Islets that shrank to a line or a point on the net are left out: a painter on a sphere might fill what is outside them. */
function withoutSpecks(shapes: Shapes): Shapes {
  const isArea = (ring: Position[] | undefined): boolean =>
    ring !== undefined && ring.length > 3 && signedArea(ring) !== 0
  for (const area of zonesIn(shapes)) {
    const { coordinates } = feature(shapes, area).geometry as GeoJSON.MultiPolygon
    area.arcs = area.arcs.flatMap((rings, polygon) =>
      isArea(coordinates[polygon]?.[0]) ? [rings.filter((_, ring) => isArea(coordinates[polygon]![ring]))] : [],
    )
  }
  return shapes
}

const zonesIn = (shapes: Shapes): MultiPolygon[] =>
  (shapes.objects.zones as GeometryCollection).geometries as MultiPolygon[]

function withShapes(zones: readonly BareZone[], shapes: Shapes): Zone[] {
  const areas = zonesIn(shapes)
  return zones.map((zone, i) => ({ ...zone, geometry: feature(shapes, areas[i]!).geometry as GeoJSON.MultiPolygon }))
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): Map<string, T> =>
  new Map(all.map((one) => [one.id, one]))

/** JSON has no endless numbers, but open dates have. */
const ENDLESS = '∞'

const write = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    value === Infinity ? ENDLESS : value === -Infinity ? `-${ENDLESS}` : value,
  )

const read = (text: string): unknown => withEndless(JSON.parse(text))

/** In place, and not by a reviver of JSON.parse, which makes reading four times as slow. */
function withEndless(value: unknown): unknown {
  if (value === ENDLESS) return Infinity
  if (value === `-${ENDLESS}`) return -Infinity
  if (typeof value !== 'object' || value === null) return value
  // Geometry: numbers only.
  if (Array.isArray(value) && typeof value[0] === 'number') return value
  const fields = value as Record<string, unknown>
  for (const key in fields) {
    const field = fields[key]
    if (typeof field === 'object' || typeof field === 'string') fields[key] = withEndless(field)
  }
  return value
}
