// The still base: the land of the atlas, thinned, so that it is the same small thing for every engine.
import fs from 'node:fs'

const file = new URL('../../../geodata/base/land.geojson', import.meta.url)

/** GeoJSON text of the land on a grid of half a degree. */
export function landText() {
  const { features } = JSON.parse(fs.readFileSync(file, 'utf8'))
  const polygons = features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  )
  const thin = polygons.map((rings) => rings.map(thinned).filter((ring) => ring.length > 6)).filter(([ring]) => ring)
  return JSON.stringify({
    type: 'FeatureCollection',
    features: thin.map((coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates },
    })),
  })
}

function thinned(ring) {
  const kept = []
  for (const [x, y] of ring) {
    const at = [Math.round(x * 2) / 2, Math.round(y * 2) / 2]
    const last = kept.at(-1)
    if (!last || last[0] !== at[0] || last[1] !== at[1]) kept.push(at)
  }
  return kept
}
