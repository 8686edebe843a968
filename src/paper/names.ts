import { placeNames, type Box, type Named, type PlacedName } from '../ink/names'
import type { Scene } from '../scene/types'
import { scaleOf } from './ground'
import type { PaperOptions } from './types'

/** Towns by rank: which are named at the sheet's scale. */
const fromZoom = { 1: 1.2, 2: 4, 3: 6.2, 4: Infinity } as const
const styles = { 1: 'seat', 2: 'town', 3: 'village', 4: 'village' } as const

/** Names of places on the sheet, placed. */
export function namesOf(scene: Scene, options: PaperOptions, obstacles: readonly Box[]): PlacedName[] {
  const { frame, lesson, lang, measureName } = options
  const used = new Set(scene.standing.stationed.map(({ place }) => place))
  const names = [...lesson.places.values()].flatMap((place): Named[] =>
    frame.zoom < fromZoom[place.rank] - (used.has(place.id) ? 2 : 0)
      ? []
      : [
          {
            id: place.id,
            text: place.name[lang],
            lng: place.lng,
            lat: place.lat,
            style: styles[place.rank],
            priority: place.rank * 2 - (used.has(place.id) ? 2 : 0),
          },
        ],
  )
  return placeNames(names, {
    project: frame.project,
    size: frame.size,
    lang,
    scale: scaleOf(options),
    measure: measureName,
    obstacles,
  })
}
