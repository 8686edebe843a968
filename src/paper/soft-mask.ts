import { attributes, n } from './svg'

/** What of the area lies this far across its unknown boundary, as shares of half the width of the fade. */
const steps = [
  { reach: 1, share: 0.14 },
  { reach: 0.66, share: 0.3 },
  { reach: 0.33, share: 0.42 },
] as const

/** Paths that are written already, by their ids. */
export interface SoftShape {
  readonly area: string
  /** The part of the outline that is not documented. */
  readonly soft: string
  /** px over which the area fades from full to nothing. */
  readonly fade: number
  /** The fade begins inside the area, so that two areas that meet add up to one; else all of it lies outside: belts are too narrow. */
  readonly inside: boolean
}

/**
 * A mask by which an area fades out across the unknown part of its boundary and ends sharply at coasts and borders: strokes of
 * falling width, outside lighter and inside darker each by a step.
 */
export function softMask(id: string, { area, soft, fade, inside }: SoftShape, size: readonly [number, number]): string {
  const half = inside ? fade / 2 : fade
  let before = 0
  const strokes = steps.map(({ reach, share }) => {
    const full = inside ? share : share * 1.8
    // What lies over the steps before adds only what they have not reached.
    const opacity = (full - before) / (1 - before)
    before = full
    return { width: 2 * half * reach, opacity: Math.round(opacity * 1e3) / 1e3 }
  })
  const line = (colour: string): string =>
    strokes
      .map(
        ({ width, opacity }) =>
          `<use href="#${soft}"${attributes({ fill: 'none', stroke: colour, 'stroke-width': width })} stroke-opacity="${opacity}"/>`,
      )
      .join('')
  const inner = inside
    ? `<clipPath id="${id}c"><use href="#${area}"/></clipPath><g clip-path="url(#${id}c)">${line('#000')}</g>`
    : ''
  const [width, height] = size
  const box = `x="-2" y="-2" width="${n(width + 4)}" height="${n(height + 4)}"`
  return `<mask id="${id}" maskUnits="userSpaceOnUse" ${box}>${line('#fff')}<use href="#${area}" fill="#fff"/>${inner}</mask>`
}
