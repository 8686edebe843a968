/** Which of `count` points a key leads to from point `now`; null: the key is not ours. */
export function stepThrough(key: string, now: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowRight') return Math.min(now + 1, count - 1)
  if (key === 'ArrowLeft') return Math.max(now - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}

/** Index of the moment nearest to `at`; 0 where there is none. */
export function nearestIndex(moments: readonly number[], at: number): number {
  let best = 0
  moments.forEach((moment, i) => {
    if (Math.abs(moment - at) < Math.abs((moments[best] ?? 0) - at)) best = i
  })
  return best
}
