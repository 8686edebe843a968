// Would the ground be lighter as vector tiles? Cuts all its layers into tiles, as an archive such as PMTiles would hold them, and
// weighs them against the shared arcs that the atlas ships: node tests/bench/tiles.mjs [deepest zoom, 6 unless told]
import fs from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { topology } from 'topojson-server'
import { root } from '../../src/cli/setup.mjs'

const deepest = Number(process.argv[2] ?? 6)
const names = ['land', 'coast', 'lakes', 'railways', 'rivers', 'depth']
const read = (name) => JSON.parse(fs.readFileSync(path.join(root, `geodata/base/${name}.geojson`), 'utf8'))
const layers = Object.fromEntries(names.map((name) => [name, read(name)]))
const options = { maxZoom: deepest, indexMaxZoom: deepest, indexMaxPoints: 0, buffer: 64 }
const cut = Object.entries(layers).map(([name, data]) => [name, new GeoJSONVT(data, options)])

let whole = 0
for (let z = 0; z <= deepest; z++) {
  let [tiles, bytes] = [0, 0]
  for (let x = 0; x < 2 ** z; x++) {
    for (let y = 0; y < 2 ** z; y++) {
      const filled = cut
        .map(([name, index]) => [name, index.getTile(z, x, y)])
        .filter(([, tile]) => tile?.features.length)
      if (filled.length === 0) continue
      tiles += 1
      bytes += gzipSync(fromGeojsonVt(Object.fromEntries(filled), { version: 2 }), { level: 9 }).length
    }
  }
  whole += bytes
  console.log(`zoom ${z}: ${tiles} tiles, ${kb(bytes)}; with all above ${kb(whole)}`)
}
console.log(
  `the same layers as shared arcs, every zoom: ${kb(brotliCompressSync(JSON.stringify(topology(layers, 2 ** 20))).length)}`,
)

function kb(bytes) {
  return `${Math.round(bytes / 1000)} KB`
}
