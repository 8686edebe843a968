import type { Palette } from '../themes/palette'

/** Hill shading in Web Mercator, one grey a pixel: 128 flat ground or sea, above it light, below it shadow. */
export interface Shading {
  readonly width: number
  readonly height: number
  /** [west, south, east, north] in degrees; east may exceed 180. */
  readonly bounds: readonly [number, number, number, number]
  readonly values: Uint8Array
}

/** RGBA, 8 bits each, not premultiplied, rows from the top. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** What of a map's frame is needed to lay a picture into it. */
export interface ReliefFrame {
  readonly size: readonly [width: number, height: number]
  readonly invert: (x: number, y: number) => readonly [lng: number, lat: number] | null
}

export interface ReliefOptions {
  readonly palette: Palette
  /** Pixels of the picture to one px of the frame; 1 if left out. */
  readonly density?: number
}

/** Between these the place in the source is interpolated: projections are smooth. */
const MESH = 8
/** Full colour is reached at this share of the source's strongest slope. */
const FULL = 0.8
/** Opacities are rounded to this, so that the picture packs well. */
const STEP = 2

/**
 * Lays the shading into a map's frame: transparent over sea, flat ground and beyond the source. Returns null for looks
 * without relief (print).
 */
export function reliefFor(source: Shading, frame: ReliefFrame, options: ReliefOptions): Raster | null {
  const shade = inkOf(options.palette.reliefShade)
  const light = inkOf(options.palette.reliefLight)
  if (!shade || !light) return null
  const density = options.density ?? 1
  const [width, height] = frame.size.map((px) => Math.max(1, Math.round(px * density))) as [number, number]
  const data = new Uint8Array(width * height * 4)
  const place = mesh(source, frame, density, width, height)
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; i++) {
      const at = place(i, j)
      if (!at) continue
      const grey = valueAt(source, at[0], at[1])
      const ink = grey < 128 ? shade : light
      const strength = Math.min(1, Math.abs(grey - 128) / 127 / FULL)
      const alpha = Math.round((strength * ink.alpha * 255) / STEP) * STEP
      if (alpha > 0) data.set([...ink.rgb, Math.min(255, alpha)], (j * width + i) * 4)
    }
  }
  return { width, height, data }
}

type Place = readonly [x: number, y: number]

/** For a pixel of the picture its place in the source; null beyond the projection or across its seam. */
function mesh(source: Shading, frame: ReliefFrame, density: number, width: number, height: number) {
  const columns = Math.ceil(width / MESH) + 1
  const rows = Math.ceil(height / MESH) + 1
  const nodes: (Place | null)[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      nodes.push(sourcePlace(source, frame.invert((column * MESH + 0.5) / density, (row * MESH + 0.5) / density)))
  return (i: number, j: number): Place | null => {
    const [column, row] = [Math.floor(i / MESH), Math.floor(j / MESH)]
    const [u, v] = [i / MESH - column, j / MESH - row]
    const first = row * columns + column
    const corners = [nodes[first], nodes[first + 1], nodes[first + columns], nodes[first + columns + 1]]
    const [a, b, c, d] = corners
    if (!a || !b || !c || !d || torn(corners as Place[], source.width)) {
      return sourcePlace(source, frame.invert((i + 0.5) / density, (j + 0.5) / density))
    }
    const mix = (k: 0 | 1) => (a[k] * (1 - u) + b[k] * u) * (1 - v) + (c[k] * (1 - u) + d[k] * u) * v
    return [mix(0), mix(1)]
  }
}

/** Corners on both sides of the meridian where longitudes jump. */
function torn(corners: readonly Place[], width: number): boolean {
  const xs = corners.map(([x]) => x)
  return Math.max(...xs) - Math.min(...xs) > width / 4
}

const RADIANS = Math.PI / 180
const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2))

/** Pixel coordinates in the source, its first pixel's middle at 0; null near the poles. */
function sourcePlace(source: Shading, point: readonly [number, number] | null): Place | null {
  if (!point || Math.abs(point[1]) > 89) return null
  const [west, south, east, north] = source.bounds
  // The turn of the globe that is nearest to the source's middle.
  const middle = (west + east) / 2
  const lng = point[0] + 360 * Math.round((middle - point[0]) / 360)
  const top = mercator(north)
  return [
    ((lng - west) / (east - west)) * source.width - 0.5,
    ((top - mercator(point[1])) / (top - mercator(south))) * source.height - 0.5,
  ]
}

/** Between four pixels; flat outside the source. */
function valueAt({ width, height, values }: Shading, x: number, y: number): number {
  if (x < 0 || y < 0 || x > width - 1 || y > height - 1) return 128
  const [i, j] = [Math.min(width - 2, Math.floor(x)), Math.min(height - 2, Math.floor(y))]
  const [u, v] = [x - i, y - j]
  const k = j * width + i
  const upper = values[k]! * (1 - u) + values[k + 1]! * u
  const lower = values[k + width]! * (1 - u) + values[k + width + 1]! * u
  return upper * (1 - v) + lower * v
}

/** `rgb(70 58 44 / .24)`; null for `transparent`. */
function inkOf(css: string): { readonly rgb: readonly [number, number, number]; readonly alpha: number } | null {
  const numbers = css.match(/[\d.]+/g)?.map(Number) ?? []
  const [r, g, b, alpha] = numbers
  if (r === undefined || g === undefined || b === undefined || !alpha) return null
  return { rgb: [r, g, b], alpha }
}
