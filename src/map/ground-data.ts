import type { Feature, FeatureCollection } from 'geojson'

/** The layers of the base map that the ground draws. */
export const groundKinds = ['depth', 'land', 'coast', 'lakes', 'rivers', 'railways', 'graticule'] as const
export type GroundKind = (typeof groundKinds)[number]

/**
 * All of the ground as one collection, each feature with its `layer` and the barest properties that the style reads.
 * One source instead of seven: MapLibre cuts every tile's edge anew whenever the source changes from layer to layer.
 */
export function groundData(base: Readonly<Record<string, FeatureCollection>>): FeatureCollection {
  const features = groundKinds.flatMap((layer) =>
    (base[layer]?.features ?? []).map(({ geometry, properties }): Feature => {
      const { metres, rank, opened } = properties ?? {}
      return {
        type: 'Feature',
        properties: { layer, metres, rank, ...(opened ? { opened: yearOf(opened) } : {}) },
        geometry,
      }
    }),
  )
  return { type: 'FeatureCollection', features }
}

/** The last year up to `year` in which a railway opened: while it is the same, the railways on the map are. */
export function railwayYear(railways: FeatureCollection | undefined, year: number): number {
  const years = (railways?.features ?? [])
    .map(({ properties }) => yearOf(properties?.opened))
    .filter((opened) => opened <= year)
  return Math.max(0, ...years)
}

const yearOf = (opened: unknown): number => Number(String(opened).slice(0, 4))
