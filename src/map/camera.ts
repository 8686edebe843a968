import type { Map as GLMap, PaddingOptions } from 'maplibre-gl'
import type { Region } from '../model/types'
import type { View } from '../state/link'
import { ease, flightMs } from './flight'
import { tooSlow } from './slow'

/** Room for the large date, so that it stands clear of the action. */
function padding(region: Region, width: number, height: number): PaddingOptions {
  const small = Math.min(width, height) < 420
  const edge = small ? 10 : 20
  const date = small ? 60 : 90
  const bottom = region.dateCorner.startsWith('bottom')
  return { top: bottom ? edge : edge + date / 2, bottom: bottom ? edge + date / 2 : edge, left: edge, right: edge }
}

/** The lesson's views of a globe are made for a map of this height in px; a narrower map shows a smaller globe. */
const madeFor = 568

/** px that the plates of a region take on the left of a wide map; the globe is centred, so it keeps off as much on the right. */
const besidePlates = 240

/** The view that shows a region in the map as large as it is, on the globe or flat. */
export function viewOf(map: GLMap, region: Region, globe: boolean): View | null {
  const [west, south, east, north] = region.bounds
  const { clientWidth, clientHeight } = map.getContainer()
  if (globe && region.globe) {
    const { lng, lat, zoom } = region.globe
    const plated = region.plates && clientWidth > 720
    const free = plated ? clientWidth - 2 * besidePlates : clientWidth
    return { lng, lat, zoom: zoom + Math.log2(Math.min(free, clientHeight) / madeFor) }
  }
  const camera = map.cameraForBounds(
    [
      [west, south],
      [east, north],
    ],
    { padding: padding(region, clientWidth, clientHeight) },
  )
  if (!camera?.center || camera.zoom === undefined) return null
  const { lng, lat } = camera.center as { lng: number; lat: number }
  return { lng, lat, zoom: camera.zoom }
}

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
