/**
 * Whether two words are one but for a slip: one letter more, less, other or swapped with its neighbour for every four letters of `a`,
 * at most two. The first letters agree.
 */
export function isSlip(a: string, b: string): boolean {
  const most = Math.min(2, Math.floor(a.length / 4))
  if (most === 0 || a[0] !== b[0] || Math.abs(a.length - b.length) > most) return false
  return distance(a, b, most) <= most
}

/** Letters to change between two words; anything above `most` means more than that. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return least
    ;[before, last] = [last, row]
  }
  return last[b.length]!
}
