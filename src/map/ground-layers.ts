import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { GroundColours } from './ground-colours'
import type { GroundKind } from './ground-data'

/** A layer with the name of its source; `beforeId` is never needed, because the order of the list is the order of drawing. */
export type GroundLayer = Exclude<LayerSpecification, { type: 'background' }>

export interface GroundOptions {
  readonly colours: GroundColours
  /** Factor for line widths: 1, or 1.5 on the projector. */
  readonly scale: number
  readonly showRailways: boolean
  readonly showRelief: boolean
}

const only = (layer: GroundKind) => ['==', ['get', 'layer'], layer] as never

/** Id of the lowest layer that lies over the zones. */
export const aboveZones = 'lakes'

/**
 * The whole ground from bottom to top, as plain style-spec layers: this list is the drawing order.
 * Zones are drawn below `aboveZones` by a layer of their own (zones/zone-layer.ts).
 * Layers of one source stand together where they can, because every change of source costs.
 * Text is not here: names are ink, so that they share one placement with the forces' tags.
 */
export function groundLayers({ colours, scale, showRailways, showRelief }: GroundOptions): GroundLayer[] {
  const shown = (yes: boolean): 'visible' | 'none' => (yes ? 'visible' : 'none')
  return [
    // fill-antialias off: fills cut at 180 degrees would show a seam otherwise.
    {
      id: 'depth',
      type: 'fill',
      source: 'ground',
      filter: only('depth'),
      paint: {
        'fill-antialias': false,
        'fill-color': ['match', ['get', 'metres'], ...depthColours(colours), colours.depths[1]] as never,
      },
    },
    {
      id: 'graticule',
      type: 'line',
      source: 'ground',
      filter: only('graticule'),
      paint: { 'line-color': colours.graticule, 'line-width': 0.5, 'line-opacity': 0.45 },
    },
    {
      id: 'coast-glow',
      type: 'line',
      source: 'ground',
      filter: only('coast'),
      paint: { 'line-color': colours.coastGlow, 'line-width': 8 * scale, 'line-blur': 4, 'line-opacity': 0.75 },
    },
    {
      id: 'land',
      type: 'fill',
      source: 'ground',
      filter: only('land'),
      paint: { 'fill-antialias': false, 'fill-color': colours.land },
    },
    {
      id: 'relief',
      type: 'raster',
      source: 'relief',
      layout: { visibility: shown(showRelief) },
      paint: {
        'raster-opacity': ['interpolate', ['linear'], ['zoom'], 5.5, colours.reliefOpacity, 8, 0],
        'raster-fade-duration': 200,
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: 'ground',
      filter: only('lakes'),
      paint: { 'fill-antialias': false, 'fill-color': colours.lake },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'ground',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      filter: ['all', only('rivers'), ['<=', ['get', 'rank'], ['step', ['zoom'], 5, 4, 6, 5, 8, 6, 12]]] as never,
      paint: {
        'line-color': colours.river,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.4 * scale, 5, 0.9 * scale, 9, 2 * scale],
      },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'ground',
      filter: only('coast'),
      paint: {
        'line-color': colours.coast,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5 * scale, 6, 0.9 * scale],
      },
    },
    ...railways(colours, scale, shown(showRailways)),
  ]
}

/** Only what is open in the year shown, which is a state of the features (`openRailways`). */
function railways(colours: GroundColours, scale: number, visibility: 'visible' | 'none'): GroundLayer[] {
  const width = (base: number) =>
    ['interpolate', ['linear'], ['zoom'], 3, base * 0.7 * scale, 7, base * 1.5 * scale] as never
  const opacity = ['case', ['boolean', ['feature-state', 'open'], false], 1, 0] as never
  const common = { type: 'line', source: 'ground', filter: only('railways') } as const
  const paint = { 'line-color': colours.rail, 'line-opacity': opacity }
  return [
    {
      ...common,
      id: 'rail',
      minzoom: 1.5,
      layout: { visibility, 'line-join': 'round' },
      paint: { ...paint, 'line-width': width(1) },
    },
    // Sleepers: a wide line with very short dashes.
    {
      ...common,
      id: 'rail-ties',
      minzoom: 3,
      layout: { visibility },
      paint: { ...paint, 'line-width': width(4.2), 'line-dasharray': [0.28, 1.7] },
    },
  ]
}

/** Each band of depth is drawn over the shallower one. */
function depthColours({ depths }: GroundColours): (number | string)[] {
  return [-200, -1000, -2000, -3500, -5500].flatMap((metres, i) => [metres, depths[i + 1]!])
}
