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
    (base[layer]?.features ?? []).map(({ geometry, properties }, i): Feature => {
      const { metres, rank } = properties ?? {}
      const id = layer === 'railways' ? { id: i } : {}
      return { type: 'Feature', ...id, properties: { layer, metres, rank }, geometry }
    }),
  )
  return { type: 'FeatureCollection', features }
}

/** `groundData` that gives the very same collection while the layers are the same: MapLibre cuts all tiles anew for another one. */
export function groundKeeper(): typeof groundData {
  let made: { layers: unknown[]; ground: FeatureCollection } | null = null
  return (base) => {
    const layers = groundKinds.map((kind) => base[kind])
    if (!made || layers.some((layer, i) => layer !== made!.layers[i])) made = { layers, ground: groundData(base) }
    return made.ground
  }
}

/**
 * Ids of the railways that are open in a year. Which they are is a state of the features and not a filter: for another filter
 * MapLibre would cut all tiles of the ground anew.
 */
export function openRailways(railways: FeatureCollection | undefined, year: number): Set<number> {
  const features = railways?.features ?? []
  return new Set(features.flatMap(({ properties }, i) => (yearOf(properties?.opened) <= year ? [i] : [])))
}

const yearOf = (opened: unknown): number => Number(String(opened).slice(0, 4))
