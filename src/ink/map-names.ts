import type { FeatureCollection, Position } from 'geojson'
import { plain, withReading } from '../i18n/ruby'
import type { Lesson, Place, Text } from '../model/types'
import type { Standing } from '../scene/types'
import type { Named, NameStyle } from './names'
import type { NamesNow } from './place-names'

type Lang = 'ja' | 'en'

/** From which zoom a town of a rank is named when nothing happens there; a place that much of the lesson goes through is named earlier. */
const townZoom: Record<Place['rank'], number> = { 1: 1.2, 2: 4.4, 3: 6.2, 4: Infinity }
/** The same for a place where something stands or begins or ends now. */
const usedZoom: Record<Place['rank'], number> = { 1: 0, 2: 2.6, 3: 4.6, 4: Infinity }
const earlier = 0.1
const mostEarlier = 1

/** The name of the time beside the name that is known today: only where there is room to look closely. */
const asideZoom = 3.2
const styles: Record<Place['rank'], NameStyle> = { 1: 'seat', 2: 'town', 3: 'village', 4: 'village' }

/** How the reader wants names to be written. */
export interface NameWishes {
  /** Readings over Japanese names. */
  readonly readings?: boolean
  /** Today's name in brackets behind a town that is called otherwise now. */
  readonly today?: boolean
  /** What renamed towns are called on this date; without it they have the name of most of the lesson. */
  readonly now?: NamesNow
}

/** Names that the map may show at a zoom, with their order of precedence: what is used now first, then seats, areas, other towns. */
export function mapNames(
  lesson: Lesson,
  base: FeatureCollection | undefined,
  used: ReadonlySet<string>,
  zoom: number,
  lang: Lang,
  wishes: NameWishes = {},
): Named[] {
  return [...townNames(lesson, used, zoom, lang, wishes), ...areaNames(base, zoom, lang, wishes)]
}

/** A town; a quiet one, where nothing happens now, gives way to the forces' tags. */
export type TownName = Named & { readonly quiet: boolean }

/** Towns that may be named at a zoom, what is used now first. */
export function townNames(
  lesson: Lesson,
  used: ReadonlySet<string>,
  zoom: number,
  lang: Lang,
  wishes: NameWishes = {},
): TownName[] {
  const names: TownName[] = []
  const uses = usesOf(lesson)
  for (const place of lesson.places.values()) {
    const inUse = used.has(place.id)
    const gain = place.rank === 1 ? 0 : Math.min(mostEarlier, earlier * (uses.get(place.id) ?? 0))
    if (zoom < (inUse ? usedZoom : townZoom)[place.rank] - gain) continue
    const now = wishes.now?.get(place.id)
    if (now === null) continue
    const name = now ?? place.name
    const aside = asideOf({ ...place, name }, lang, wishes, zoom)
    names.push({
      id: place.id,
      text: written(name, lang, wishes),
      lng: place.lng,
      lat: place.lat,
      style: styles[place.rank],
      priority: place.rank * 2 - (inUse ? 2 : 0) - gain,
      quiet: !inUse && place.rank > 1,
      ...(aside ? { aside } : {}),
    })
  }
  return names
}

const usesKept = new WeakMap<Lesson, ReadonlyMap<string, number>>()

/** How often each place is a stop, a scene of an event or of a signing in the whole lesson. */
function usesOf(lesson: Lesson): ReadonlyMap<string, number> {
  let uses = usesKept.get(lesson)
  if (!uses) {
    const counted = new Map<string, number>()
    const places = [
      ...[...lesson.legs.values()].flatMap(({ stops }) => stops.map(({ place }) => place)),
      ...lesson.events.map(({ place }) => place),
      ...lesson.treaties.map(({ place }) => place),
    ]
    for (const place of places) counted.set(place, (counted.get(place) ?? 0) + 1)
    usesKept.set(lesson, (uses = counted))
  }
  return uses
}

const written = (text: Text, lang: Lang, { readings = false }: NameWishes): string => {
  if (lang === 'en') return text.en
  const marked = withReading(text.ja, text.reading)
  return readings ? marked : plain(marked)
}

/** Today's name where the reader asks for it, else, at seats of the story, what Japanese then called the place: 浦塩. */
function asideOf(place: Place, lang: Lang, wishes: NameWishes, zoom: number): string | null {
  const { name, historical, rank, today } = place
  if (wishes.today && today?.[lang] && plain(today[lang]) !== plain(name[lang])) {
    const text = written({ ja: '', en: '', ...today }, lang, wishes)
    return lang === 'ja' ? `（${text}）` : `(${text})`
  }
  const old = historical?.ja
  if (lang === 'en' || rank > 1 || !old || zoom < asideZoom) return null
  // 哈爾浜 is only another way of writing what is said already.
  const said = old.replace(/\{[^|{}]*\|([^{}]*)\}/g, '$1').replace(/[ぁ-ん]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60)) // prettier-ignore
  return said === name.ja ? null : wishes.readings ? old : plain(old)
}

/** Places where a force stands, or that a force on its way left or goes to, or where a treaty is being signed. */
export function usedPlaces(standing: Standing): Set<string> {
  const used = new Set<string>()
  for (const { place } of standing.stationed) used.add(place)
  for (const { leg } of standing.underWay) {
    used.add(leg.stops[0]!.place)
    used.add(leg.stops.at(-1)!.place)
  }
  for (const { treaty, state } of standing.treaties)
    if (state === 'signing' || state === 'talks') used.add(treaty.place)
  for (const event of standing.events) used.add(event.place)
  return used
}

const areaStyles: Record<string, NameStyle> = {
  ocean: 'ocean',
  sea: 'sea',
  gulf: 'strait',
  bay: 'strait',
  strait: 'strait',
  lake: 'lake',
  river: 'river',
  area: 'area',
  island: 'area',
  mountains: 'range',
  desert: 'range',
}

/** Great lands and waters before small ones, and these before mountains and rivers. */
const priorities: Partial<Record<NameStyle, number>> = { ocean: 2, sea: 3.1, country: 3.2, area: 4, lake: 4.5, strait: 5, range: 7, river: 8 } // prettier-ignore

/** Lands of this rank or greater are set as countries. */
const countryRank = 3

/** Names of lands and waters that may be shown at a zoom. */
export function areaNames(
  base: FeatureCollection | undefined,
  zoom: number,
  lang: Lang,
  wishes: NameWishes = {},
): Named[] {
  return (base?.features ?? []).flatMap(({ geometry, properties }): Named[] => {
    const kind = String(properties?.kind)
    const rank = Number(properties?.rank)
    const style = kind === 'area' && rank <= countryRank ? 'country' : areaStyles[kind]
    const lines = linesOf(geometry)
    if (!style || !lines || zoom < rank || zoom > Number(properties?.max_zoom ?? 99)) return []
    const middle = lines[0]![Math.floor(lines[0]!.length / 2)]!
    const reading = properties?.reading as string | undefined
    const name: Text = {
      ja: String(properties?.name_ja),
      en: String(properties?.name_en),
      ...(reading ? { reading } : {}),
    }
    const text = written(name, lang, wishes)
    const capitals = lang === 'en' && (style === 'area' || style === 'country')
    return [
      {
        id: String(properties?.id),
        text: capitals ? text.toUpperCase() : text,
        lng: middle[0]!,
        lat: middle[1]!,
        style,
        key: name.en.toLowerCase(),
        priority: (priorities[style] ?? 6) + rank / 20,
        ...(lines[0]!.length > 1 ? { lines } : {}),
      },
    ]
  })
}

function linesOf(geometry: FeatureCollection['features'][number]['geometry']): Position[][] | null {
  if (geometry.type === 'Point') return [[geometry.coordinates]]
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return geometry.type === 'MultiLineString' ? geometry.coordinates : null
}
