import { openFlagship } from './page.mjs'

const times = 10
/**
 * Moments of one playing through: about the frames that a reader sees at double speed. With a fifth of them the browser goes on
 * compiling until the last time, and the heap grows by 2 % more.
 */
const steps = 2000

/**
 * Heap after the flagship was played ten times over, by that after the first time; rubbish is collected before each look. What the
 * browser compiles goes on growing for as long as a function becomes hot, so the same is told without it.
 */
export async function measureMemory(bench) {
  const { page, cdp, close } = await openFlagship(bench)
  const heaps = []
  const compiled = []
  for (let i = 0; i < times; i++) {
    await page.evaluate((n) => window.shunju.sweep(n), steps)
    await page.waitForFunction(() => window.shunju.complete())
    await page.waitForTimeout(1500)
    heaps.push(await heapOf(cdp))
    if (i === 0 || i === times - 1) compiled.push(await compiledIn(cdp))
    process.stderr.write(`  memory: ${i + 1} of ${times}, ${mega(heaps.at(-1))} MB\n`)
  }
  await close()
  return {
    firstMB: mega(heaps[0]),
    lastMB: mega(heaps.at(-1)),
    growthPercent: (heaps.at(-1) / heaps[0] - 1) * 100,
    ownGrowthPercent: ((heaps.at(-1) - compiled[1]) / (heaps[0] - compiled[0]) - 1) * 100,
    compiledMB: compiled.map(mega),
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

/** Bytes of the heap that are compiled programs, by a snapshot. */
async function compiledIn(cdp) {
  let text = ''
  const take = ({ chunk }) => void (text += chunk)
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take)
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take)
  const { snapshot, nodes } = JSON.parse(text)
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const code = types[type].indexOf('code')
  let sum = 0
  for (let at = 0; at < nodes.length; at += fields.length) if (nodes[at + type] === code) sum += nodes[at + size]
  return sum
}

const mega = (bytes) => Number((bytes / 1e6).toFixed(2))

export function tableOfMemory({ firstMB, lastMB, growthPercent, ownGrowthPercent, compiledMB, eachMB }) {
  return [
    ['memory: heap', 'after the first time', `after ${eachMB.length} times`, 'growth'],
    ['flagship', `${firstMB} MB`, `${lastMB} MB`, `${growthPercent.toFixed(2)} %`],
    ['of it compiled', ...compiledMB.map((mb) => `${mb} MB`), ''],
    [
      'without that',
      ...[firstMB - compiledMB[0], lastMB - compiledMB[1]].map((mb) => `${mb.toFixed(2)} MB`),
      `${ownGrowthPercent.toFixed(2)} %`,
    ],
  ]
}
