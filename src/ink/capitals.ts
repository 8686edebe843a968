import type { Lesson, NationId } from '../model/types'

/** [lng, lat] of the capitals that the lesson names for its nations. */
export function capitalsOf(lesson: Lesson): ReadonlyMap<NationId, readonly [lng: number, lat: number]> {
  const capitals = new Map<NationId, readonly [number, number]>()
  for (const { id, capital } of lesson.nations.values()) {
    const place = capital === undefined ? undefined : lesson.places.get(capital)
    if (place) capitals.set(id, [place.lng, place.lat])
  }
  return capitals
}
