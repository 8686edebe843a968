import { readAsset } from '../io/asset'
import type { Shading } from './relief'

/** The strongest opacity in the relief's picture. */
const STRONGEST = 100

/**
 * Reads the ground's relief picture (light and shadow by opacity) in a browser.
 * @param bounds [west, south, east, north] in degrees; east may exceed 180
 * Rejects when the picture cannot be fetched or read.
 */
export async function readShading(url: string, bounds: Shading['bounds']): Promise<Shading> {
  const answer = await readAsset(url)
  if (!answer.ok) throw new Error(`The relief ${url} could not be fetched (${answer.status}).`)
  const picture = await createImageBitmap(await answer.blob())
  const { width, height } = picture
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser cannot read pictures.')
  context.drawImage(picture, 0, 0)
  return shadingOf(context.getImageData(0, 0, width, height), bounds)
}

/** Opacity and brightness of a picture's pixels as one grey. */
export function shadingOf(
  { width, height, data }: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray },
  bounds: Shading['bounds'],
): Shading {
  const values = new Uint8Array(width * height)
  for (let i = 0; i < values.length; i++) {
    const side = data[i * 4]! > 128 ? 1 : -1
    values[i] = 128 + side * Math.round(Math.min(1, data[i * 4 + 3]! / STRONGEST) * 127)
  }
  return { width, height, bounds, values }
}
