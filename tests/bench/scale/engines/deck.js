// deck.gl filters on the graphics card: the data are uploaded once, a date is two numbers. Over the map, so that the map rests.
import { DataFilterExtension } from '@deck.gl/extensions'
import { PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import { baseMap } from './base-map.js'
import { fillOpacity, lineWidth, pointRadius } from './look.js'

const ink = [0xb0, 0x30, 0x20, 255]
const extensions = [new DataFilterExtension({ filterSize: 2 })]
/** Years are counted from here, since the card's numbers have 24 bits. */
const origin = 1900
const getFilterValue = ({ properties }) => [properties.start_decdate - origin, properties.end_decdate - origin]
const far = 1e4

const layers = {
  lines: (props) =>
    new PathLayer({
      ...props,
      // Paths that are flat already need not be looked through.
      _pathType: 'open',
      positionFormat: 'XY',
      getPath: (f) => f.geometry.coordinates.flat(),
      getColor: ink,
      getWidth: lineWidth,
      widthUnits: 'pixels',
      jointRounded: true,
    }),
  points: (props) =>
    new ScatterplotLayer({
      ...props,
      positionFormat: 'XY',
      getPosition: (f) => f.geometry.coordinates,
      getFillColor: ink,
      getRadius: pointRadius,
      radiusUnits: 'pixels',
    }),
  polygons: (props) =>
    new SolidPolygonLayer({
      ...props,
      positionFormat: 'XY',
      getPolygon: (f) => f.geometry.coordinates,
      getFillColor: [...ink.slice(0, 3), Math.round(fillOpacity * 255)],
    }),
}

export async function open(container, land, kind) {
  const map = await baseMap(container, land)
  let drawn = () => {}
  let data = []
  const overlay = new MapLibreOverlay({ layers: [], onAfterRender: () => drawn() })
  map.addControl(overlay)
  await new Promise((resolve) => {
    drawn = resolve
    map.triggerRepaint()
  })
  const show = ({ decimal }) =>
    new Promise((resolve) => {
      drawn = resolve
      const now = decimal - origin
      const filterRange = [
        [-far, now],
        [now, far],
      ]
      overlay.setProps({ layers: [layers[kind]({ id: 'data', data, extensions, getFilterValue, filterRange })] })
    })
  return {
    async load(url, moment) {
      data = (await (await fetch(url)).json()).features
      await show(moment)
    },
    seek: show,
  }
}
