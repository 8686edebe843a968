import type { Force, Leg } from './types'

/** Legs of the same men as forces, each force's legs in the order of time. */
export function forcesOf(legs: Iterable<Leg>): Force[] {
  const chains = new Map<string, Leg[]>()
  for (const leg of legs) {
    const chain = chains.get(leg.force)
    if (chain) chain.push(leg)
    else chains.set(leg.force, [leg])
  }
  return [...chains.values()].flatMap((chain) => {
    const sorted = chain.toSorted((a, b) => a.from - b.from || a.until - b.until)
    const [first] = sorted
    if (!first) return []
    const importance = Math.min(...sorted.map((leg) => leg.importance)) as Force['importance']
    return [{ id: first.id, nation: first.nation, importance, legs: sorted }]
  })
}
