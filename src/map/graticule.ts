import type { FeatureCollection, MultiLineString, Position } from 'geojson'

/** Meridians and parallels each `step` degrees, with points close enough to be smooth on a globe. */
export function graticule(step = 10): FeatureCollection<MultiLineString> {
  const lines: Position[][] = []
  for (let lng = -180; lng < 180; lng += step) lines.push(range(-80, 80, 5).map((lat) => [lng, lat]))
  for (let lat = -80; lat <= 80; lat += step) lines.push(range(-180, 180, 5).map((lng) => [lng, lat]))
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: lines } }],
  }
}

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step)
