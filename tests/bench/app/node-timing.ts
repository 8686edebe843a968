/** ms of the processor that some work takes: other programs on the machine do not count. */
export function cpuMs(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** The least of some runs: noise only ever adds. */
export const least = (runs: number, measure: () => number): number =>
  Math.min(...Array.from({ length: runs }, () => measure()))

/** Three significant figures. */
export const round = (value: number): number => Number(value.toPrecision(3))

/** The same numbers in [0, 1) on every machine. */
export function seeded(start: number): () => number {
  let seed = start
  return () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
}
