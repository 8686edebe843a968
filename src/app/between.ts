import type { View } from '../state/link'

/** Share of the map's width that the places take. */
const share = 0.6
const nearest = 6
const farthest = 1.2

/** A view in which all places (degrees) are seen on a map of a width in px; over the date line where that is the shorter way. */
export function between(points: readonly { readonly lng: number; readonly lat: number }[], width: number): View {
  const [first] = points
  if (!first) throw new RangeError('A view between no places')
  const near = (lng: number): number => first.lng + ((((lng - first.lng + 180) % 360) + 360) % 360) - 180
  const lngs = points.map(({ lng }) => near(lng))
  const lats = points.map(({ lat }) => lat)
  const [west, east, south, north] = [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)]
  const lat = (south + north) / 2
  // Degrees of longitude shrink towards the pole; twice the latitudes, because maps are wide.
  const span = Math.max(east - west, (2 * (north - south)) / Math.cos((lat * Math.PI) / 180), 1)
  const zoom = Math.log2((share * width * 360) / (512 * span))
  return { lng: (west + east) / 2, lat, zoom: Math.min(nearest, Math.max(farthest, zoom)) }
}
