import type { Feature, FeatureCollection } from 'geojson'
import { palettes, type Palette } from '../themes/palette'
import { graticuleText } from './graticule'
import { globeLimb } from './limb'
import { pathText } from './path-text'
import { scaleOf } from './scale'
import { attributes, n, path } from './svg'
import type { PaperFrame, PaperOptions } from './types'

/** What lies under the zones, and what over them. */
export interface Ground {
  readonly below: string
  readonly above: string
  /** The coast's path, which `below` holds and `above` draws again: a file of `above` alone needs it too. */
  readonly rim: string
}

const known = new WeakMap<PaperFrame, Map<string, { readonly base: PaperOptions['base']; readonly ground: Ground }>>()

/**
 * The resting ground in two layers: sea, depths, graticule, land and relief; lakes, rivers, coasts and the railways opened by
 * `year`. Kept for each sheet, look and year, as long as the base map is the same.
 */
export function groundOf(options: PaperOptions, year: number): Ground {
  const { frame, base, look, relief, idPrefix = '' } = options
  const opened = railwayYear(base.railways, year)
  const key = [look, scaleOf(options), opened, idPrefix, relief?.href ?? ''].join('|')
  let grounds = known.get(frame)
  if (!grounds) known.set(frame, (grounds = new Map()))
  const kept = grounds.get(key)
  if (kept && kept.base === base) return kept.ground
  const rim = rimOf(options)
  const ground = { below: below(options, palettes[look], rim), above: above(options, palettes[look], opened), rim }
  grounds.set(key, { base, ground })
  return ground
}

function rimOf({ frame, base, idPrefix = '' }: PaperOptions): string {
  const coast = textOf(frame, base.coast)
  return coast && `<defs><path id="${idPrefix}coast" d="${coast}"/></defs>`
}

function below(options: PaperOptions, palette: Palette, rimDefs: string): string {
  const { base, frame, relief, idPrefix = '' } = options
  const [width, height] = frame.size
  const scale = scaleOf(options)
  const rim = `${idPrefix}coast`
  const sea = globeLimb(frame) ?? `M0,0H${n(width)}V${n(height)}H0z`
  const parts = [
    frame.kind === 'globe' ? `<rect width="${n(width)}" height="${n(height)}" fill="${palette.paper}"/>` : '',
    path(sea, { fill: palette.sea[0] }),
    depths(frame, base.depth, palette, idPrefix),
    path(graticuleText(frame), {
      fill: 'none',
      stroke: palette.graticule,
      'stroke-width': 0.5 * scale,
      opacity: palette.look === 'print' ? 0.8 : 0.45,
    }),
    rimDefs,
    ...(rimDefs ? coastGlow(rim, palette, scale) : []),
    path(textOf(frame, base.land), { fill: palette.land, 'fill-rule': 'evenodd' }),
    relief && palette.look !== 'print'
      ? `<image${attributes({ href: relief.href, x: 0, y: 0, width, height, preserveAspectRatio: 'none' })}/>`
      : '',
  ]
  return parts.filter(Boolean).join('\n')
}

/** Each band of depth lies over the shallower one; their steps are soft, because soundings know no lines. */
function depths(frame: PaperFrame, layer: FeatureCollection | undefined, palette: Palette, prefix: string): string {
  const metres = [-200, -1000, -2000, -3500, -5500]
  const bands = (layer?.features ?? []).map(({ geometry, properties }) =>
    path(pathText(frame, geometry), {
      fill: palette.sea[metres.indexOf(Number(properties?.metres)) + 1],
      'fill-rule': 'evenodd',
    }),
  )
  const shown = bands.filter(Boolean).join('')
  if (!shown || palette.look === 'print') return ''
  const [width, height] = frame.size
  const box = attributes({ x: -12, y: -12, width: width + 24, height: height + 24, filterUnits: 'userSpaceOnUse' })
  const filter = `<filter id="${prefix}deep"${box}><feGaussianBlur stdDeviation="3"/></filter>`
  return `${filter}<g filter="url(#${prefix}deep)">${shown}</g>`
}

/** The light rim of the sea along the coast: three strokes, the widest faintest. */
function coastGlow(id: string, palette: Palette, scale: number): string[] {
  const rims = palette.look === 'print' ? [[5, 1]] : [[11, 0.3], [7, 0.4], [3.5, 0.5]] // prettier-ignore
  return rims.map(([width, opacity]) =>
    use(id, { stroke: palette.coastGlow, 'stroke-width': width! * scale, opacity: opacity! }),
  )
}

/** A line that was written before, drawn again in another way. */
const use = (id: string, values: Readonly<Record<string, string | number>>): string =>
  `<use href="#${id}"${attributes({ fill: 'none', 'stroke-linejoin': 'round', ...values })}/>`

function above(options: PaperOptions, palette: Palette, opened: number): string {
  const { base, frame, idPrefix = '' } = options
  const scale = scaleOf(options)
  const lakes = textOf(frame, base.lakes)
  const rails = textOf(frame, base.railways, ({ properties }) => yearOf(properties?.opened) <= opened)
  const rail = Math.min(1.5, Math.max(0.7, 0.7 + (frame.zoom - 3) * 0.2)) * scale
  const ties = { 'stroke-width': 4.2 * rail, 'stroke-dasharray': `${n(0.9 * rail)} ${n(5.2 * rail)}` }
  const parts = [
    path(lakes, { fill: palette.lake, stroke: palette.coast, 'stroke-width': 0.5 * scale, 'fill-rule': 'evenodd' }),
    ...rivers(frame, base.rivers, palette, scale),
    base.coast ? use(`${idPrefix}coast`, { stroke: palette.coast, 'stroke-width': 0.8 * scale }) : '',
  ]
  if (rails) {
    const id = `${idPrefix}rails`
    parts.push(`<defs><path id="${id}" d="${rails}"/></defs>`, use(id, { stroke: palette.rail, 'stroke-width': rail }))
    // Sleepers are for those who look closely.
    if (frame.zoom >= 2.4) parts.push(use(id, { stroke: palette.rail, ...ties }))
  }
  return parts.filter(Boolean).join('\n')
}

/** Rivers by rank, the great ones wider; far out only the great ones. */
function rivers(frame: PaperFrame, layer: FeatureCollection | undefined, palette: Palette, scale: number): string[] {
  const least = frame.zoom < 3 ? 3 : frame.zoom < 5 ? 4 : frame.zoom < 6 ? 5 : frame.zoom < 8 ? 6 : 12
  const full = Math.min(2, Math.max(0.4, 0.4 + (frame.zoom - 2) * 0.2))
  const ranks = [...new Set((layer?.features ?? []).map(({ properties }) => Number(properties?.rank)))]
  return ranks
    .filter((rank) => rank <= least)
    .sort((a, b) => b - a)
    .map((rank) =>
      path(
        textOf(frame, layer, ({ properties }) => Number(properties?.rank) === rank),
        {
          fill: 'none',
          stroke: palette.river,
          'stroke-width': full * scale * Math.max(0.5, 1.25 - 0.1 * rank),
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
        },
      ),
    )
}

const textOf = (
  frame: PaperFrame,
  layer: FeatureCollection | undefined,
  wanted: (feature: Feature) => boolean = () => true,
): string =>
  (layer?.features ?? [])
    .filter(wanted)
    .map(({ geometry }) => pathText(frame, geometry))
    .join('')

/** The last year up to `year` in which a railway opened: while it is the same, so are the railways. */
export function railwayYear(railways: FeatureCollection | undefined, year: number): number {
  const years = (railways?.features ?? []).map(({ properties }) => yearOf(properties?.opened))
  return Math.max(0, ...years.filter((opened) => opened <= year))
}

export const yearOf = (opened: unknown): number => Number(String(opened).slice(0, 4))
