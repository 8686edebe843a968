import 'maplibre-gl/dist/maplibre-gl.css'
import { Map, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { colours, view } from './look.js'

setWorkerUrl(workerUrl)

/** A MapLibre map with the still base, drawn and at rest. */
export async function baseMap(container, land) {
  const map = new Map({
    container,
    center: [view.lng, view.lat],
    zoom: view.zoom,
    fadeDuration: 0,
    attributionControl: false,
    style: {
      version: 8,
      sources: { land: { type: 'geojson', data: land } },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
        { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.land } },
      ],
    },
  })
  await idle(map)
  return map
}

/** Resolves when the map says that everything asked for is drawn. */
export function idle(map) {
  return new Promise((resolve) => map.once('idle', resolve))
}
