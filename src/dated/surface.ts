/**
 * A picture of our own: straight (not premultiplied) RGBA as an ImageData has it, read as one number a pixel, 0xAABBGGRR
 * (signed, because engines keep numbers past 2 ** 31 in a slower way).
 * Remembers which part has been drawn on, so that clearing and showing cost no more than that.
 */
export interface Surface {
  readonly width: number
  readonly height: number
  readonly px: Int32Array
  /** Drawn on: columns left … right - 1 and rows top … bottom - 1; empty when right <= left. */
  left: number
  top: number
  right: number
  bottom: number
}

export function surface(width: number, height: number): Surface {
  return { width, height, px: new Int32Array(width * height), left: width, top: height, right: 0, bottom: 0 }
}

/** Notes that a rectangle is about to be drawn on; it must lie on the surface. */
export function touch(on: Surface, left: number, top: number, right: number, bottom: number): void {
  if (left < on.left) on.left = left
  if (top < on.top) on.top = top
  if (right > on.right) on.right = right
  if (bottom > on.bottom) on.bottom = bottom
}

/** Makes it empty again. */
export function wipe(on: Surface): void {
  const { width, px } = on
  for (let y = on.top; y < on.bottom; y++) px.fill(0, y * width + on.left, y * width + on.right)
  on.left = width
  on.top = on.height
  on.right = on.bottom = 0
}

/** 0xRRGGBB as the lower bytes of a pixel. */
export function pixelColour(rgb: number): number {
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | ((rgb >>> 16) & 0xff)
}

/** Lays a colour with an alpha of 1 to 255 over one pixel. */
export function over(px: Int32Array, at: number, colour: number, alpha: number): void {
  const old = px[at]!
  const under = old >>> 24
  if (under === 0 || alpha === 255) {
    px[at] = (alpha << 24) | colour
    return
  }
  const all = alpha + under - (alpha * under) / 255
  const sum = Math.round(all)
  if ((old & 0xffffff) === colour) {
    px[at] = (sum << 24) | colour
    return
  }
  const share = alpha / all
  const mix = (shift: number): number => {
    const below = (old >>> shift) & 0xff
    return Math.round(below + (((colour >>> shift) & 0xff) - below) * share) << shift
  }
  px[at] = (sum << 24) | mix(16) | mix(8) | mix(0)
}
