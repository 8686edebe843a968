import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { decode, encode } from 'fast-png'
import { reliefFor } from '../paper/relief'
import type { ReliefFrame, ReliefOptions, Shading } from '../paper/relief'

/** Reads the ground's shading from the folder of the base map. Rejects where it is not there. */
export async function readShading(base: string): Promise<Shading> {
  const about = JSON.parse(await readFile(path.join(base, 'relief.json'), 'utf8')) as {
    coordinates: readonly (readonly [number, number])[]
  }
  const { width, height, data } = decode(await readFile(path.join(base, 'relief.png')))
  const lngs = about.coordinates.map(([lng]) => lng)
  const lats = about.coordinates.map(([, lat]) => lat)
  const bounds = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const
  return { width, height, bounds, values: new Uint8Array(data) }
}

/** The shading in a map's frame as the address of a picture; null for looks without relief. */
export function reliefHref(shading: Shading, frame: ReliefFrame, options: ReliefOptions): string | null {
  const raster = reliefFor(shading, frame, options)
  if (!raster) return null
  const png = encode({ ...raster, channels: 4, depth: 8 }, { zlib: { level: 9 } })
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`
}
