/** Colour difference and colour-blind vision, as the look's tests measure them. */
import { rgbOf } from '../../src/themes/colour'

export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan'
export const visions: readonly Vision[] = ['normal', 'protan', 'deutan', 'tritan']

/** Machado, Oliveira and Fernandes 2009, severity 1, applied in linear RGB. */
const matrices: Record<Vision, readonly number[]> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)

function linearOf(hex: string, vision: Vision): [number, number, number] {
  const [r, g, b] = rgbOf(hex).map((c) => linear(c / 255)) as [number, number, number]
  const m = matrices[vision]
  const row = (i: number) => Math.min(1, Math.max(0, m[i]! * r + m[i + 1]! * g + m[i + 2]! * b))
  return [row(0), row(3), row(6)]
}

/** Relative luminance of WCAG 2. */
export function luminance(hex: string): number {
  const [r, g, b] = linearOf(hex, 'normal')
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((p, q) => p - q) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function labOf(hex: string, vision: Vision): [number, number, number] {
  const [r, g, b] = linearOf(hex, vision)
  const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
  const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b
  const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))]
}

/** How far a colour lies from grey, in CIELAB. */
export function chroma(hex: string): number {
  const [, a, b] = labOf(hex, 'normal')
  return Math.hypot(a, b)
}

const radians = Math.PI / 180

/** CIEDE2000 between two colours as an eye of that vision sees them. */
export function difference(a: string, b: string, vision: Vision = 'normal'): number {
  return difference2000(labOf(a, vision), labOf(b, vision))
}

/** CIEDE2000 of two CIELAB triples (Sharma, Wu and Dalal 2005). */
export function difference2000(
  [l1, a1, b1]: readonly [number, number, number],
  [l2, a2, b2]: readonly [number, number, number],
): number {
  const cMean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const g = 0.5 * (1 - Math.sqrt(cMean ** 7 / (cMean ** 7 + 25 ** 7)))
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)]
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)]
  const angle = (p: number, q: number) => (p === 0 && q === 0 ? 0 : (Math.atan2(q, p) / radians + 360) % 360)
  const [h1, h2] = [angle(p1, b1), angle(p2, b2)]
  let dh = c1 * c2 === 0 ? 0 : h2 - h1
  if (dh > 180) dh -= 360
  if (dh < -180) dh += 360
  let hMean = h1 + h2
  if (c1 * c2 !== 0) {
    if (Math.abs(h1 - h2) <= 180) hMean /= 2
    else hMean = hMean < 360 ? (hMean + 360) / 2 : (hMean - 360) / 2
  }
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * radians)
  const lMean = (l1 + l2) / 2
  const cPrime = (c1 + c2) / 2
  const t =
    1 -
    0.17 * Math.cos((hMean - 30) * radians) +
    0.24 * Math.cos(2 * hMean * radians) +
    0.32 * Math.cos((3 * hMean + 6) * radians) -
    0.2 * Math.cos((4 * hMean - 63) * radians)
  const sl = 1 + (0.015 * (lMean - 50) ** 2) / Math.sqrt(20 + (lMean - 50) ** 2)
  const sc = 1 + 0.045 * cPrime
  const sh = 1 + 0.015 * cPrime * t
  const turn = 30 * Math.exp(-(((hMean - 275) / 25) ** 2))
  const rt = -2 * Math.sqrt(cPrime ** 7 / (cPrime ** 7 + 25 ** 7)) * Math.sin(2 * turn * radians)
  const [dl, dc, dhn] = [(l2 - l1) / sl, (c2 - c1) / sc, dH / sh]
  return Math.sqrt(dl * dl + dc * dc + dhn * dhn + rt * dc * dhn)
}
