import { complete, viewport } from './page.mjs'
import { spread } from './spread.mjs'
import { wire } from './wire.mjs'

/** The lines and machines on which the flagship is opened. */
const conditions = [
  { name: 'unthrottled', throttle: 1, line: {} },
  { name: '1.6 Mbit/s, 6x CPU', throttle: 6, line: { bitsPerSecond: 1_600_000, latencyMs: 150 } },
]

/** Bytes on the wire and ms from the opening of the page to the first drawn date: cold, and once more with a warm cache. */
export async function measureLoad(bench) {
  const results = []
  for (const condition of conditions) {
    const runs = []
    for (let run = 0; run < (condition.throttle > 1 ? 2 : 3); run++) runs.push(await openTwice(bench, condition))
    const of = (which, what) => spread(runs.map((one) => one[which][what]))
    results.push({
      name: condition.name,
      cold: { firstMs: of('cold', 'firstMs'), firstKB: of('cold', 'firstKB'), allKB: of('cold', 'allKB') },
      warm: { firstMs: of('warm', 'firstMs'), firstKB: of('warm', 'firstKB'), allKB: of('warm', 'allKB') },
      files: runs[0].cold.files,
    })
  }
  const [free, slow] = results
  return {
    firstKB: slow.cold.firstKB.median,
    allKB: slow.cold.allKB.median,
    coldMs: slow.cold.firstMs.median,
    warmMs: free.warm.firstMs.median,
    conditions: results,
  }
}

async function openTwice({ browser, url }, { throttle, line }) {
  const slow = await wire(url, line)
  const context = await browser.newContext({ viewport })
  const cold = await open(context, slow, throttle)
  const warm = await open(context, slow, throttle)
  await context.close()
  await slow.close()
  process.stderr.write(`  load: cold ${cold.firstMs.toFixed(0)} ms, warm ${warm.firstMs.toFixed(0)} ms\n`)
  return { cold, warm }
}

async function open(context, slow, throttle) {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  const start = Date.now()
  await page.goto(`${slow.url}#lang=ja`, { waitUntil: 'commit', timeout: 120_000 })
  await page.waitForFunction(firstPicture, undefined, { timeout: 300_000, polling: 20 })
  const { at, opened, files } = await page.evaluate(looked)
  // What comes later only has to come.
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await complete(page)
  // A service worker goes on storing for a while.
  for (let before = -1; before !== slow.bytes(); await page.waitForTimeout(2000)) before = slow.bytes()
  await page.close()
  const kilo = (bytes) => bytes / 1000
  return {
    firstMs: at - opened,
    firstKB: kilo(slow.bytes(start - 1, at)),
    allKB: kilo(slow.bytes(start - 1)),
    files,
  }
}

/** Runs in the page: the first dated picture is drawn. Remembers when, for a build that sets no mark. */
function firstPicture() {
  if (performance.getEntriesByName('shunju:first-picture').length > 0) return true
  if (!window.shunju?.settled()) return false
  performance.mark('shunju:first-picture')
  return true
}

/** Runs in the page: when that was (ms since 1970), when the page was opened, and what had come by then, in bytes on the wire. */
function looked() {
  const { timeOrigin } = performance
  const { startTime } = performance.getEntriesByName('shunju:first-picture')[0]
  const files = performance
    .getEntriesByType('resource')
    .filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= startTime)
    .map(({ name, encodedBodySize, responseEnd }) => ({
      file: new URL(name).pathname.split('/').at(-1),
      bytes: encodedBodySize,
      ms: Math.round(responseEnd),
    }))
  return { at: timeOrigin + startTime, opened: timeOrigin, files }
}

export function tableOfLoad({ conditions }) {
  const cell = ({ median, least, most }, unit) =>
    `${median.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)}) ${unit}`
  return [
    ['load', '', 'first drawn date', 'on the wire until then', 'everything'],
    ...conditions.flatMap(({ name, cold, warm }) =>
      Object.entries({ cold, warm }).map(([kind, one]) => [
        name,
        kind,
        cell(one.firstMs, 'ms'),
        cell(one.firstKB, 'KB'),
        cell(one.allKB, 'KB'),
      ]),
    ),
  ]
}
