import type { Region } from '../model/types'
import { paperFrame, type Bounds, type PaperFrame } from '../paper'
import type { View } from '../state/link'

const radians = Math.PI / 180
const kmPerDegree = 111.195
const earthKm = 6371.0088

/** Zooms between which the paper map can be read, and how far a press of a button goes. */
export const zooms = { least: 0.6, most: 7.5, step: 0.6 } as const

/** The sheet that shows a region, with room at the edge for the large date. */
export function frameOfRegion(region: Region, size: readonly [number, number]): PaperFrame {
  const small = Math.min(...size) < 420
  const edge = small ? 10 : 20
  const date = small ? 30 : 45
  const bottom = region.dateCorner.startsWith('bottom')
  return paperFrame(region, size, {
    top: bottom ? edge : edge + date,
    bottom: bottom ? edge + date : edge,
    left: edge,
    right: edge,
  })
}

/** The sheet round a place at a web map's zoom: a globe where it would show more than a third of the world. */
export function frameOfView({ lng, lat, zoom }: View, size: readonly [number, number]): PaperFrame {
  const middle = Math.max(-80, Math.min(80, lat))
  const box = boxAround(lng, middle, zoom, size)
  if (box[2] - box[0] > 150 || box[3] - box[1] > 100) return globe(lng, middle, zoom, size)
  const first = paperFrame(box, size, 0)
  // A cone holds its box with bent parallels, and so comes out a little smaller than asked: once more, by what is missing.
  return paperFrame(boxAround(lng, middle, zoom + zoom - first.zoom, size), size, 0)
}

function boxAround(lng: number, lat: number, zoom: number, [width, height]: readonly [number, number]): Bounds {
  const cos = Math.cos(lat * radians)
  const pxPerKm = (512 * 2 ** zoom) / (2 * Math.PI * earthKm * cos)
  const tall = Math.min(85, height / 2 / pxPerKm / kmPerDegree)
  const wide = Math.min(179, width / 2 / pxPerKm / kmPerDegree / cos)
  return [lng - wide, Math.max(-89, lat - tall), lng + wide, Math.min(89, lat + tall)]
}

function globe(lng: number, lat: number, zoom: number, size: readonly [number, number]): PaperFrame {
  const region: Region = {
    id: 'view',
    name: { ja: '', en: '' },
    bounds: [lng - 90, -60, lng + 90, 80],
    globe: { lng, lat, zoom },
    dateCorner: 'bottom-left',
  }
  return paperFrame(region, size, 0)
}

/** The view of a frame whose paper was pushed by (dx, dy) px; null where that leaves the globe. */
export function pushed(frame: PaperFrame, view: View, dx: number, dy: number): View | null {
  const [width, height] = frame.size
  const at = frame.invert(width / 2 - dx, height / 2 - dy)
  return at && { lng: at[0], lat: at[1], zoom: view.zoom }
}

/** The view that a frame shows. */
export function viewOfFrame(frame: PaperFrame): View {
  const [lng, lat] = frame.invert(frame.size[0] / 2, frame.size[1] / 2) ?? frame.centre
  return { lng, lat, zoom: frame.zoom }
}

/** A view nearer or farther, with the place under (x, y) px kept where it is as well as a re-drawn map can. */
export function zoomed(frame: PaperFrame, view: View, by: number, x: number, y: number): View {
  const zoom = Math.max(zooms.least, Math.min(zooms.most, view.zoom + by))
  const [width, height] = frame.size
  const share = 1 - 2 ** (view.zoom - zoom)
  const at = frame.invert(width / 2 + (x - width / 2) * share, height / 2 + (y - height / 2) * share)
  return at ? { lng: at[0], lat: at[1], zoom } : { ...view, zoom }
}
