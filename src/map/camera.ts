import type { Map as GLMap, PaddingOptions } from 'maplibre-gl'
import type { Region } from '../model/types'
import type { View } from '../state/link'

/** Flights that a person can follow; none under reduced motion or on a machine that draws slowly. */
const flightMs = 1600
const oceanFlightMs = 2400

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

/** The view that shows a region in the map as large as it is, on the globe or flat. */
export function viewOf(map: GLMap, region: Region, globe: boolean): View | null {
  const [west, south, east, north] = region.bounds
  const { clientWidth, clientHeight } = map.getContainer()
  if (globe && region.globe) {
    const { lng, lat, zoom } = region.globe
    return { lng, lat, zoom: zoom + Math.log2(Math.min(clientWidth / madeFor, clientHeight / madeFor)) }
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

/** Flies, or cuts, to a view. */
export function goTo(map: GLMap, view: View, cut: boolean): void {
  const { lng, lat, zoom } = view
  if (cut) {
    map.jumpTo({ center: [lng, lat], zoom })
    return
  }
  const far = Math.abs(map.getCenter().lng - lng) > 60
  map.flyTo({ center: [lng, lat], zoom, duration: far ? oceanFlightMs : flightMs, essential: true })
}
