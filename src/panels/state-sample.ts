import type { LegendItem } from '../ink/legend'
import type { NationId } from '../model/types'

/** The example of the legend that stands for what a force does now. */
export function stateSample(
  state: 'advance' | 'withdraw' | 'garrison',
  nation: NationId,
  men: number | null,
): LegendItem {
  if (state === 'withdraw') return { kind: 'withdraw', nation, low: men, high: men }
  if (men === null) return state === 'garrison' ? { kind: 'ring', nation } : { kind: 'unknown', nation }
  return { kind: state === 'garrison' ? 'garrison' : 'flow', nation, low: men, high: men }
}
