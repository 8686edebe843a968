/** Colours are sRGB hex text, `#RRGGBB`. */
export type Rgb = readonly [r: number, g: number, b: number]

/** Reads `#RGB` or `#RRGGBB` into 0 … 255. */
export function rgbOf(hex: string): Rgb {
  const h = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, (c) => c + c) : hex
  const n = parseInt(h.slice(1), 16)
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255]
}

export function hexOf(rgb: Rgb): string {
  return (
    '#' +
    rgb
      .map((c) => Math.round(c).toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()
  )
}

const mixed = new Map<string, string>()

/** `share` of `other` laid opaquely into `hex`: mix('#000000', '#FFFFFF', 0.25) is a dark grey. */
export function mix(hex: string, other: string, share: number): string {
  const key = hex + other + share
  const known = mixed.get(key)
  if (known) return known
  const a = rgbOf(hex)
  const b = rgbOf(other)
  const value = hexOf([0, 1, 2].map((i) => a[i]! + (b[i]! - a[i]!) * share) as unknown as Rgb)
  mixed.set(key, value)
  return value
}
