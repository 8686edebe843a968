import { groundOf } from './ground'
import { globeLimb } from './limb'
import { n } from './svg'
import type { PaperOptions } from './types'

/** The resting ground as two whole SVG files, each of which stands alone: what lies under the zones, and what over them. */
export interface GroundFiles {
  readonly below: string
  readonly above: string
}

/** Files for a page that shows the ground as pictures, so that a browser draws it once. `year` decides which railways are there. */
export function groundFiles(options: PaperOptions, year: number): GroundFiles {
  const { below, above, rim } = groundOf(options, year)
  const [width, height] = options.frame.size
  const limb = globeLimb(options.frame)
  const clip = limb ? `<defs><clipPath id="limb"><path d="${limb}"/></clipPath></defs>` : ''
  const file = (content: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">${content}</svg>`
  return { below: file(below), above: file(`${rim}${clip}<g${limb ? ' clip-path="url(#limb)"' : ''}>${above}</g>`) }
}
