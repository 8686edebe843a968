import { buildIntervalIndex, upperBound } from '../time/intervals'
import { sortBy } from '../time/order'

/** Who is alive at a moment, held as bits so that they come in the order of the file. */
export interface Alive {
  /** Goes to a moment; answers whether anybody came or went. What it costs follows those alive and changed, not those that exist. */
  seek(moment: number): boolean
  /** Writes the ids of those alive, rising, into `out`; answers how many. */
  list(out: Uint32Array): number
  readonly count: number
}

/** @param starts half-open intervals: alive at start <= moment < end; empty and reversed ones never are */
export function aliveAt(starts: Float64Array, ends: Float64Array): Alive {
  const index = buildIntervalIndex(starts, ends)
  const byStart = ordered(starts, starts, ends)
  const byEnd = ordered(ends, starts, ends)
  const startMoments = Float64Array.from(byStart, (id) => starts[id]!)
  const endMoments = Float64Array.from(byEnd, (id) => ends[id]!)
  const bits = new Uint32Array((starts.length + 31) >>> 5)
  let begun = 0
  let over = 0
  let count = 0

  const set = (id: number): void => void (bits[id >>> 5]! |= 1 << (id & 31))
  const unset = (id: number): void => void (bits[id >>> 5]! &= ~(1 << (id & 31)))

  return {
    seek(moment) {
      const nowBegun = upperBound(startMoments, moment)
      const nowOver = upperBound(endMoments, moment)
      const changes = Math.abs(nowBegun - begun) + Math.abs(nowOver - over)
      if (changes === 0) return false
      const alive = nowBegun - nowOver
      if (changes > count + alive) {
        // A far jump: whoever came and went in between is none of our business.
        bits.fill(0)
        for (const id of index.stab(moment)) set(id)
      } else {
        // First all who come, then all who go, so that nobody who did both is left behind.
        for (let i = begun; i < nowBegun; i++) set(byStart[i]!)
        for (let i = over - 1; i >= nowOver; i--) set(byEnd[i]!)
        for (let i = over; i < nowOver; i++) unset(byEnd[i]!)
        for (let i = begun - 1; i >= nowBegun; i--) unset(byStart[i]!)
      }
      begun = nowBegun
      over = nowOver
      count = alive
      return true
    },
    list(out) {
      let filled = 0
      for (let word = 0; word < bits.length; word++) {
        for (let rest = bits[word]!; rest !== 0; rest &= rest - 1)
          out[filled++] = word * 32 + 31 - Math.clz32(rest & -rest)
      }
      return filled
    },
    get count() {
      return count
    },
  }
}

function ordered(by: Float64Array, starts: Float64Array, ends: Float64Array): Uint32Array {
  const ids = new Uint32Array(starts.length)
  let size = 0
  for (let id = 0; id < starts.length; id++) if (starts[id]! < ends[id]!) ids[size++] = id
  return sortBy(ids.slice(0, size), by)
}
