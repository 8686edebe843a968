/**
 * Pushes sorted points apart until neighbours are `gap` px from each other, moving all as little as possible
 * (least squares), and keeps them between `min` and `max` where there is room.
 */
export function spread(points: readonly number[], gap: number, min: number, max: number): number[] {
  // With i·gap taken off, "a gap apart" becomes "not falling": pools of points that would fall share their mean.
  const pools: { sum: number; size: number }[] = []
  points.forEach((x, i) => {
    pools.push({ sum: x - i * gap, size: 1 })
    for (let last = pools.length - 1; last > 0 && mean(pools[last]) < mean(pools[last - 1]); last--) {
      const pool = pools.pop()
      const before = pools[last - 1]
      if (!pool || !before) break
      before.sum += pool.sum
      before.size += pool.size
    }
  })
  const highest = max - (points.length - 1) * gap
  const flat = pools.flatMap((pool) => Array<number>(pool.size).fill(Math.max(Math.min(mean(pool), highest), min)))
  return flat.map((x, i) => x + i * gap)
}

const mean = (pool: { sum: number; size: number } | undefined): number => (pool ? pool.sum / pool.size : 0)
