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

/** Relative luminance after WCAG 2, 0 … 1. */
export function luminance(hex: string): number {
  const [r, g, b] = rgbOf(hex).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

/** A hue with as much ink in it as letters need to be read on a ground: contrast 4.5 or more, if the ink itself has it. */
export function legible(hue: string, ground: string, ink: string): string {
  for (let share = 0; share < 1; share += 0.1) {
    const colour = mix(hue, ink, share)
    if (contrast(colour, ground) >= 4.5) return colour
  }
  return ink
}
