import type { LegendItem } from '../ink/legend'
import { legendPart, type SheetPart } from './sheet-legend'
import { menPart, type MenRow } from './sheet-men'
import type { SheetType } from './sheet-type'
import { move } from './svg'

/** Where legend and table of men go: both beside the map, the legend below it and the table beside, or both below. */
export interface KeyPlan {
  readonly kind: 'none' | 'beside' | 'split' | 'below'
  /** px. */
  readonly mapWidth: number
  readonly sideWidth: number
  /** Of the legend. */
  readonly columns: number
}

/** px between the map and what stands beside it. */
export const gutter = 22

/** Arrangements for a page whose margins leave `inner` px, best first; the last always has room beside the map. */
export function keyPlans(wanted: boolean, [width, height]: readonly [number, number]): KeyPlan[] {
  if (!wanted) return [{ kind: 'none', mapWidth: width, sideWidth: 0, columns: 0 }]
  if (width <= height * 1.1) return [{ kind: 'below', mapWidth: width, sideWidth: 0, columns: width < 620 ? 1 : 2 }]
  const beside = (side: number) => ({ sideWidth: side, mapWidth: width - side - gutter })
  const narrow = beside(Math.min(250, Math.floor(width * 0.27)))
  const wide = beside(Math.min(310, Math.floor(width * 0.32)))
  return [
    { kind: 'beside', columns: 1, ...narrow },
    ...(wide.sideWidth >= 280 ? [{ kind: 'beside' as const, columns: 2, ...wide }] : []),
    { kind: 'split', columns: Math.max(2, Math.floor(narrow.mapWidth / 185)), ...narrow },
  ]
}

/** Legend and table of men as they go beside the map and below it. */
export function keyParts(
  plan: KeyPlan,
  rows: readonly MenRow[],
  items: readonly LegendItem[],
  type: SheetType,
  idPrefix: string,
): { readonly side: SheetPart; readonly under: SheetPart } {
  const none: SheetPart = { svg: '', height: 0 }
  const { kind, mapWidth, sideWidth, columns } = plan
  if (kind === 'none') return { side: none, under: none }
  if (kind === 'below') {
    const across = Math.floor((mapWidth - 30) * (columns === 1 ? 0.42 : 0.58))
    const legend = legendPart(items, type, across, columns, idPrefix)
    const men = menPart(rows, type, mapWidth - 30 - across)
    const svg = legend.svg + move(across + 30, 0, men.svg)
    return { side: none, under: { svg, height: Math.max(legend.height, men.height) } }
  }
  const men = menPart(rows, type, sideWidth)
  const legend = legendPart(items, type, kind === 'split' ? mapWidth : sideWidth, columns, idPrefix)
  if (kind === 'split') return { side: men, under: legend }
  const down = men.height > 0 ? men.height + 20 : 0
  return { side: { svg: men.svg + move(0, down, legend.svg), height: down + legend.height }, under: none }
}
