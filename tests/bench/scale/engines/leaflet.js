import 'leaflet/dist/leaflet.css'
import L from 'leaflet'
import 'leaflet.timeline'
import { colours, fillOpacity, lineWidth, pointRadius, view } from './look.js'

export const canvas = { open: (container, land, kind) => open(container, land, kind, (options) => L.canvas(options)) }
export const svg = { open: (container, land, kind) => open(container, land, kind, (options) => L.svg(options)) }

/** The base has a pane and a renderer of its own, so that it rests while the data change. */
async function open(container, land, kind, rendererOf) {
  const map = L.map(container, { zoomSnap: 0, zoomControl: false, attributionControl: false, fadeAnimation: false })
  // Leaflet counts zoom by tiles of 256 px.
  map.setView([view.lat, view.lng], view.zoom + 1, { animate: false })
  map.createPane('base').style.zIndex = 250
  L.geoJSON(land, {
    pane: 'base',
    renderer: L.canvas({ pane: 'base' }),
    interactive: false,
    style: { stroke: false, fillColor: colours.land, fillOpacity: 1 },
  }).addTo(map)
  const renderer = rendererOf({})
  const path =
    kind === 'polygons'
      ? { stroke: false, fillColor: colours.ink, fillOpacity }
      : { color: colours.ink, weight: lineWidth, opacity: 1, fill: false }
  const circle = { stroke: false, radius: pointRadius, fillColor: colours.ink, fillOpacity: 1 }
  let timeline
  return {
    async load(url, { decimal }) {
      const data = await (await fetch(url)).json()
      timeline = L.timeline(data, {
        renderer,
        interactive: false,
        style: { ...path, renderer, interactive: false },
        pointToLayer: (_, place) => L.circleMarker(place, { ...circle, renderer, interactive: false }),
        getInterval: ({ properties }) => ({
          start: properties.start_decdate,
          end: properties.end_decdate,
          endExclusive: false,
        }),
      })
      if (kind === 'points') timeline.options.style = { ...circle, renderer }
      timeline.addTo(map)
      timeline.setTime(decimal)
      await drawn()
    },
    seek({ decimal }) {
      timeline.setTime(decimal)
      return drawn()
    },
  }
}

/** Leaflet draws in the next frame; its callback was asked for before this one. */
function drawn() {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}
