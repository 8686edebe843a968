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

const reliefs = new WeakMap<PaperFrame, Map<Look, Promise<string | null>>>()

/** The relief laid into a frame as the address of a picture; null in looks without one, or where it cannot be fetched. */
export function reliefIn(frame: PaperFrame, look: Look): Promise<string | null> {
  let kept = reliefs.get(frame)
  if (!kept) reliefs.set(frame, (kept = new Map()))
  let made = kept.get(look)
  if (!made) kept.set(look, (made = layRelief(frame, look)))
  return made
}

async function layRelief(frame: PaperFrame, look: Look): Promise<string | null> {
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

/** What rests under and over the zones, in pixels. */
export interface GroundPictures {
  readonly below: HTMLCanvasElement
  readonly above: HTMLCanvasElement
}

interface Kept {
  readonly base: BaseLayers
  readonly made: Promise<HTMLCanvasElement>
}

const pictures = new WeakMap<PaperFrame, Map<string, Kept>>()

/**
 * The ground of a frame, `ratio` pixels to a px: drawn once by look, size of lines and the railways' year, and kept for the
 * life of the page. For a few small frames that many plates stand on. Rejects where the browser cannot read SVG pictures.
 */
export async function groundPictures(options: PaperOptions, year: number, ratio: number): Promise<GroundPictures> {
  const { frame, base, look, scale, relief } = options
  let kept = pictures.get(frame)
  if (!kept) pictures.set(frame, (kept = new Map()))
  const once = (key: string, file: 'below' | 'above'): Promise<HTMLCanvasElement> => {
    const found = kept.get(key)
    if (found?.base === base) return found.made
    const canvas = document.createElement('canvas')
    const made = queued(() => paintFile(canvas, groundFiles(options, year)[file], frame, ratio)).then(() => canvas)
    kept.set(key, { base, made })
    made.catch(() => kept.delete(key))
    return made
  }
  const key = `${look} ${scale} ${ratio}`
  const [below, above] = await Promise.all([
    once(`below ${key} ${relief ? 'relief' : ''}`, 'below'),
    once(`above ${key} ${railwayYear(base.railways, year)}`, 'above'),
  ])
  return { below, above }
}

/** Draws the ground on two canvases, as `groundPictures` does. */
export async function paintGround(
  below: HTMLCanvasElement,
  above: HTMLCanvasElement,
  options: PaperOptions,
  year: number,
  ratio: number,
): Promise<void> {
  const files = groundFiles(options, year)
  const [under, over] = await Promise.all([picture(files.below), picture(files.above)])
  onto(below, under, options.frame, ratio)
  onto(above, over, options.frame, ratio)
}

/** A whole plate but its ink: ground, zones (as `paperMap` gives them), coasts and railways. */
export async function paintPlate(
  canvas: HTMLCanvasElement,
  { below, above }: GroundPictures,
  { defs, zones }: { readonly defs: string; readonly zones: string },
  { frame, idPrefix = '' }: PaperOptions,
): Promise<void> {
  const [width, height] = frame.size
  const file = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${defs}<g clip-path="url(#${idPrefix}sheet-land)">${zones}</g></svg>`
  await queued(async () => {
    const image = await picture(file)
    canvas.width = below.width
    canvas.height = below.height
    const ctx = canvas.getContext('2d', { willReadFrequently: true })!
    for (const layer of [below, image, above]) ctx.drawImage(layer, 0, 0, canvas.width, canvas.height)
  })
}

/** One picture after the other, with a breath between: a page with eight of them stays awake. */
let line: Promise<unknown> = Promise.resolve()
function queued<T>(work: () => Promise<T>): Promise<T> {
  const done = line.then(() => new Promise((next) => setTimeout(next))).then(work)
  line = done.catch(() => {})
  return done
}

async function paintFile(canvas: HTMLCanvasElement, svg: string, frame: PaperFrame, ratio: number): Promise<void> {
  onto(canvas, await picture(svg), frame, ratio)
}

/** On the processor: where there is no graphics card, an accelerated canvas is the slower one. */
function onto(canvas: HTMLCanvasElement, image: CanvasImageSource, { size }: PaperFrame, ratio: number): void {
  canvas.width = Math.round(size[0] * ratio)
  canvas.height = Math.round(size[1] * ratio)
  canvas.getContext('2d', { willReadFrequently: true })!.drawImage(image, 0, 0, canvas.width, canvas.height)
}

async function picture(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(url)
  }
}
