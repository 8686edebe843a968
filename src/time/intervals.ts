import { sortBy } from './order'

/** Which of many half-open intervals [start, end) hold at a moment. Ids are the positions in the arrays given. */
export interface IntervalIndex {
  readonly size: number
  /** Ids of the intervals with start <= moment < end, rising. */
  stab(moment: number): number[]
  /** How many hold at the moment. */
  count(moment: number): number
  /** Every finite moment at which the answer may change, rising, each once. */
  readonly breakpoints: Float64Array
}

/**
 * Builds the index: the intervals sorted by start are read as a balanced binary tree lying in its own middle
 * elements, each with the latest end below it, so that whole branches that are over are passed by.
 * Takes about n log n to build, log n + hits to ask. Empty and reversed intervals never hold; ±Infinity is allowed.
 */
export function buildIntervalIndex(starts: ArrayLike<number>, ends: ArrayLike<number>): IntervalIndex {
  const ids = sortedIds(starts, ends)
  const size = ids.length
  const from = new Float64Array(size)
  const to = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    from[i] = starts[ids[i]!]!
    to[i] = ends[ids[i]!]!
  }
  const latest = new Float64Array(size)
  fillLatest(to, latest, 0, size)

  const visit = (moment: number, hit: (id: number) => void): void => {
    // Everything from here on begins too late.
    const limit = upperBound(from, moment)
    const stack = [0, size]
    while (stack.length > 0) {
      const high = stack.pop()!
      const low = stack.pop()!
      if (low >= high || low >= limit) continue
      const middle = (low + high) >>> 1
      if (latest[middle]! <= moment) continue
      if (middle < limit && to[middle]! > moment) hit(ids[middle]!)
      stack.push(low, middle)
      if (middle + 1 < limit) stack.push(middle + 1, high)
    }
  }

  return {
    size,
    stab(moment) {
      const hits: number[] = []
      visit(moment, (id) => hits.push(id))
      return hits.sort((a, b) => a - b)
    },
    count(moment) {
      let hits = 0
      visit(moment, () => hits++)
      return hits
    },
    breakpoints: united(from, to.slice().sort()),
  }
}

/** Index of the first element greater than `value` in a rising array. */
export function upperBound(rising: ArrayLike<number>, value: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rising[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** The finite numbers of the arrays, rising, each once. */
export function distinct(...arrays: readonly ArrayLike<number>[]): Float64Array {
  let length = 0
  for (const array of arrays) length += array.length
  const all = new Float64Array(length)
  let filled = 0
  for (const array of arrays)
    for (let i = 0; i < array.length; i++) if (Number.isFinite(array[i])) all[filled++] = array[i]!
  const sorted = all.subarray(0, filled).sort()
  let kept = 0
  for (let i = 0; i < filled; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!
  return sorted.slice(0, kept)
}

/** The finite numbers of two rising arrays, rising, each once. */
function united(a: Float64Array, b: Float64Array): Float64Array {
  const all = new Float64Array(a.length + b.length)
  let [size, i, k] = [0, 0, 0]
  while (i < a.length || k < b.length) {
    const next = k >= b.length || (i < a.length && a[i]! <= b[k]!) ? a[i++]! : b[k++]!
    if (Number.isFinite(next) && (size === 0 || next !== all[size - 1])) all[size++] = next
  }
  return all.slice(0, size)
}

function sortedIds(starts: ArrayLike<number>, ends: ArrayLike<number>): Uint32Array {
  const ids = new Uint32Array(starts.length)
  let size = 0
  for (let id = 0; id < starts.length; id++) if (starts[id]! < ends[id]!) ids[size++] = id
  return sortBy(ids.slice(0, size), starts)
}

function fillLatest(to: Float64Array, latest: Float64Array, low: number, high: number): number {
  if (low >= high) return -Infinity
  const middle = (low + high) >>> 1
  const below = Math.max(fillLatest(to, latest, low, middle), fillLatest(to, latest, middle + 1, high))
  return (latest[middle] = Math.max(to[middle]!, below))
}
