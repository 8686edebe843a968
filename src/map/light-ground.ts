import type { Map as GLMap } from 'maplibre-gl'
import { groundRatio, spared, type Lightness } from './lightness'

/**
 * Makes the globe's ground lighter, or full again; the relief is the map's own matter, because it is fetched.
 * @param railways false where the reader has switched them off, and their sleepers with them
 */
export function lightenGround(map: GLMap, lightness: Lightness, railways: boolean): void {
  const ratio = groundRatio(lightness, devicePixelRatio)
  if (map.getPixelRatio() !== ratio) map.setPixelRatio(ratio)
  for (const id of spared) {
    if (!map.getLayer(id)) continue
    const wanted = lightness > 0 || (id === 'rail-ties' && !railways) ? 'none' : 'visible'
    if ((map.getLayoutProperty(id, 'visibility') ?? 'visible') !== wanted)
      map.setLayoutProperty(id, 'visibility', wanted)
  }
}
