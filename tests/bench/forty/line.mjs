/**
 * One line that all clients share: bytes are let through in the order in which they ask, at a rate.
 * @param {number} bitsPerSecond Infinity for no limit
 * @returns {(bytes: number) => Promise<void> | undefined} resolves when the bytes have passed
 */
export function lineOf(bitsPerSecond) {
  let free = 0
  return (bytes) => {
    if (bitsPerSecond === Infinity) return undefined
    const now = performance.now()
    free = Math.max(free, now) + (bytes * 8000) / bitsPerSecond
    return new Promise((resolve) => setTimeout(resolve, free - now))
  }
}
