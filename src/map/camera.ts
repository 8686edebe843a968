import type { Map as GLMap } from 'maplibre-gl'
import type { View } from '../state/link'
import { ease, flightMs } from './flight'
import { madeFor } from './region-view'
import { tooSlow } from './slow'

/** Px of the map beside the story on a screen of 1366 by 768, for which a chapter's view is made; a narrower map sees less wide. */
const storyWidth = 800

/** A chapter's view in a map of this size in px. */
export function fitted([width, height]: readonly [number, number], view: View): View {
  return { ...view, zoom: view.zoom + Math.log2(Math.min(width / storyWidth, height / madeFor)) }
}

/** Maps on which a flight turned out to be a stutter. */
const slow = new WeakSet<GLMap>()

/** Flies to a view with north up, or cuts: when told to, and on a machine that draws too slowly to fly. */
export function goTo(map: GLMap, view: View, cut: boolean): void {
  const { lng, lat, zoom } = view
  const there = { center: [lng, lat] as [number, number], zoom, bearing: 0 }
  if (cut || slow.has(map)) {
    map.jumpTo(there)
    return
  }
  const centre = map.getCenter()
  const from = { lng: centre.lng, lat: centre.lat, zoom: map.getZoom() }
  map.flyTo({ ...there, duration: flightMs(from, view), easing: ease, essential: true })
  watchFlight(map, () => {
    slow.add(map)
    map.jumpTo(there)
  })
}

/** Times the first frames of a flight; where they take too long, the flight ends at once where it would have landed. */
function watchFlight(map: GLMap, land: () => void): void {
  const frames: number[] = []
  let last: number | null = null
  const frame = (): void => {
    const now = performance.now()
    if (last !== null) frames.push(now - last)
    last = now
    const verdict = tooSlow(frames)
    if (verdict === null) return
    map.off('render', frame)
    if (verdict && map.isMoving()) land()
  }
  map.on('render', frame)
  map.once('moveend', () => map.off('render', frame))
}
