// MapLibre's own ways of showing dated features, with the options that its guide to large data recommends.
import { filterByDate } from '@openhistoricalmap/maplibre-gl-dates'
import { baseMap, idle } from './base-map.js'
import { colours, fillOpacity, lineWidth, pointRadius } from './look.js'

/** A date filter as a style writes it. */
const between = (now) => ['all', ['<=', ['get', 'start_decdate'], now], ['>', ['get', 'end_decdate'], now]]

/** The plugin finds layers by their `source-layer`, which data of its own have under this name. */
const sourceLayer = '_geojsonTileLayer'

export const dates = {
  open: (container, land, kind) =>
    openWith(container, land, kind, {
      layer: { 'source-layer': sourceLayer },
      first: (map, { iso }) => filterByDate(map, iso),
      seek: (map, { iso }) => filterByDate(map, iso),
    }),
}

export const setFilter = {
  open: (container, land, kind) =>
    openWith(container, land, kind, {
      filter: ({ decimal }) => between(decimal),
      seek: (map, { decimal }) => map.setFilter('data', between(decimal), { validate: false }),
    }),
}

export const globalState = {
  open: (container, land, kind) =>
    openWith(container, land, kind, {
      filter: () => between(['global-state', 'now']),
      before: (map, { decimal }) => map.setGlobalStateProperty('now', decimal),
      seek: (map, { decimal }) => map.setGlobalStateProperty('now', decimal),
    }),
}

/** Those alive are looked for on the page and handed over anew. */
export const setData = {
  async open(container, land, kind) {
    const map = await baseMap(container, land)
    let features = []
    const alive = ({ decimal }) => ({
      type: 'FeatureCollection',
      features: features.filter(
        ({ properties }) => properties.start_decdate <= decimal && decimal < properties.end_decdate,
      ),
    })
    return {
      async load(url, moment) {
        features = (await (await fetch(url)).json()).features
        map.addSource('data', { ...source, data: alive(moment) })
        map.addLayer(layerOf(kind))
        await idle(map)
      },
      seek(moment) {
        const done = idle(map)
        map.getSource('data').setData(alive(moment))
        return done
      },
    }
  },
}

const source = { type: 'geojson', buffer: 8, maxzoom: 8 }

async function openWith(container, land, kind, { layer = {}, filter, before, first, seek }) {
  const map = await baseMap(container, land)
  // A style layer that names a source layer of plain data is told that there is none; it is drawn all the same.
  map.on('error', ({ error }) => {
    if (!error.message.startsWith('Source layer')) throw error
  })
  return {
    async load(url, moment) {
      before?.(map, moment)
      map.addSource('data', { ...source, data: url })
      map.addLayer({ ...layerOf(kind), ...layer, ...(filter && { filter: filter(moment) }) })
      first?.(map, moment)
      await idle(map)
    },
    seek(moment) {
      const done = idle(map)
      seek(map, moment)
      return done
    },
  }
}

function layerOf(kind) {
  const layer = { id: 'data', source: 'data' }
  if (kind === 'lines') {
    const paint = { 'line-color': colours.ink, 'line-width': lineWidth }
    return { ...layer, type: 'line', paint, layout: { 'line-join': 'round' } }
  }
  if (kind === 'points') {
    return { ...layer, type: 'circle', paint: { 'circle-color': colours.ink, 'circle-radius': pointRadius } }
  }
  return { ...layer, type: 'fill', paint: { 'fill-color': colours.ink, 'fill-opacity': fillOpacity } }
}
