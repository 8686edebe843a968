/** Seconds between two tries: a school's line that has broken comes back. */
const waits = [1, 3, 8, 20]

/** Tries until it succeeds, or rejects as the last of so many tries did. */
export async function patiently<T>(work: () => Promise<T>, tries = Infinity): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work()
    } catch (error) {
      if (tried >= tries) throw error
      const seconds = waits[Math.min(tried, waits.length) - 1]!
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    }
  }
}
