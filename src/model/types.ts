import type { Position } from 'geojson'
import type { DateRange, Moment, Span } from '../time/types'
import type { CapitalShips, Claim, Perspective, Person, Recognition, Term } from './content'

export type * from './content'

/** A name or sentence in both languages. Japanese may carry readings inline as {漢字|かんじ}. */
export interface Text {
  readonly ja: string
  readonly en: string
  /** Kana reading of the whole Japanese text, where the gazetteer has one. */
  readonly reading?: string
}

/** ISO 3166 alpha-2, or one of the fact sheet's own codes: CS RD WH FE PT PZ AL RU-CER SU neutral … */
export type NationId = string

export interface Nation {
  readonly id: NationId
  readonly name: Text
  /** One or two characters for the badge on the map: 日 / JP. */
  readonly code: Text
  /** Place id of the capital, where arcs of its treaties end. */
  readonly capital?: string
}

export interface Source {
  readonly id: string
  readonly title: string
  readonly author?: string
  readonly year?: string
  readonly kind: string
  readonly url?: string
  /** Whether an excerpt of the source was read when the fact was written, or it is cited from the standard literature. */
  readonly seen: 'excerpt' | 'none'
}

/** What every fact has. */
export interface Fact {
  readonly id: string
  /** The region file it stands in: siberia, northern-sakhalin, shandong, washington, beyond. */
  readonly region: string
  readonly sources: readonly string[]
  readonly confidence: 'high' | 'medium' | 'low'
  readonly note: Text | null
}

/** What a place is called from the day of `start` to the day of `end`; null is open. */
export interface PlaceName {
  readonly text: Text
  readonly start: DateRange | null
  readonly end: DateRange | null
  readonly sources: readonly string[]
}

export interface Place {
  readonly id: string
  /** As it is called in most of the lesson's span. */
  readonly name: Text
  /** What it is called before or after, where it was renamed inside the span: Leningrad. */
  readonly names?: readonly PlaceName[]
  /** When it was founded, where that is inside the lesson's span: before, it is not on the map. */
  readonly founded?: DateRange
  /** Name in the local language then. */
  readonly local: string | null
  /** Name of the time where it differs: 浦塩, Tsingtau. */
  readonly historical: Partial<Text> | null
  /** Today's name where it differs, in the languages in which it does: 瀋陽, Shenyang. */
  readonly today: Partial<Text> | null
  readonly lng: number
  readonly lat: number
  readonly precisionKm: number
  readonly kind: string
  /** 1 seat of a story, 2 town, 3 station or village, 4 sea way-point (never drawn). */
  readonly rank: 1 | 2 | 3 | 4
}

export interface Men {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** Day, month or span of the report. */
  readonly reported: DateRange | null
  readonly note: Text | null
}

export type Mode = 'rail' | 'sea' | 'river' | 'foot' | 'rail+sea'
export type LegKind = 'deploy' | 'advance' | 'relief' | 'garrison' | 'withdraw' | 'evacuate'

/** A dated way-point of a leg. */
export interface Stop {
  readonly place: string
  /** The date as the sheet gives it. */
  readonly when: DateRange
  /** How the force came here from the stop before; null at the first stop. */
  readonly by: Mode | null
  /** The course from the stop before is a drawing convention, not a known line. */
  readonly schematic: boolean
  /** Index of the vertex of `Leg.line` at this stop. */
  readonly vertex: number
  /**
   * Nominal moment of being here, rising along the leg: noon of a day inside `when`; several stops of one day are
   * spread over it.
   */
  readonly at: Moment
}

/** A force going from place to place, or standing guard at one. */
export interface Leg extends Fact {
  readonly force: string
  readonly nation: NationId
  readonly kind: LegKind
  readonly importance: 1 | 2 | 3
  readonly unit: Text
  readonly stops: readonly Stop[]
  /** [lng, lat] with lng unwrapped: it runs on past 180 instead of jumping. */
  readonly line: readonly Position[]
  /** Kilometres from the start of `line` to each vertex. */
  readonly km: readonly number[]
  readonly men: Men | null
  /** The leg that takes the same men on. */
  readonly next: string | null
  /** When and how the force leaves the map after the last stop. */
  readonly ends: { readonly when: DateRange; readonly how: Text } | null
  /** From the first stop's moment to the moment when this leg is over: next leg begins, ends, or home is reached. */
  readonly from: Moment
  readonly until: Moment
}

/** A chain of legs of the same men; its id is the id of its first leg. */
export interface Force {
  readonly id: string
  readonly nation: NationId
  readonly importance: 1 | 2 | 3
  readonly legs: readonly Leg[]
}

export type ZoneStatus = 'territory' | 'occupied' | 'guarded' | 'leased' | 'sphere' | 'neutral' | 'railway' | 'claimed'

export interface Zone extends Fact {
  /** Unique id of this stage, e.g. z-kiautschou-lease@1914-11-07. */
  readonly stage: string
  /** `id` is the fact sheet's id; a zone with several holders in turn has one Zone object a stage. */
  readonly name: Text
  /** What this stage is, in a few words. */
  readonly label: Text
  readonly holder: NationId
  /** A second holder at the same time, or null. */
  readonly holder2: NationId | null
  /** Whose land it is by law, where that is not the holder; null where same or not known. */
  readonly owner: NationId | null
  readonly status: ZoneStatus
  readonly span: Span
  /** The edge is not a documented boundary. */
  readonly schematic: boolean
  readonly precisionKm: number
  readonly geometry: GeoJSON.MultiPolygon
  readonly areaKm2: number
}

export interface Signatory {
  readonly nation: NationId
  /** Name of the state at that time. */
  readonly state: Text
  readonly persons: readonly Text[]
}

export interface Effect {
  readonly effect: string
  readonly target: string
  readonly when: DateRange | null
  readonly text: Text
}

export interface Treaty extends Fact {
  readonly title: Text
  readonly kind: string
  /** Signed (or, for a conference, held) then. */
  readonly signed: DateRange
  readonly inForce: DateRange | null
  readonly ended: DateRange | null
  /** True for conferences that ended with nothing signed. */
  readonly failed: boolean
  readonly place: string
  readonly building: Text | null
  readonly lng: number
  readonly lat: number
  readonly signatories: readonly Signatory[]
  readonly terms: readonly Text[]
  readonly effects: readonly Effect[]
}

export interface HistoricalEvent extends Fact {
  readonly title: Text
  readonly summary: Text
  readonly kind: string
  readonly when: DateRange
  /** Old Style date as EDTF where the event is known by it, else null. */
  readonly julian: string | null
  readonly importance: 1 | 2 | 3
  readonly place: string
  readonly lng: number
  readonly lat: number
}

export interface SeriesPoint {
  readonly when: DateRange
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** What to draw; a fact only where basis is reported or zero. */
  readonly plot: number
  readonly basis: 'reported' | 'interpolated' | 'zero'
  readonly sources: readonly string[]
  readonly note: Text | null
}

export interface Series {
  readonly id: string
  readonly nation: NationId
  readonly scope: Text
  /** Counts towards the troop total of its nation (civilians do not). */
  readonly troops: boolean
  readonly points: readonly SeriesPoint[]
}

/** What one side says; `low` and `high` where it is a figure. */
export interface ConflictVariant {
  readonly claim: Text
  readonly sources: readonly string[]
  readonly low: number | null
  readonly high: number | null
}

/** Sources that part on one question. */
export interface Conflict {
  readonly id: string
  readonly topic: Text
  readonly variants: readonly ConflictVariant[]
  readonly advice: Text
  /** Index of the variant that is better attested, or null where none is. */
  readonly better: number | null
  /** Why it is, or why none can be named: one or two plain sentences. */
  readonly why: Text | null
  /** Facts whose cards show it. */
  readonly facts: readonly string[]
}

export type CauseKind = 'because' | 'in-exchange' | 'in-spite-of'

/** One end of a cause: a fact (or place) and where a line to it starts or stops. */
export interface CauseEnd {
  /** Id of an event, treaty, zone (or stage of one), leg or place. */
  readonly id: string
  /** The town where it is, or the zone. */
  readonly name: Text
  readonly lng: number
  readonly lat: number
  /** When the fact happened or began; null for a place. */
  readonly when: DateRange | null
}

/** One fact that led to another. */
export interface Cause {
  readonly id: string
  readonly from: CauseEnd
  readonly to: CauseEnd
  readonly kind: CauseKind
  /** The words along the line. */
  readonly label: Text
  /** When it works: drawn from its nominal day on for `days`. */
  readonly date: DateRange
  readonly days: number
  /** One or two sentences for the card. */
  readonly because: Text
  /** Place in the main thread of the lesson, from 1; null where it stands beside it. */
  readonly chain: number | null
  readonly sources: readonly string[]
  readonly confidence: Fact['confidence']
}

/** A small map beside a globe: a place that the region's events are about, but that is too far away to be seen there. */
export interface Plate {
  readonly id: string
  readonly title: Text
  /** [west, south, east, north]; east may exceed 180. */
  readonly bounds: readonly [number, number, number, number]
  /** What the foot line tells of: a name and the place whose holder it names. */
  readonly parts: readonly { readonly name: Text; readonly place: string }[]
}

export interface Region {
  readonly id: string
  readonly name: Text
  /** [west, south, east, north]; east may exceed 180. */
  readonly bounds: readonly [number, number, number, number]
  /** Centre (degrees) and zoom on a globe in a map of 1038 by 568 px, where bounds would not do: a box wider than a hemisphere. */
  readonly globe?: { readonly lng: number; readonly lat: number; readonly zoom: number }
  /** Corner that the land leaves empty, for the large date. */
  readonly dateCorner: 'bottom-left' | 'top-left' | 'bottom-right' | 'top-right'
  /** Small maps of the places that a globe is too far away to show; then the globe itself shows no forces. */
  readonly plates?: readonly Plate[]
}

/** A date that the lesson turns on: one map of the maps side by side. */
export interface KeyDate {
  /** Noon of the day. */
  readonly at: Moment
  readonly title: Text
  /** One sentence. */
  readonly caption: Text
  /** Id of the region that is shown. */
  readonly region: string
}

/** In which courses a chapter is told. */
export type Course = 'short' | 'full'

/** The chart that stands beside a chapter. */
export type ChapterFigure = 'ratio' | 'troops' | 'sakhalin-garrison' | 'recognitions' | 'cabinets' | 'capital-ships'

export interface ChapterQuestion {
  readonly ask: Text
  /** None is right where pupils are asked to predict. */
  readonly answers: readonly { readonly text: Text; readonly right: boolean }[]
  /** Shown after an answer was given. */
  readonly explain: Text
}

/** A step of the story. Its texts may carry links to the glossary, [[word]] or [[shown|g-id]]: see chapter-links.ts. */
export interface Chapter {
  readonly id: string
  /** File inside the lesson folder. */
  readonly file: string
  /** The map plays from its first day to its last. */
  readonly date: DateRange
  /** Region whose view is shown, or null where `view` is given. */
  readonly region: string | null
  /** Centre in degrees and zoom of MapLibre, or null. */
  readonly view: { readonly lng: number; readonly lat: number; readonly zoom: number } | null
  /** Ids of the facts (zones also by their stage) and places lit on the map. */
  readonly lit: readonly string[]
  readonly sources: readonly string[]
  /** Ids of the claims that it tells. */
  readonly claims: readonly string[]
  readonly courses: readonly Course[]
  /** Minutes in class; 0 in a course that leaves the chapter out. */
  readonly minutes: Readonly<Record<Course, number>>
  readonly figure: ChapterFigure | null
  /** Ids of the causes walked. */
  readonly chain: readonly string[]
  /** Dates and figures in the text that no cited fact holds, and who says them. */
  readonly figures: readonly { readonly says: string; readonly source: string; readonly reason: string }[]
  readonly headline: Text
  readonly text: Text
  readonly question: ChapterQuestion | null
}

export interface Lesson {
  /** Its sources, people and long texts are still on their way, and its areas are coarse. */
  readonly partial?: true
  readonly id: string
  readonly version: number
  readonly title: Text
  readonly shortTitle: Text
  /** Span of the slider, moments of the first and the last midnight. */
  readonly from: Moment
  readonly to: Moment
  /** Date shown first. */
  readonly opening: Moment
  readonly regions: readonly Region[]
  /** Four to eight dates, rising, for the maps side by side; a lesson may have none. */
  readonly keyDates?: readonly KeyDate[]
  readonly nations: ReadonlyMap<NationId, Nation>
  readonly sources: ReadonlyMap<string, Source>
  readonly places: ReadonlyMap<string, Place>
  readonly forces: readonly Force[]
  readonly legs: ReadonlyMap<string, Leg>
  readonly zones: readonly Zone[]
  readonly treaties: readonly Treaty[]
  readonly events: readonly HistoricalEvent[]
  readonly series: readonly Series[]
  readonly conflicts: readonly Conflict[]
  readonly causes: readonly Cause[]
  /** The story, in the order of its files. */
  readonly chapters: readonly Chapter[]
  /** The statements of the article that the lesson tells. */
  readonly claims: readonly Claim[]
  readonly glossary: readonly Term[]
  readonly people: readonly Person[]
  readonly recognitions: readonly Recognition[]
  readonly perspectives: readonly Perspective[]
  readonly capitalShips: CapitalShips | null
  /** Whose free data the lesson shows. */
  readonly credits: readonly Text[]
}

/** A finding: where, what is wrong, what to do. A value that the user reads, never a console line. */
export interface Problem {
  readonly file: string
  /** Fact id, or `#3` for the fourth feature of a file when it has none. */
  readonly feature: string
  readonly field: string
  readonly code: string
  readonly message: string
  readonly fix: string
  readonly severity: 'error' | 'warning'
}

/** File path inside the lesson folder → parsed JSON, or text for CSV and Markdown. */
export type LessonFiles = Readonly<Record<string, unknown>>
