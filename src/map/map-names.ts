import type { FeatureCollection, Point } from 'geojson'
import type { Named, NameStyle } from '../ink/names'
import type { Lesson, Place } from '../model/types'
import type { Standing } from '../scene/types'

type Lang = 'ja' | 'en'

/** From which zoom a town of a rank is named when nothing happens there. */
const townZoom: Record<Place['rank'], number> = { 1: 1.2, 2: 4, 3: 6.2, 4: Infinity }
/** A place where something stands or begins or ends now is named earlier. */
const usedZoom: Record<Place['rank'], number> = { 1: 0, 2: 2.4, 3: 4.2, 4: Infinity }
const styles: Record<Place['rank'], NameStyle> = { 1: 'seat', 2: 'town', 3: 'village', 4: 'village' }

/** Names that the map may show at a zoom, with their order of precedence: what is used now first, then seats, areas, other towns. */
export function mapNames(
  lesson: Lesson,
  base: FeatureCollection | undefined,
  used: ReadonlySet<string>,
  zoom: number,
  lang: Lang,
): Named[] {
  const names: Named[] = []
  for (const place of lesson.places.values()) {
    const inUse = used.has(place.id)
    if (zoom < (inUse ? usedZoom : townZoom)[place.rank]) continue
    const priority = place.rank * 2 - (inUse ? 2 : 0)
    names.push({
      id: place.id,
      text: place.name[lang],
      lng: place.lng,
      lat: place.lat,
      style: styles[place.rank],
      priority,
    })
  }
  return [...names, ...areaNames(base, zoom, lang)]
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
  ocean: 'sea',
  sea: 'sea',
  gulf: 'strait',
  bay: 'strait',
  strait: 'strait',
  lake: 'lake',
  country: 'country',
  area: 'area',
  island: 'area',
  peninsula: 'area',
  region: 'area',
}

function areaNames(base: FeatureCollection | undefined, zoom: number, lang: Lang): Named[] {
  return (base?.features ?? []).flatMap(({ geometry, properties }) => {
    const style = areaStyles[String(properties?.kind)]
    const rank = Number(properties?.rank)
    if (!style || geometry.type !== 'Point' || zoom < rank || zoom > Number(properties?.max_zoom ?? 99)) return []
    const [lng, lat] = (geometry as Point).coordinates as [number, number]
    const text = String(properties?.[`name_${lang}`] ?? '')
    const set = lang === 'en' && (style === 'area' || style === 'country') ? text.toUpperCase() : text
    return [
      {
        id: String(properties?.id),
        text: set,
        lng,
        lat,
        style,
        priority: style === 'sea' || style === 'country' ? 2.5 : 4.5,
      },
    ]
  })
}
