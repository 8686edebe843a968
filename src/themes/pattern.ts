import type { NationId, ZoneStatus } from '../model/types'
import { mix, rgbOf, type Rgb } from './colour'
import { nationInk, type Palette } from './palette'
import { zoneLook, type Hatch } from './zones'

/** A seamless tile in device px, not premultiplied. */
export interface Tile {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
  /** Device px for one CSS px. */
  readonly pixelRatio: number
}

/** What a pattern's picture depends on. */
export interface Pattern {
  readonly hatch: Hatch
  readonly hue: string
  /** Hue of a second holder: its stripes come in turn. */
  readonly hue2: string | null
  /** A thin edge for hues that are too light to be seen on land, or null. */
  readonly edge: string | null
  readonly edge2: string | null
  /** A flat ground under the hatch, with its opacity 0 … 1; null for none. */
  readonly ground: { readonly colour: string; readonly opacity: number } | null
}

/** The pattern of an area: the hatch is the holder; `owner`, whose land it is, gives the ground where it is not drawn already. */
export function patternOf(
  status: ZoneStatus,
  ending: boolean,
  holder: NationId,
  holder2: NationId | null,
  palette: Palette,
  owner: { readonly nation: NationId; readonly opacity: number } | null = null,
): Pattern {
  const ink = nationInk(palette, holder)
  const ink2 = holder2 === null ? null : nationInk(palette, holder2)
  // Neutral strips belong to nobody: their bars are ink.
  const hue = status === 'neutral' ? palette.ink2 : ink.hue
  return {
    hatch: zoneLook(status, ending).hatch,
    hue,
    hue2: ink2?.hue ?? null,
    edge: ink.cased && status !== 'neutral' ? mix(palette.edge, ink.hue, 0.35) : null,
    edge2: ink2?.cased ? mix(palette.edge, ink2.hue, 0.35) : null,
    ground: owner && { colour: nationInk(palette, owner.nation).hue, opacity: owner.opacity },
  }
}

/** px of edge on each side of a light line, in CSS px. */
const edgeWidth = 0.45

/** How far a point of the tile lies from the nearest piece of the hatch, in device px (negative inside), and which stripe it is. */
type Field = (x: number, y: number) => readonly [distance: number, stripe: number]

const wrap = (value: number, period: number): number => {
  const rest = ((value % period) + period) % period
  return Math.min(rest, period - rest)
}

/** Size of the tile and its distance field; sizes are bent a little so that a whole number of device px repeats without a seam. */
function fieldOf(hatch: Hatch, r: number): { width: number; height: number; field: Field } {
  switch (hatch.kind) {
    case 'flat':
      return { width: 8, height: 8, field: () => [-1e3, 0] }
    case 'lines': {
      // Two stripes across the tile's diagonal, so that two holders come in turn.
      const side = Math.round(2 * hatch.each * r * Math.SQRT2)
      const each = side / 2 / Math.SQRT2
      const half = (hatch.width * r) / 2
      const pieces = 2
      const dash = (side * Math.SQRT2) / 2 / pieces
      return {
        width: side,
        height: side,
        field: (x, y) => {
          const across = (x + y) / Math.SQRT2
          const stripe = ((Math.round(across / each) % 2) + 2) % 2
          const d = wrap(across, each) - half
          if (!hatch.broken) return [d, stripe]
          const along = (x - y) / Math.SQRT2 + (stripe * dash) / 2
          return [Math.max(d, wrap(along, dash) - dash * 0.31), stripe]
        },
      }
    }
    case 'cross': {
      const side = Math.round(hatch.each * r * Math.SQRT2)
      const each = side / Math.SQRT2
      const half = (hatch.width * r) / 2
      return {
        width: side,
        height: side,
        field: (x, y) => {
          const one = wrap((x + y) / Math.SQRT2, each)
          const two = wrap((x - y) / Math.SQRT2, each)
          return [Math.min(one, two) - half, one <= two ? 0 : 1]
        },
      }
    }
    case 'dots': {
      // A quincunx: a dot in the corners and one in the middle.
      const side = Math.round(hatch.each * r * Math.SQRT2)
      return {
        width: side,
        height: side,
        field: (x, y) => {
          const corner = Math.hypot(wrap(x, side), wrap(y, side))
          const middle = Math.hypot(wrap(x - side / 2, side), wrap(y - side / 2, side))
          return [Math.min(corner, middle) - hatch.radius * r, corner <= middle ? 0 : 1]
        },
      }
    }
    case 'bars': {
      const width = Math.round(hatch.long * 1.45 * r)
      const height = Math.round(2 * hatch.each * r)
      return {
        width,
        height,
        field: (x, y) => {
          const row = Math.round(y / (height / 2))
          const shift = ((row % 2) + 2) % 2 === 0 ? 0 : width / 2
          const dy = wrap(y, height / 2) - (hatch.width * r) / 2
          const dx = wrap(x - shift, width) - (hatch.long * r) / 2
          return [Math.max(dx, dy), 0]
        },
      }
    }
    case 'beads': {
      // For a line: the bars stand across it, the tile repeats along it.
      const width = Math.round(hatch.each * r)
      const height = Math.round(hatch.long * r)
      return { width, height, field: (x) => [wrap(x - width / 2, width) - (hatch.width * r) / 2, 0] }
    }
  }
}

/**
 * Draws the tile of a pattern at `pixelRatio` device px for a CSS px; `scale` is 1.5 on the projector. Edges are smoothed by
 * the distance of every pixel's middle to the nearest line.
 */
export function patternTile(pattern: Pattern, scale = 1, pixelRatio = 2): Tile {
  const r = scale * pixelRatio
  const { width, height, field } = fieldOf(pattern.hatch, r)
  const data = new Uint8ClampedArray(width * height * 4)
  const hues = [rgbOf(pattern.hue), rgbOf(pattern.hue2 ?? pattern.hue)] as const
  const edge2 = pattern.hue2 ? pattern.edge2 : pattern.edge
  const edges = [pattern.edge && rgbOf(pattern.edge), edge2 && rgbOf(edge2)] as const
  const ground = pattern.ground && rgbOf(pattern.ground.colour)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [distance, stripe] = field(x + 0.5, y + 0.5)
      const pixel: Pixel = [0, 0, 0, 0]
      if (ground) over(pixel, ground, pattern.ground!.opacity)
      const edge = edges[stripe === 0 ? 0 : 1]
      if (edge) over(pixel, edge, cover(distance - edgeWidth * r))
      over(pixel, hues[stripe === 0 ? 0 : 1], cover(distance))
      data.set([pixel[0], pixel[1], pixel[2], pixel[3] * 255], (y * width + x) * 4)
    }
  }
  return { width, height, data, pixelRatio }
}

type Pixel = [r: number, g: number, b: number, a: number]

const cover = (distance: number): number => Math.min(1, Math.max(0, 0.5 - distance))

/** Lays a colour of an opacity over a pixel. */
function over(pixel: Pixel, colour: Rgb, opacity: number): void {
  if (opacity <= 0) return
  const a = opacity + pixel[3] * (1 - opacity)
  for (let i = 0; i < 3; i++) pixel[i] = (colour[i as 0]! * opacity + pixel[i]! * pixel[3] * (1 - opacity)) / a
  pixel[3] = a
}

const n = (value: number): string => String(Math.round(value * 100) / 100)

/** The same pattern as an SVG `<pattern>` element for paper. */
export function patternSvg(id: string, pattern: Pattern, scale = 1): string {
  const { hatch, hue, hue2, ground } = pattern
  const line = (d: string, width: number, colour: string, edge: string | null, dash = ''): string =>
    (edge ? `<path d="${d}" stroke="${edge}" stroke-width="${n((width + 2 * edgeWidth) * scale)}"${dash}/>` : '') +
    `<path d="${d}" stroke="${colour}" stroke-width="${n(width * scale)}"${dash}/>`
  const wrapped = (w: number, h: number, turn: number, content: string): string => {
    const paper = ground
      ? `<rect width="${n(w * scale)}" height="${n(h * scale)}" fill="${ground.colour}" fill-opacity="${n(ground.opacity)}"/>`
      : ''
    const rotated = turn ? ` patternTransform="rotate(${turn})"` : ''
    return `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${n(w * scale)}" height="${n(h * scale)}"${rotated}>${paper}${content}</pattern>`
  }
  switch (hatch.kind) {
    case 'flat':
      return wrapped(8, 8, 0, `<rect width="${n(8 * scale)}" height="${n(8 * scale)}" fill="${hue}"/>`)
    case 'lines': {
      const e = hatch.each * scale
      const long = hatch.broken ? hatch.each * 1.41 : hatch.each
      const dash = hatch.broken ? ` stroke-dasharray="${n(long * 0.62 * scale)} ${n(long * 0.38 * scale)}"` : ''
      const stripe = (i: number) => `M${n(e * (i + 0.5))},0V${n(long * scale)}`
      const first = line(stripe(0), hatch.width, hue, pattern.edge, dash)
      const second = line(stripe(1), hatch.width, hue2 ?? hue, hue2 ? pattern.edge2 : pattern.edge, dash)
      // A stroke that runs down the screen, turned by 45 degrees, rises to the right.
      return wrapped(2 * hatch.each, long, 45, first + second)
    }
    case 'cross': {
      const e = hatch.each * scale
      return wrapped(
        hatch.each,
        hatch.each,
        45,
        line(`M${n(e / 2)},0V${n(e)}M0,${n(e / 2)}H${n(e)}`, hatch.width, hue, pattern.edge),
      )
    }
    case 'dots': {
      const e = hatch.each * scale
      const edge = pattern.edge ? ` stroke="${pattern.edge}" stroke-width="${n(edgeWidth * scale)}"` : ''
      const dot = `<circle cx="${n(e / 2)}" cy="${n(e / 2)}" r="${n(hatch.radius * scale)}" fill="${hue}"${edge}/>`
      return wrapped(hatch.each, hatch.each, 45, dot)
    }
    case 'bars': {
      const w = hatch.long * 1.45 * scale
      const e = hatch.each * scale
      const half = (hatch.long * scale) / 2
      const first = `M${n(w / 2 - half)},${n(e / 2)}h${n(2 * half)}`
      const second = `M0,${n(1.5 * e)}H${n(half)}M${n(w - half)},${n(1.5 * e)}H${n(w)}`
      return wrapped(hatch.long * 1.45, 2 * hatch.each, 0, line(first + second, hatch.width, hue, null))
    }
    case 'beads': {
      const x = (hatch.each * scale) / 2
      return wrapped(
        hatch.each,
        hatch.long,
        0,
        line(`M${n(x)},0V${n(hatch.long * scale)}`, hatch.width, hue, pattern.edge),
      )
    }
  }
}
