// `npm run bench`: how smoothly the flagship plays, as a ratio to the same map merely repainted, measured in one run
// on the same page with software drawing. Figures are frames a second; the machine's noise is in the spread.
//   npm run bench                     three regions, three runs each, four stretches of the lesson
//   npm run bench -- --quick          one region, two runs
//   npm run bench -- --json FILE      also writes the figures
import fs from 'node:fs'
import { chromium } from 'playwright-core'
import { ensureBuild, ensurePackages } from '../../src/cli/setup.mjs'
import { serve } from '../../src/cli/serve.mjs'
import { chromiumArguments, findChromium } from '../chromium.mjs'

const quick = process.argv.includes('--quick')
const jsonAt = process.argv.indexOf('--json')
const regions = quick ? ['siberia'] : ['siberia', 'shandong', 'whole']
const runs = quick ? 2 : 3
const seconds = 6
/** A quiet stretch, the two busiest of the lesson, and its end: playing through it meets all of them. */
const dates = ['1916-03-01', '1918-08-01', '1920-03-01', '1922-09-01']

ensurePackages()
ensureBuild()
const server = await serve(0)
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
const results = []
for (const region of regions) results.push(await measure(region))
await browser.close()
await server.close()

console.log('\nregion        playing (frames/s)   repainting (frames/s)   ratio (median, least–most)')
for (const { region, play, repaint, ratio } of results) {
  console.log(
    `${region.padEnd(14)}${show(play).padEnd(21)}${show(repaint).padEnd(24)}${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)})`,
  )
}
if (jsonAt > 0) {
  const ratio = Math.min(...results.map((result) => result.ratio.median))
  fs.writeFileSync(process.argv[jsonAt + 1], JSON.stringify({ play: { ratio, regions: results } }, null, 2))
}

async function measure(region) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(`${server.url}#t=1918-08-01&lang=ja&region=${region}`)
  await page.waitForFunction(() => window.shunju?.complete(), undefined, { timeout: 120_000 })
  const samples = []
  for (let i = 0; i < runs; i++) {
    // One after the other in the same run, so that both meet the same noise.
    const repaint = await page.evaluate((s) => window.shunju.countRepaints(s), seconds)
    const plays = []
    for (const date of dates) {
      await page.evaluate((t) => (location.hash = `#t=${t}`), date)
      await page.waitForFunction(() => window.shunju.complete(), undefined, { timeout: 60_000 })
      plays.push(await page.evaluate((s) => window.shunju.countPlaying(s), seconds))
    }
    const play = plays.reduce((sum, one) => sum + one, 0) / plays.length
    samples.push({ repaint, play, ratio: play / repaint, plays })
  }
  await page.close()
  return {
    region,
    play: spread(samples.map((s) => s.play)),
    repaint: spread(samples.map((s) => s.repaint)),
    ratio: spread(samples.map((s) => s.ratio)),
    stretches: dates.map((date, i) => ({ date, play: spread(samples.map((s) => s.plays[i])) })),
  }
}

function spread(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)], least: sorted[0], most: sorted.at(-1) }
}

function show({ median, least, most }) {
  return `${median.toFixed(1)} (${least.toFixed(1)}–${most.toFixed(1)})`
}
