import type { Map as GLMap, MapMouseEvent } from 'maplibre-gl'

/** What the ink does when a pointer moves or clicks over it; px from the map's top left corner. */
export interface PointerHeard {
  /** Returns whether there is something to click. */
  over(x: number, y: number): boolean
  /** `coarse`: a finger. `place` in degrees; null beside the globe. */
  click(x: number, y: number, coarse: boolean, place: readonly [lng: number, lat: number] | null): void
}

/** Tells of moves and clicks on a map until the returned function is called. */
export type MapPointer = (heard: PointerHeard) => () => void

/** The pointer over a MapLibre map, which knows a click from the end of a drag. */
export function glPointer(map: GLMap): MapPointer {
  return (heard) => {
    const over = ({ point }: MapMouseEvent): void => {
      map.getCanvas().style.cursor = heard.over(point.x, point.y) ? 'pointer' : ''
    }
    const click = ({ point, lngLat, originalEvent }: MapMouseEvent): void => {
      const coarse = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch'
      heard.click(point.x, point.y, coarse, [lngLat.wrap().lng, lngLat.lat])
    }
    map.on('mousemove', over)
    map.on('click', click)
    return () => {
      map.off('mousemove', over)
      map.off('click', click)
    }
  }
}
