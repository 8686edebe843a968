// Prints what every layer of geodata/base weighs: as GeoJSON, and packed as it is shipped (TopoJSON, gzip).
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FeatureCollection } from 'geojson'
import { topology } from 'topojson-server'
import { BASE } from '../lib/sources'

const kb = (bytes: number) => `${(bytes / 1024).toFixed(1).padStart(8)} KB`
const gz = (text: string) => gzipSync(text, { level: 9 }).length
const files = readdirSync(BASE)
  .filter((name) => name.endsWith('.geojson'))
  .sort()
const read = (name: string) => JSON.parse(readFileSync(join(BASE, name), 'utf8')) as FeatureCollection

for (const quantization of [1e5, 1e6]) {
  let total = 0
  console.log(`\nTopoJSON quantized to ${quantization}:`)
  for (const name of files) {
    const layer = name.replace('.geojson', '')
    const packed = JSON.stringify(topology({ [layer]: read(name) }, quantization))
    total += gz(packed)
    console.log(
      `${name.padEnd(20)} ${kb(statSync(join(BASE, name)).size)} geojson ${kb(packed.length)} topojson ${kb(gz(packed))} gz`,
    )
  }
  console.log(`${'sum of layers'.padEnd(20)} ${kb(total)} gz`)
  const all = Object.fromEntries(files.map((name) => [name.replace('.geojson', ''), read(name)]))
  console.log(`${'all in one file'.padEnd(20)} ${kb(gz(JSON.stringify(topology(all, quantization))))} gz`)
}
for (const name of readdirSync(BASE).filter((name) => name.endsWith('.webp'))) {
  console.log(`${name.padEnd(20)} ${kb(statSync(join(BASE, name)).size)}`)
}
