import reliefUrl from '../../geodata/base/relief.webp?url'
import reliefPlace from '../../geodata/base/relief.json'
import type { Region } from '../model/types'
import { palettes, type Look } from '../themes/palette'
import { paperFrame } from './frame'
import { railwayYear } from './ground'
import { groundFiles } from './ground-files'
import { reliefFor } from './relief'
import { readShading } from './relief-browser'
import type { BaseLayers, PaperFrame, PaperOptions } from './types'

const frames = new Map<string, PaperFrame>()

/** The frame of a region at a size in px, made once: what is drawn in it is kept with it. */
export function frameFor(region: Region, [width, height]: readonly [number, number]): PaperFrame {
  const key = `${region.id} ${width} ${height}`
  let frame = frames.get(key)
  if (!frame) frames.set(key, (frame = paperFrame(region, [width, height], 2)))
  return frame
}

const [[west, north], , [east, south]] = reliefPlace.coordinates as [[number, number], unknown, [number, number]]
let shading: ReturnType<typeof readShading> | null = null

/** The relief laid into a frame as the address of a picture; null in looks without one, or where it cannot be fetched. */
export async function reliefIn(frame: PaperFrame, look: Look): Promise<string | null> {
  try {
    const source = await (shading ??= readShading(reliefUrl, [west, south, east, north]))
    const raster = reliefFor(source, frame, { palette: palettes[look] })
    if (!raster) return null
    const canvas = Object.assign(document.createElement('canvas'), { width: raster.width, height: raster.height })
    const pixels = new ImageData(new Uint8ClampedArray(raster.data), raster.width, raster.height)
    canvas.getContext('2d')!.putImageData(pixels, 0, 0)
    return canvas.toDataURL()
  } catch {
    shading = null
    return null
  }
}

/** Addresses of the ground's two pictures. */
export interface GroundPictures {
  readonly below: string
  readonly above: string
}

const pictures = new WeakMap<PaperFrame, Map<string, { readonly base: BaseLayers; readonly made: GroundPictures }>>()

/**
 * The ground of a frame as pictures for a browser, made once by look, size of lines and the railways' year, and kept for the
 * life of the page: for a few small frames that come again and again.
 */
export function groundPictures(options: PaperOptions, year: number): GroundPictures {
  const { frame, base, look, scale, relief } = options
  const key = `${look} ${scale} ${railwayYear(base.railways, year)} ${relief ? 'relief' : ''}`
  let kept = pictures.get(frame)
  if (!kept) pictures.set(frame, (kept = new Map()))
  const found = kept.get(key)
  if (found?.base === base) return found.made
  const files = groundFiles(options, year)
  const made = { below: address(files.below), above: address(files.above) }
  kept.set(key, { base, made })
  return made
}

const address = (svg: string): string => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))

/**
 * Draws the ground on two canvases, under and over the zones, at `ratio` pixels to a px. Rejects where the browser cannot read
 * SVG pictures.
 */
export async function paintGround(
  below: HTMLCanvasElement,
  above: HTMLCanvasElement,
  options: PaperOptions,
  year: number,
  ratio: number,
): Promise<void> {
  const files = groundFiles(options, year)
  const [under, over] = await Promise.all([picture(files.below), picture(files.above)])
  for (const [canvas, image] of [
    [below, under],
    [above, over],
  ] as const) {
    const [width, height] = options.frame.size
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    canvas.getContext('2d', { willReadFrequently: true })!.drawImage(image, 0, 0, canvas.width, canvas.height)
  }
}

async function picture(svg: string): Promise<HTMLImageElement> {
  const url = address(svg)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(url)
  }
}
