// ETOPO5 heights and depths on a grid of five minutes of arc.
import { readFileSync } from 'node:fs'
import { NetCDFReader } from 'netcdfjs'
import { RAW } from '../lib/sources'

/** Metres above sea level (below it negative) at a point. Longitudes may run past 180; the grid wraps. */
export type Heights = (lng: number, lat: number) => number

/** Reads the whole grid (75 MB in memory) and returns a function that interpolates between its points. */
export function readHeights(): Heights {
  const file = new NetCDFReader(readFileSync(RAW.etopo))
  const lngs = file.getDataVariable('ETOPO05_X') as number[]
  const lats = file.getDataVariable('ETOPO05_Y') as number[]
  const rows = file.getDataVariable('ROSE') as unknown as number[] | number[][]
  const values = Float32Array.from(rows.flat() as number[])
  const width = lngs.length
  const [west, south, step] = [lngs[0]!, lats[0]!, lngs[1]! - lngs[0]!]
  return (lng, lat) => {
    const x = ((((lng - west) / step) % width) + width) % width
    const y = Math.max(0, Math.min(lats.length - 1.001, (lat - south) / step))
    const [i, j] = [Math.floor(x), Math.floor(y)]
    const [u, v] = [x - i, y - j]
    const next = (i + 1) % width
    const at = (column: number, row: number) => values[row * width + column]!
    const low = at(i, j) * (1 - u) + at(next, j) * u
    const high = at(i, j + 1) * (1 - u) + at(next, j + 1) * u
    return low * (1 - v) + high * v
  }
}

/** A grid of values, row by row from the north-west. */
export type Grid = { width: number; height: number; values: Float32Array }

/** Mean over a square of 2r+1 cells, done in two passes; edges use what they have, or wrap east-west. */
export function blurred({ width, height, values }: Grid, r: number, wraps = false): Grid {
  const across = new Float32Array(values.length)
  const out = new Float32Array(values.length)
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; i++) {
      let [sum, n] = [0, 0]
      for (let k = -r; k <= r; k++) {
        const column = wraps ? (i + k + width) % width : i + k
        if (column >= 0 && column < width) [sum, n] = [sum + values[j * width + column]!, n + 1]
      }
      across[j * width + i] = sum / n
    }
  }
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; i++) {
      let [sum, n] = [0, 0]
      for (let k = -r; k <= r; k++) {
        if (j + k >= 0 && j + k < height) [sum, n] = [sum + across[(j + k) * width + i]!, n + 1]
      }
      out[j * width + i] = sum / n
    }
  }
  return { width, height, values: out }
}
