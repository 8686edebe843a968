import type { CauseKind, ClaimVerdict, LegKind, Mode, Seat, ZoneStatus } from '../model/types'
import type { FindKind } from '../search/types'
import type { TypedDateCode } from '../time/typed'
import type { TreatyNow } from '../scene/types'
import type { EventMark } from '../themes/types'
import type { Furigana } from './lang'

export type LayerKind = 'forces' | 'zones' | 'treaties' | 'events' | 'places' | 'railways' | 'relief'
export type Look = 'light' | 'dark' | 'projector'
export type Weight = 'auto' | 'full' | 'light'
export type Projection = 'globe' | 'mercator'

/** All words of the interface in one language: one that is missing does not compile. */
export interface Messages {
  readonly appName: string
  readonly languageName: string
  readonly close: string
  /** Between items of a list: 、 or a comma and a space. */
  readonly listGap: string
  /** Between names of towns set close together. */
  readonly nameGap: string

  // head
  readonly regions: string
  readonly region: string
  readonly furigana: string
  readonly language: string
  readonly layers: string
  readonly present: string
  readonly stopPresenting: string
  /** Between a name and the sentence about it, in the caption of a presentation. */
  readonly captionGap: string

  // time
  readonly timeline: string
  readonly play: string
  readonly pause: string
  readonly previousEvent: string
  readonly nextEvent: string
  readonly speed: string
  readonly treatiesRow: string
  readonly eventsRow: string
  readonly menAxis: (count: string) => string
  readonly dateNow: string
  readonly changeDate: string
  readonly dateField: string
  readonly dateHint: string
  readonly go: string
  readonly cancel: string
  readonly dateProblem: Readonly<Record<TypedDateCode, string>>
  readonly dateOutside: (from: string, to: string) => string

  // the map in words
  readonly twinTitle: string
  readonly justChanged: string
  readonly nothingChanged: string
  readonly forcesCount: (n: number) => string
  readonly forcesTitle: string
  readonly noForces: string
  readonly zonesTitle: string
  readonly noZones: string
  readonly treatiesTitle: string
  readonly noTreaties: string
  readonly possible: string
  readonly possibleNote: string
  readonly ending: string
  readonly schematicEdge: string
  readonly estimate: string
  readonly menUnit: string
  readonly menOf: (men: string) => string
  readonly menUnknown: string
  readonly menUnknownMany: (n: number) => string
  readonly atLeast: (count: string) => string
  readonly atMost: (count: string) => string
  readonly reportedMen: (when: string) => string
  readonly differs: string
  readonly at: (place: string) => string
  readonly fromTo: (from: string, to: string) => string
  readonly towards: (to: string) => string
  readonly andOthers: (n: number) => string
  readonly positionBetween: string
  readonly legState: Readonly<Record<LegKind, string>>
  readonly by: Readonly<Record<Mode, string>>
  readonly zoneStatus: Readonly<Record<ZoneStatus, string>>
  readonly heldByTwo: (first: string, second: string) => string
  readonly treatyState: Readonly<Record<TreatyNow['state'], string>>

  // card
  readonly when: string
  readonly men: string
  readonly itinerary: string
  readonly schematicCourse: string
  readonly signed: string
  readonly inForce: string
  readonly ended: string
  readonly julian: (date: string) => string
  readonly place: string
  readonly localName: string
  readonly oldName: string
  readonly precision: (km: number) => string
  readonly terms: string
  readonly signatories: string
  readonly effects: string
  readonly notes: string
  readonly area: (km2: string) => string
  readonly owner: string
  readonly holder: string
  readonly edge: string
  readonly size: string
  readonly inBrackets: (text: string) => string
  readonly stages: string
  readonly sourcesDiffer: string
  readonly adviceTitle: string
  readonly sources: string
  readonly noSources: string
  readonly readInPart: string
  readonly citedOnly: string
  readonly sourceNumber: (n: number) => string
  readonly confidence: Readonly<Record<'high' | 'medium' | 'low', string>>
  readonly later: string
  readonly leaves: string
  readonly unknownFact: string

  // here
  readonly hereTitle: string
  readonly hereNobody: string

  // layers
  readonly nations: string
  readonly kinds: string
  readonly layer: Readonly<Record<LayerKind, string>>
  readonly todayNames: string
  readonly projection: string
  readonly projections: Readonly<Record<Projection, string>>
  readonly look: string
  readonly furiganas: Readonly<Record<Furigana, string>>
  readonly looks: Readonly<Record<Look, string>>
  readonly weight: string
  readonly weights: Readonly<Record<Weight, string>>
  /** The picture has become lighter by itself. */
  readonly lightNotice: string
  readonly fullPicture: string

  // without a network
  /** What of the atlas is kept on this device, in bytes. */
  readonly saving: (saved: string, total: string) => string
  readonly savedAll: (total: string) => string
  readonly notSaved: Readonly<Record<'full' | 'refused' | 'paused', string>>
  readonly newVersion: string
  readonly reload: string

  // tools
  readonly tools: string
  readonly japanSize: string
  readonly japanSameScale: string
  readonly daysTitle: string
  readonly daysFrom: string
  readonly daysTo: string
  readonly daysSwap: string
  /** The fewest and the most days that the dates allow; `about` where one of them is not sure. */
  readonly days: (fewest: number, most: number, about: boolean) => string
  readonly straightKm: (km: string) => string
  readonly courseKm: (km: string) => string
  readonly stopsBetween: (n: number) => string
  readonly noJourney: string

  // legend
  readonly legend: string
  readonly legendMore: (n: number) => string
  readonly legendLess: string
  readonly legendWithdraw: string
  readonly legendUnknown: string
  readonly legendSchematic: string
  readonly legendGarrison: string
  readonly legendTrace: string
  readonly legendEnding: string
  readonly legendVague: string
  readonly legendTwo: string
  readonly legendPlanned: string
  readonly legendSeal: Readonly<Record<TreatyNow['state'], string>>
  readonly legendCause: string
  readonly legendCauseDoubt: string
  readonly legendEvent: Readonly<Record<EventMark, string>>

  // small maps beside a globe
  readonly platesTitle: string
  /** How a place is held that nobody has yet agreed to leave. */
  readonly plateStays: Readonly<Record<'occupied' | 'guarded' | 'leased' | 'railway', string>>
  readonly plateNoDate: string
  readonly plateHandsOver: string
  readonly plateSignedAt: (place: string) => string
  readonly plateMore: (n: number) => string

  // maps side by side
  readonly multiples: string
  readonly multiplesTitle: string
  readonly multiplesRegion: string
  readonly multiplesOwn: string
  readonly multiplesGo: (date: string) => string
  readonly multiplesSet: (date: string) => string
  readonly multiplesReset: string
  readonly multiplesFoot: (projection: string) => string
  readonly print: string

  // two dates compared
  readonly compare: string
  readonly compareTitle: string
  readonly comparePinned: string
  readonly compareNow: string
  readonly comparePin: string
  readonly compareModes: string
  readonly compareMode: Readonly<Record<'beside' | 'swipe', string>>
  readonly compareDivider: string
  readonly compareShare: (percent: number, date: string) => string
  readonly compareDiffers: string
  readonly compareSame: string
  readonly compareBegun: string
  readonly compareEnded: string
  readonly compareChanged: string
  readonly compareMen: string
  readonly compareArrow: string
  readonly compareNone: string

  // the paper map
  readonly paperMap: string
  readonly paperInstead: string
  readonly understood: string
  readonly zoomIn: string
  readonly zoomOut: string

  // story
  readonly story: string
  readonly storyContents: string
  readonly storyIntro: string
  readonly storyCourse: string
  readonly storyCourses: Readonly<Record<'short' | 'full', string>>
  readonly storyLength: (minutes: number, chapters: number) => string
  readonly storyBegin: string
  readonly storyResume: (n: number) => string
  readonly storyProgress: (done: number, all: number) => string
  readonly storyFinished: string
  readonly storyLeave: string
  readonly storyChapter: (n: number, all: number) => string
  readonly storyDone: string
  readonly storyNow: string
  readonly storyBack: string
  readonly storyNext: string
  readonly storySkip: string
  readonly storyEnd: string
  readonly storyPlay: string
  readonly storyPause: string
  readonly storyAgain: string
  readonly storyWaits: string
  readonly storyQuestion: string
  readonly storyRight: string
  readonly storyYours: string
  readonly storyThink: string
  readonly storySources: (n: number) => string
  readonly storyWord: (word: string) => string
  readonly figureRatio: string
  readonly figureShip: (tons: string) => string
  readonly figureShips: (ratio: string, ships: number, tons: string) => string
  readonly figureTroops: string
  readonly figureGarrison: string
  readonly figureKey: string
  readonly figureRecognitions: string
  readonly figureBefore: (n: number) => string
  readonly figureCabinets: string

  // charts
  readonly charts: string
  readonly chartsAxis: string
  readonly chartsSpan: string
  readonly chartsAllYears: string
  readonly chartsYears: (n: number) => string
  readonly chartsTroops: string
  readonly chartsOneScale: string
  readonly chartsOwnScale: string
  readonly chartsReported: string
  readonly chartsEstimated: string
  readonly chartsBand: string
  /** Short, beside a figure. */
  readonly chartsEst: string
  readonly chartsNothing: string
  readonly chartsNoWord: string
  readonly chartsPoints: (name: string) => string
  readonly chartsOffices: string
  readonly chartsOthers: string
  readonly chartsCount: (n: number) => string
  /** A recognition that was never carried out or did not last. */
  readonly chartsBroken: (name: string, why: string) => string
  readonly chartsLater: (name: string, date: string) => string
  readonly chartsRecognised: (name: string, count: number) => string
  /** Ships that the treaty let a power keep. */
  readonly chartsKept: (n: number) => string
  readonly chartsKeptNote: string
  readonly chartsTable: string
  readonly chartsColumns: {
    readonly date: string
    readonly men: string
    readonly range: string
    readonly basis: string
    readonly sources: string
    readonly state: string
    readonly form: string
    readonly count: string
    readonly office: string
    readonly person: string
    readonly from: string
    readonly until: string
    readonly ratio: string
    readonly tons: string
    readonly kept: string
  }

  // problems
  readonly lessonProblemTitle: string
  readonly lessonProblemText: (n: number) => string
  readonly fix: string
  readonly noWebglTitle: string
  readonly noWebglText: string
  /** The graphics driver took the map's drawing away; it comes back by itself. */
  readonly mapLost: string
  readonly tryAgain: string
  readonly loading: string

  // cards of everything, search, threads of causes, where sources differ
  /** What a source on a card supports. */
  readonly supports: { readonly fact: string; readonly leg: string; readonly cause: string }
  readonly supportsTitle: string
  readonly reading: string
  readonly nameToday: string
  readonly otherName: string
  /** The name in the other language of the interface. */
  readonly nameElsewhere: string
  readonly heldNow: string
  readonly standsHere: string
  readonly happenedHere: string
  readonly forcesThrough: (n: number) => string
  readonly people: string
  readonly offices: string
  readonly personFacts: string
  readonly lived: (born: string, died: string) => string
  readonly fromUntil: (from: string | null, until: string | null) => string
  readonly noDate: string
  readonly how: string
  readonly recognises: (who: string, whom: string) => string
  readonly relationsBegin: string
  readonly notCarriedOut: string
  readonly conflictFacts: string
  readonly better: string
  readonly betterWhy: string
  readonly betterNone: string
  readonly views: string
  readonly seat: Readonly<Record<Seat, string>>
  readonly claims: string
  readonly verdict: Readonly<Record<ClaimVerdict, string>>
  readonly causeLed: string
  readonly causeLeads: string
  readonly causeKind: Readonly<Record<CauseKind, string>>
  readonly toSources: (n: number) => string
  readonly chain: string
  readonly chainStep: (n: number, all: number) => string
  readonly chainBack: string
  readonly chainOn: string
  readonly chainFrom: string
  readonly chainTo: string
  readonly sourcesDifferSwitch: string
  readonly sourcesDifferIntro: (n: number) => string
  readonly sourcesDifferNow: (n: number) => string
  readonly find: string
  readonly findHint: string
  readonly findNothing: (query: string) => string
  readonly findCount: (n: number) => string
  readonly findMore: (n: number) => string
  readonly findKind: Readonly<Record<FindKind, string>>
}
