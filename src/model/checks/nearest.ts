/** " Did you mean …?" with the known id that is most like a wrong one, or nothing when none is near. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  let best = ''
  let least = (wrong.length <= 2 ? 1 : Math.max(2, Math.floor(wrong.length / 3))) + 1
  for (const id of known) {
    if (Math.abs(id.length - wrong.length) >= least) continue
    const far = edits(wrong, id)
    if (far < least) [best, least] = [id, far]
  }
  return best ? ` Did you mean "${best}"?` : ''
}

/** How many letters must be added, taken away or changed to turn one word into the other (Levenshtein). */
function edits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  return above[b.length] ?? 0
}
