import { openFlagship } from './page.mjs'

const times = 10
/** Moments of one playing through: with fewer, each time would find scenes that none had asked for before. */
const steps = 400

/** Heap after the flagship was played ten times over, by that after the first time; rubbish is collected before each look. */
export async function measureMemory(bench) {
  const { page, cdp, close } = await openFlagship(bench)
  const heaps = []
  for (let i = 0; i < times; i++) {
    await page.evaluate((n) => window.shunju.sweep(n), steps)
    await page.waitForFunction(() => window.shunju.complete())
    await page.waitForTimeout(1500)
    heaps.push(await heapOf(cdp))
    process.stderr.write(`  memory: ${i + 1} of ${times}, ${mega(heaps.at(-1))} MB\n`)
  }
  await close()
  return {
    firstMB: mega(heaps[0]),
    lastMB: mega(heaps.at(-1)),
    growthPercent: (heaps.at(-1) / heaps[0] - 1) * 100,
    eachMB: heaps.map(mega),
  }
}

async function heapOf(cdp) {
  await cdp.send('HeapProfiler.enable')
  // Twice: what finalizers let go in the first pass is free only in the second.
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  await cdp.send('HeapProfiler.disable')
  return usedSize
}

const mega = (bytes) => Number((bytes / 1e6).toFixed(2))

export function tableOfMemory({ firstMB, lastMB, growthPercent, eachMB }) {
  return [
    ['memory: heap', 'after the first time', `after ${eachMB.length} times`, 'growth'],
    ['flagship', `${firstMB} MB`, `${lastMB} MB`, `${growthPercent.toFixed(2)} %`],
  ]
}
