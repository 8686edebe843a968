import type { Region } from '../model/types'
import type { View } from '../state/link'
import { projector } from './projector'

type Size = readonly [width: number, height: number]

/** Room at the edges of a map in px. */
interface Padding {
  readonly top: number
  readonly bottom: number
  readonly side: number
}

const radians = Math.PI / 180

/** Room for the large date, so that it stands clear of the action. */
function padding(region: Region, size: Size): Padding {
  const small = Math.min(...size) < 420
  const edge = small ? 10 : 20
  const date = small ? 60 : 90
  const bottom = region.dateCorner.startsWith('bottom')
  return { top: bottom ? edge : edge + date / 2, bottom: bottom ? edge + date / 2 : edge, side: edge }
}

/** The lesson's views of a globe are made for a map of this height in px; a narrower map shows a smaller globe. */
export const madeFor = 568

/** px that the plates of a region take on the left of a wide map; the globe is centred, so it keeps off as much on the right. */
const besidePlates = 240

/** The view that shows a region as large as a map of this size in px can, on the globe or flat; the same for every painter. */
export function viewOf(region: Region, size: Size, globe: boolean): View {
  if (globe && region.globe) {
    const { lng, lat, zoom } = region.globe
    const free = region.plates && size[0] > 720 ? size[0] - 2 * besidePlates : size[0]
    return { lng, lat, zoom: zoom + Math.log2(Math.min(free, size[1]) / madeFor) }
  }
  const flat = flatView(region, size)
  return globe ? onGlobe(flat, region, size) : flat
}

/** Web Mercator, in px of a world that is 512 px wide. */
const northing = (lat: number): number => 256 - (Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2)) * 256) / Math.PI
const latOf = (y: number): number => (2 * Math.atan(Math.exp(((256 - y) * Math.PI) / 256)) - Math.PI / 2) / radians

function flatView(region: Region, size: Size): View {
  const [west, south, east, north] = region.bounds
  const { top, bottom, side } = padding(region, size)
  const [y0, y1] = [northing(north), northing(south)]
  const scale = Math.min(
    Math.max(1, size[0] - 2 * side) / ((east - west) * (512 / 360)),
    Math.max(1, size[1] - top - bottom) / (y1 - y0),
  )
  const lng = (west + east) / 2
  return {
    lng: lng - 360 * Math.round(lng / 360),
    lat: latOf((y0 + y1) / 2 + (bottom - top) / 2 / scale),
    zoom: Math.log2(scale),
  }
}

/** Seen from the same point, so near that the corners of the box and the middles of its sides are just in sight. */
function onGlobe(flat: View, region: Region, size: Size): View {
  const [west, south, east, north] = region.bounds
  const { top, bottom, side } = padding(region, size)
  const middle = [(west + east) / 2, (south + north) / 2] as const
  const points = [west, middle[0], east].flatMap((lng) =>
    [south, middle[1], north].flatMap((lat) => (lng === middle[0] && lat === middle[1] ? [] : [[lng, lat] as const])),
  )
  const fits = (zoom: number): boolean => {
    const project = projector({ ...flat, zoom, width: size[0], height: size[1], globe: true })
    return points.every(([lng, lat]) => {
      const at = project(lng, lat)
      return at && at[0] >= side && at[0] <= size[0] - side && at[1] >= top && at[1] <= size[1] - bottom
    })
  }
  let [least, most] = [flat.zoom - 4, flat.zoom + 4]
  for (let i = 0; i < 24; i++) {
    const zoom = (least + most) / 2
    if (fits(zoom)) least = zoom
    else most = zoom
  }
  return { ...flat, zoom: least }
}
